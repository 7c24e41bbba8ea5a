// From what is chosen on the page of disagreements to the arguments of the API.

import type { ListShape, ListState } from "../lists/state";

/** What disagreements can be narrowed by: the key in the address, the name of the facet in the API, the argument. */
export const facets = [
  { key: "kind", field: "kind", argument: "kinds" },
  { key: "rule", field: "rule", argument: "rules" },
  { key: "property", field: "property", argument: "properties" },
  { key: "relation", field: "relation", argument: "relations" },
  { key: "source", field: "document", argument: "documents" },
] as const;

export type FacetKey = (typeof facets)[number]["key"];

/** Not counted, for there would be as many values as entities: links from elsewhere choose one. */
const entity = { key: "entity", argument: "entities" } as const;

/** The API orders disagreements by how grave they are, and in no other way. */
export const shape: ListShape = { facets: [...facets, entity], sorts: [{ key: "gravity" }], dated: false };

/** The arguments of the list; of what is left aside the choice does not count. */
export function argumentsOf(state: ListState, aside?: FacetKey): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { key, argument } of [...facets, entity]) {
    const values = state.chosen[key];
    if (key !== aside && values !== undefined) out[argument] = values;
  }
  return out;
}

/**
 * The questions that count all facets: each facet as if nothing of it were chosen. Facets without a choice have one
 * question in common.
 */
export function countings(state: ListState): { arguments: Record<string, string[]>; fields: string[] }[] {
  const open = facets.filter((f) => state.chosen[f.key] === undefined);
  const chosen = facets.filter((f) => state.chosen[f.key] !== undefined);
  const rest = open.length === 0 ? [] : [{ arguments: argumentsOf(state), fields: open.map((f) => f.field as string) }];
  return [...rest, ...chosen.map((f) => ({ arguments: argumentsOf(state, f.key), fields: [f.field as string] }))];
}
