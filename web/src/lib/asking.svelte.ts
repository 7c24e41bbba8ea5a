import type { TypedDocumentString } from "../gql/graphql";
import { ask, AskError, type Asked, wasAborted } from "./client";

/**
 * Asking is a question that follows what it depends on: when its variables change it is asked anew, an answer that comes late is
 * dropped, and the last answer stays visible until the next one is there.
 */
export class Asking<T, V> {
  answer = $state.raw<T>();
  error = $state.raw<AskError>();
  /** Whether an answer is awaited. */
  busy = $state(false);
  /** The question as it was asked last. */
  asked = $state.raw<Asked>();

  #attempt = $state(0);

  /** variables returns undefined where there is nothing to ask. It must be made while a component is set up. */
  constructor(document: TypedDocumentString<T, V>, variables: () => V | undefined) {
    $effect(() => {
      void this.#attempt;
      const given = variables();
      if (given === undefined) {
        this.answer = this.error = this.asked = undefined;
        this.busy = false;
        return;
      }
      const stop = new AbortController();
      this.#run(document, given, stop.signal);
      return () => stop.abort();
    });
  }

  /** again asks the same once more. */
  again(): void {
    this.#attempt++;
  }

  async #run(document: TypedDocumentString<T, V>, variables: V, signal: AbortSignal): Promise<void> {
    this.busy = true;
    this.asked = { query: document.toString(), variables: variables as Record<string, unknown> };
    try {
      const answer = await ask(document, variables, signal);
      if (signal.aborted) return;
      this.answer = answer;
      this.error = undefined;
    } catch (error) {
      if (signal.aborted || wasAborted(error)) return;
      this.error = error instanceof AskError ? error : new AskError("INTERNAL", String(error));
    }
    this.busy = false;
  }
}
