// What a list shows, as its address says it: `/projects?country=FR&country=DE&from=2022&sort=start&dir=desc`.

/** How many rows a page has. */
export const pageSize = 25;

/** The value that stands for "none" in a facet: entities without the property. No code, term or id begins with a dash. */
export const none = "-";

export interface ListState {
  /** Words that a name must contain. */
  q: string;
  /** The chosen values of each facet, in order; a facet without a choice is absent. */
  chosen: Record<string, string[]>;
  /** First and last year of the list's date, both included; empty when open. */
  from: string;
  to: string;
  /** Only what sources disagree about. */
  contested: boolean;
  /** The key of the column that sorts, and whether from the greatest down. */
  sort: string;
  descending: boolean;
  /** Cursors: what follows, or what precedes. At most one is set. */
  after: string;
  before: string;
}

/** What must be known of a kind of list to read its address. */
export interface ListShape {
  facets: readonly { key: string }[];
  sorts: readonly { key: string; descending?: boolean }[];
  dated: boolean;
}

const year = /^\d{4}$/;

/** Reads the address. What it does not understand is left out, so that an old or mistyped link still shows a list. */
export function parseList(params: URLSearchParams, shape: ListShape): ListState {
  const chosen: Record<string, string[]> = {};
  for (const { key } of shape.facets) {
    const values = [...new Set(params.getAll(key).filter((v) => v !== ""))].sort();
    if (values.length > 0) chosen[key] = values;
  }
  const sort = shape.sorts.find((s) => s.key === params.get("sort")) ?? shape.sorts[0]!;
  const dir = params.get("dir");
  const yearOf = (name: string) => {
    const value = params.get(name) ?? "";
    return shape.dated && year.test(value) ? value : "";
  };
  const after = params.get("after") ?? "";
  return {
    q: (params.get("q") ?? "").trim(),
    chosen,
    from: yearOf("from"),
    to: yearOf("to"),
    contested: params.get("contested") === "true",
    sort: sort.key,
    descending: dir === "desc" || (dir !== "asc" && sort.descending === true),
    after,
    before: after === "" ? (params.get("before") ?? "") : "",
  };
}

/** Writes the address: what is as it would be without a word is left out, so that one view has one address. */
export function writeList(state: ListState, shape: ListShape): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== "") params.set("q", state.q);
  for (const { key } of shape.facets) {
    for (const value of state.chosen[key] ?? []) params.append(key, value);
  }
  if (state.from !== "") params.set("from", state.from);
  if (state.to !== "") params.set("to", state.to);
  if (state.contested) params.set("contested", "true");
  const standard = shape.sorts[0]!;
  const sort = shape.sorts.find((s) => s.key === state.sort) ?? standard;
  if (sort !== standard) params.set("sort", sort.key);
  if (state.descending !== (sort.descending === true)) params.set("dir", state.descending ? "desc" : "asc");
  if (state.after !== "") params.set("after", state.after);
  else if (state.before !== "") params.set("before", state.before);
  return params;
}

/** The state with a change; whatever changes, the list begins anew, for a cursor is of one list in one order. */
export function change(state: ListState, to: Partial<ListState>): ListState {
  return { ...state, after: "", before: "", ...to };
}

/** Chooses a value of a facet, or takes the choice back. */
export function toggle(state: ListState, facet: string, value: string): ListState {
  const now = state.chosen[facet] ?? [];
  const values = now.includes(value) ? now.filter((v) => v !== value) : [...now, value].sort();
  const chosen = { ...state.chosen };
  delete chosen[facet];
  if (values.length > 0) chosen[facet] = values;
  return change(state, { chosen });
}

/** Sorts by a column; once more turns the order round. */
export function sortBy(state: ListState, shape: ListShape, key: string): ListState {
  const sort = shape.sorts.find((s) => s.key === key);
  if (sort === undefined) return state;
  return change(state, { sort: key, descending: state.sort === key ? !state.descending : sort.descending === true });
}

/** Everything that narrows the list, taken back; the order stays. */
export function clear(state: ListState): ListState {
  return change(state, { q: "", chosen: {}, from: "", to: "", contested: false });
}

/** Whether anything narrows the list. */
export function narrowed(state: ListState): boolean {
  return state.q !== "" || state.contested || state.from !== "" || state.to !== "" || Object.keys(state.chosen).length > 0;
}
