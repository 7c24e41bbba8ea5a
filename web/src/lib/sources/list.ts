// The list of sources: its orders and facets, and the condition that its address means.

import type { DocumentWhere } from "../../gql/graphql";
import type { ListShape, ListState } from "../lists/state";
import { conditions, whereOf, type ListRules } from "../lists/where";

const { ofField } = conditions<DocumentWhere>();

// In an address lang is the language of the page; that of documents has a name of its own.
export const facets = [ofField("publisher", "publisher"), ofField("language", "lang")];

export const sorts = [
  { key: "title", field: "NAME" },
  { key: "publisher", field: "PUBLISHER" },
  { key: "date", field: "DATE", descending: true },
  { key: "lang", field: "LANG" },
] as const;

export const shape: ListShape = { facets, sorts, dated: false };

const rules: ListRules = { facets };

/** The variables of the list of sources. */
export function sourcesVariables(state: ListState, size: number): Record<string, unknown> {
  const where = whereOf(rules, state);
  const sort = sorts.find((s) => s.key === state.sort) ?? sorts[0];
  const page = state.before === "" ? { first: size, ...(state.after === "" ? {} : { after: state.after }) } : { last: size, before: state.before };
  return { ...(where === undefined ? {} : { where }), orderBy: [{ field: sort.field, direction: state.descending ? "DESC" : "ASC" }], ...page };
}
