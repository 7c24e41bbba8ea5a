/** A place in the drawing, in the units of the layout. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody asked what lies around an entity: over relations of which types (any when empty), and how much of it at most. */
export interface Expansion {
  readonly id: string;
  readonly types: readonly string[];
  readonly most: number;
}

/**
 * What is looked at, and nothing of what was answered: the same view asked again gives the same picture. It is what the
 * address holds, what undo goes back to, and what the questions are made from.
 */
export interface View {
  /** The entities that were put there, in that order. */
  readonly start: readonly string[];
  readonly expansions: readonly Expansion[];
  readonly hidden: readonly string[];
  readonly pins: ReadonlyMap<string, Point>;
  /** Entities with more relations than this are left out; null shows them. */
  readonly hubs: number | null;
  /** The time that is looked at, as a date of the API; null for any. */
  readonly asOf: string | null;
}

/** How many neighbours an expansion brings at first, and at most: the answer to the largest must stay within the cost limit. */
export const FIRST_NEIGHBOURS = 50;
export const MOST_NEIGHBOURS = 400;

/** Relations beyond which an entity counts as a hub when nobody says otherwise. */
export const HUB_DEGREE = 100;

export const emptyView: View = {
  start: [],
  expansions: [],
  hidden: [],
  pins: new Map(),
  hubs: null,
  asOf: null,
};

/** Puts an entity there; one that was hidden comes back. */
export function add(view: View, id: string): View {
  const start = view.start.includes(id) ? view.start : [...view.start, id];
  return { ...view, start, hidden: view.hidden.filter((other) => other !== id) };
}

/** Asks what lies around an entity. The same question once more asks for twice as much. */
export function expand(view: View, id: string, types: readonly string[] = []): View {
  const wanted = [...types].sort();
  const before = view.expansions.find((e) => e.id === id && sameTypes(e.types, wanted));
  const most = before ? Math.min(before.most * 2, MOST_NEIGHBOURS) : FIRST_NEIGHBOURS;
  const expansion = { id, types: wanted, most };
  const expansions = before
    ? view.expansions.map((e) => (e === before ? expansion : e))
    : [...view.expansions, expansion];
  return { ...view, expansions, hidden: view.hidden.filter((other) => other !== id) };
}

/** Takes back every expansion of an entity. */
export function collapse(view: View, id: string): View {
  return { ...view, expansions: view.expansions.filter((e) => e.id !== id) };
}

/** Leaves entities out, and with them their pins; what was put there by hand is no longer there. */
export function hide(view: View, ids: readonly string[]): View {
  const gone = new Set(ids);
  return {
    ...view,
    start: view.start.filter((id) => !gone.has(id)),
    expansions: view.expansions.filter((e) => !gone.has(e.id)),
    hidden: [...view.hidden.filter((id) => !gone.has(id)), ...gone],
    pins: new Map([...view.pins].filter(([id]) => !gone.has(id))),
  };
}

/** Brings back what was hidden by hand. */
export function showHidden(view: View): View {
  return { ...view, hidden: [] };
}

/** Nails an entity to a place. Whole units are precise enough to see no difference, and keep addresses short. */
export function pin(view: View, id: string, at: Point): View {
  const pins = new Map(view.pins);
  pins.set(id, { x: Math.round(at.x), y: Math.round(at.y) });
  return { ...view, pins };
}

export function unpin(view: View, id: string): View {
  const pins = new Map(view.pins);
  pins.delete(id);
  return { ...view, pins };
}

export function withHubs(view: View, hubs: number | null): View {
  return { ...view, hubs };
}

export function withTime(view: View, asOf: string | null): View {
  return { ...view, asOf };
}

/** The entities that are shown whatever the filters say, because somebody asked for each of them. */
export function keptIds(view: View): Set<string> {
  return new Set([...view.start, ...view.expansions.map((e) => e.id), ...view.pins.keys()]);
}

export function sameTypes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((type, i) => type === b[i]);
}
