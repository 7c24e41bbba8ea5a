import type { Asked } from "./client";

/** variablesText returns the variables of a question as JSON, without those that say nothing. */
export function variablesText(asked: Asked): string {
  return JSON.stringify(asked.variables, (_, value: unknown) => (value === null ? undefined : value), 2);
}

/** graphiqlAddress returns the address that opens a question in GraphiQL. */
export function graphiqlAddress(asked: Asked): string {
  return "/graphiql?" + new URLSearchParams({ query: asked.query, variables: variablesText(asked) }).toString();
}
