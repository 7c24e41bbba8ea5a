// What one kind of list is: which columns, facets, orders and dates it has, and by which documents the API answers it. The
// page that shows lists knows no kind; everything that differs stands in these descriptions.

import type { EntityKind, GroupBy, SumField, TimelineField, TypedDocumentString } from "../../gql/graphql";
import type { ListShape, ListState } from "./state";
import { pageSize } from "./state";
import { whereOf, type Condition, type FacetRule } from "./where";

/** Where a page lies in its list. */
export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

/** What stands in a cell of the table; the page writes it in the reader's language. */
export type Cell =
  | { as: "text"; text: string | null | undefined }
  | { as: "date"; date: string | null | undefined }
  | { as: "period"; from: string | null | undefined; to: string | null | undefined }
  | { as: "number"; value: number; href?: string }
  | { as: "money"; value: number | null | undefined; unit: string | null | undefined }
  | { as: "entities"; items: readonly { id: string; name: string }[]; more: number };

export interface Row {
  id: string;
  name: string;
  acronym: string | null | undefined;
  contested: boolean;
  withdrawn: boolean;
  cells: Cell[];
}

export interface Column<N> {
  /** Names the column in the words of the page. */
  key: string;
  /** The order by which the column sorts; absent where it cannot. */
  sort?: string;
  numeric?: boolean;
  cell: (node: N) => Cell;
}

/** A facet that is counted by groups of the list. */
export interface Facet extends FacetRule {
  by: GroupBy;
  /** Whether the money of the relations that it counts is summed too, and the facet drawn as a chart. */
  charted?: boolean;
  sums?: boolean;
}

interface NodeOfList {
  id: string;
  name: string;
  acronym?: string | null | undefined;
  contested: readonly string[];
  withdrawn: boolean;
}

const formats = ["csv", "zip", "graphml", "gexf", "turtle", "jsonld", "ndjson"] as const;

export type Format = (typeof formats)[number];

export type ListAnswer<N> = {
  list: { totalCount: number; nodes: N[]; pageInfo: PageInfo } & Record<Format, { url: string }>;
};

export interface GroupsAnswer {
  list: {
    groups: {
      totalCount: number;
      nodes: { count: number; keys: { value?: string | null; label?: string | null }[]; sums: { value: number }[] }[];
      rest: { groups: number };
    };
  };
}

/** A document that is answered so; its variables are made below, the same for all kinds. */
export type Answered<A> = TypedDocumentString<A, never>;

/** The description of one kind; N is what its document answers for a row. */
export interface KindOfList<N extends NodeOfList> {
  /** The path of the page, and the key of its words. */
  key: "institutions" | "agreements" | "programmes" | "projects" | "themes";
  kind: EntityKind;
  list: Answered<ListAnswer<N>>;
  groups: Answered<GroupsAnswer>;
  columns: Column<N>[];
  facets: Facet[];
  /** Orders by key, the standard one first, with the field of the API. */
  sorts: { key: string; field: string; descending?: boolean }[];
  /** The date over which the list is drawn and by which it is narrowed. */
  date?: { field: TimelineField; where: string; sum?: SumField };
}

/** A description as the page uses it, whatever the rows are made of. */
export interface ListDescription extends Omit<KindOfList<never>, "list" | "columns"> {
  list: Answered<ListAnswer<NodeOfList>>;
  columns: Omit<Column<never>, "cell">[];
  shape: ListShape;
  rows: (answer: ListAnswer<NodeOfList>) => Row[];
}

export function describeList<N extends NodeOfList>(of: KindOfList<N>): ListDescription {
  const row = (node: N): Row => ({
    id: node.id,
    name: node.name,
    acronym: node.acronym,
    contested: node.contested.length > 0,
    withdrawn: node.withdrawn,
    cells: of.columns.map((c) => c.cell(node)),
  });
  return {
    ...of,
    list: of.list as unknown as ListDescription["list"],
    shape: { facets: of.facets, sorts: of.sorts, dated: of.date !== undefined },
    rows: (answer) => (answer as ListAnswer<N>).list.nodes.map(row),
  };
}

/** The rules by which what is chosen becomes a condition. */
function rulesOf(of: ListDescription) {
  return { facets: of.facets, ...(of.date === undefined ? {} : { date: of.date.where }) };
}

/** The variables of the list itself. */
export function listVariables(of: ListDescription, state: ListState): Record<string, unknown> {
  const sort = of.sorts.find((s) => s.key === state.sort) ?? of.sorts[0]!;
  const where = whereOf(rulesOf(of), state);
  const page = state.before === "" ? { first: pageSize, ...(state.after === "" ? {} : { after: state.after }) } : { last: pageSize, before: state.before };
  return { ...(where === undefined ? {} : { where }), orderBy: [{ field: sort.field, direction: state.descending ? "DESC" : "ASC" }], ...page };
}

/** The variables that count a facet, as if nothing of it were chosen. */
export function facetVariables(of: ListDescription, state: ListState, facet: Facet, first: number): Record<string, unknown> {
  return groupVariables(whereOf(rulesOf(of), state, facet.key), facet, first);
}

/** The variables that count a facet in what is listed: everything that is chosen narrows it. */
export function listedVariables(of: ListDescription, state: ListState, facet: Facet, first: number): Record<string, unknown> {
  return groupVariables(whereOf(rulesOf(of), state), facet, first);
}

function groupVariables(where: Condition | undefined, facet: Facet, first: number): Record<string, unknown> {
  return { ...(where === undefined ? {} : { where }), by: [facet.by], ...(facet.sums === true ? { sum: ["AMOUNT"] } : {}), first };
}

/** The variables of the list over time; its own bounds do not count, so that other years can be chosen. */
export function timeVariables(of: ListDescription, state: ListState): Record<string, unknown> | undefined {
  if (of.date === undefined) return undefined;
  const where: Condition | undefined = whereOf(rulesOf(of), { ...state, from: "", to: "" });
  const sum = of.date.sum === undefined ? {} : { sum: [of.date.sum] };
  const named = where === undefined ? {} : { where: { [of.kind.toLowerCase()]: where } };
  return { kind: of.kind, field: of.date.field, ...named, ...sum };
}

/** The files in which the whole list can be taken away. */
export function downloads(answer: ListAnswer<NodeOfList>): { format: Format; url: string }[] {
  return formats.map((format) => ({ format, url: answer.list[format].url }));
}
