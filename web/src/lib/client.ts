import type { TypedDocumentString } from "../gql/graphql";

/**
 * What went wrong, with a code of the API (docs/operations.md) or NETWORK where there was no answer; of a defect of the server also
 * the id under which its log has the request.
 */
export class AskError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly path?: string,
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** A question as it was asked: what "as GraphQL" shows. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

interface Reply<T> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string; requestId?: string } }[];
  extensions?: { revision?: number };
}

type Listener = (revision: number) => void;
const listeners = new Set<Listener>();

/** onRevision calls the listener with the revision of each answer; the function that it returns ends that. */
export function onRevision(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** ask returns the whole answer to a question. It throws an AskError, also when a part of the answer is missing. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  const reply = await send<T>({ query: document.toString(), variables: variables as Record<string, unknown> }, signal);
  const failed = reply.errors?.[0];
  if (failed !== undefined || reply.data == null) {
    throw new AskError(failed?.extensions?.code ?? "INTERNAL", failed?.message ?? "", failed?.path?.join("."), failed?.extensions?.requestId);
  }
  const revision = reply.extensions?.revision;
  if (revision !== undefined) listeners.forEach((tell) => tell(revision));
  return reply.data;
}

async function send<T>(asked: Asked, signal?: AbortSignal): Promise<Reply<T>> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify(asked),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError("NETWORK", "");
  }
  try {
    return (await response.json()) as Reply<T>;
  } catch {
    throw new AskError(response.status === 503 ? "UNAVAILABLE" : "INTERNAL", "");
  }
}

/** wasAborted tells whether an error is that of a question that nobody waits for any more. */
export function wasAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
