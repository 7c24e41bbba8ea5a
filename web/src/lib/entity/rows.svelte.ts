import { EntityRelationsDocument, type EntityRelationsQuery, type EntityRelationsQueryVariables } from "../../gql/graphql";
import { ask, AskError, wasAborted } from "../client";

type Connection = NonNullable<EntityRelationsQuery["entity"]>["relations"];
export type Row = Connection["edges"][number];

const firstPage = 8;
const nextPage = 50;

/** The rows of a list that grows at its end, page by page. Asking anew begins at its front. */
export class Rows {
  rows = $state.raw<Row[]>([]);
  total = $state<number>();
  busy = $state(false);
  error = $state.raw<AskError>();

  #variables: EntityRelationsQueryVariables | undefined;
  #cursor: string | null | undefined;
  #stop: AbortController | undefined;

  /** begin shows the first rows of a list. What was asked before is dropped. */
  begin(variables: EntityRelationsQueryVariables): void {
    this.#variables = variables;
    void this.#ask(undefined, firstPage);
  }

  /** more shows further rows. */
  more(): void {
    if (!this.busy) void this.#ask(this.#cursor, nextPage);
  }

  /** again asks once more for what failed. */
  again(): void {
    void this.#ask(this.rows.length > 0 ? this.#cursor : undefined, this.rows.length > 0 ? nextPage : firstPage);
  }

  end(): void {
    this.#stop?.abort();
  }

  async #ask(after: string | null | undefined, first: number): Promise<void> {
    if (this.#variables === undefined) return;
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.busy = true;
    this.error = undefined;
    try {
      const answer = await ask(EntityRelationsDocument, { ...this.#variables, first, after }, stop.signal);
      if (stop.signal.aborted) return;
      const page = answer.entity?.relations;
      this.rows = after ? [...this.rows, ...(page?.edges ?? [])] : (page?.edges ?? []);
      this.total = page?.totalCount ?? 0;
      this.#cursor = page?.pageInfo.endCursor;
    } catch (error) {
      if (stop.signal.aborted || wasAborted(error)) return;
      this.error = error instanceof AskError ? error : new AskError("INTERNAL", String(error));
    }
    this.busy = false;
  }
}
