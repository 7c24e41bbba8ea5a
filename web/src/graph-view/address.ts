import { emptyView, FIRST_NEIGHBOURS, MOST_NEIGHBOURS, type Expansion, type Point, type View } from "./view";

/**
 * The address of a view. Ids hold letters, digits and `:-_.` only, so that `,` separates and `~` divides without escaping:
 *
 *     start=institution:cnrs,institution:jrc
 *     expand=institution:cnrs~PARTNER_IN.PARTNER_OF~100,institution:jrc
 *     hide=…  pin=institution:cnrs~12~-40  hubs=100  asOf=2024
 *
 * `start` of one entity without `expand` shows what lies around it, because that is what a link to an entity's graph means;
 * an empty `expand` shows it alone.
 */
export function readView(query: URLSearchParams): View {
  const start = unique(list(query.get("start")).filter(isId));
  const hidden = unique(list(query.get("hide")).filter(isId));
  const expand = query.get("expand");
  const [only] = start;
  const expansions =
    expand === null && only !== undefined && start.length === 1
      ? [{ id: only, types: [], most: FIRST_NEIGHBOURS }]
      : list(expand).flatMap(readExpansion);
  const hubs = Number(query.get("hubs"));
  const asOf = query.get("asOf");
  return {
    ...emptyView,
    start,
    expansions,
    hidden,
    pins: new Map(list(query.get("pin")).flatMap(readPin)),
    hubs: Number.isInteger(hubs) && hubs > 0 ? hubs : null,
    asOf: asOf !== null && isDate(asOf) ? asOf : null,
  };
}

/** Writes what `readView` reads, in the order of the view, leaving out what is as without it. */
export function writeView(view: View): URLSearchParams {
  const query = new URLSearchParams();
  const put = (name: string, values: readonly string[]) => {
    if (values.length > 0) query.set(name, values.join(","));
  };
  put("start", view.start);
  if (!isImplied(view)) query.set("expand", view.expansions.map(writeExpansion).join(","));
  put("hide", view.hidden);
  put(
    "pin",
    [...view.pins].map(([id, at]) => `${id}~${at.x}~${at.y}`),
  );
  if (view.hubs !== null) query.set("hubs", String(view.hubs));
  if (view.asOf !== null) query.set("asOf", view.asOf);
  return query;
}

/** Writes the query string so that people can read it: `:` and `,` need no escaping there. */
export function addressOf(view: View): string {
  const query = writeView(view).toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7E", "~");
  return query === "" ? "/graph" : `/graph?${query}`;
}

function isImplied(view: View): boolean {
  const [first, second] = view.expansions;
  if (view.start.length !== 1) return first === undefined;
  return (
    first !== undefined &&
    second === undefined &&
    first.id === view.start[0] &&
    first.types.length === 0 &&
    first.most === FIRST_NEIGHBOURS
  );
}

function readExpansion(text: string): Expansion[] {
  const [id = "", types = "", most = ""] = text.split("~");
  if (!isId(id)) return [];
  const wanted = Number(most);
  const fits = Number.isInteger(wanted) && wanted > 0;
  return [
    {
      id,
      types: unique(types.split(".").filter((type) => /^[A-Z_]+$/.test(type))).sort(),
      most: fits ? Math.min(wanted, MOST_NEIGHBOURS) : FIRST_NEIGHBOURS,
    },
  ];
}

function writeExpansion({ id, types, most }: Expansion): string {
  const parts = [id, types.join("."), most === FIRST_NEIGHBOURS ? "" : String(most)];
  while (parts.at(-1) === "") parts.pop();
  return parts.join("~");
}

function readPin(text: string): [string, Point][] {
  const [id = "", x = "", y = ""] = text.split("~");
  const at = { x: Number(x), y: Number(y) };
  const there = x !== "" && y !== "" && Number.isFinite(at.x) && Number.isFinite(at.y);
  return isId(id) && there ? [[id, at]] : [];
}

function list(text: string | null): string[] {
  return (text ?? "").split(",").filter((part) => part !== "");
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function isId(text: string): boolean {
  return /^[a-z]+:[a-z0-9][a-z0-9._-]{0,119}$/.test(text);
}

function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
}
