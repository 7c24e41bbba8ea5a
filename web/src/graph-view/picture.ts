import type { GraphEntity, GraphRelation } from "./answer";
import type { Gathered } from "./gather";
import { mayHold } from "./period";
import { keptIds, type View } from "./view";

/** All relations between two entities, drawn as one line. */
export interface Link {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly relations: readonly GraphRelation[];
}

/** What is drawn of what was gathered, and what was left out and why. */
export interface Picture {
  readonly entities: readonly GraphEntity[];
  readonly links: readonly Link[];
  /** For each entity those that a line joins it with, in order of name. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly leftOut: {
    /** By hand. */
    readonly hidden: readonly GraphEntity[];
    /** Connected to more than the view wants to see. */
    readonly hubs: readonly GraphEntity[];
    /** Joined to nothing that is still shown. */
    readonly loose: readonly GraphEntity[];
  };
}

export const emptyPicture: Picture = {
  entities: [],
  links: [],
  neighbours: new Map(),
  leftOut: { hidden: [], hubs: [], loose: [] },
};

export function pictureOf(view: View, gathered: Gathered): Picture {
  const kept = keptIds(view);
  const byHand = new Set(view.hidden);
  const hidden: GraphEntity[] = [];
  const hubs: GraphEntity[] = [];
  const open = new Map<string, GraphEntity>();
  for (const entity of gathered.entities.values()) {
    if (byHand.has(entity.id)) hidden.push(entity);
    else if (view.hubs !== null && entity.degree > view.hubs && !kept.has(entity.id)) hubs.push(entity);
    else open.set(entity.id, entity);
  }
  const links = linksOf(gathered, open, view.asOf);
  const joined = new Set(links.flatMap(({ a, b }) => [a, b]));
  const entities: GraphEntity[] = [];
  const loose: GraphEntity[] = [];
  for (const entity of open.values()) {
    (joined.has(entity.id) || kept.has(entity.id) ? entities : loose).push(entity);
  }
  return { entities, links, neighbours: neighboursOf(links, open), leftOut: { hidden, hubs, loose } };
}

function linksOf(
  gathered: Gathered,
  open: ReadonlyMap<string, GraphEntity>,
  asOf: string | null,
): Link[] {
  const bundles = new Map<string, { a: string; b: string; relations: GraphRelation[] }>();
  const sorted = [...gathered.relations.values()].sort((r, s) => (r.id < s.id ? -1 : 1));
  for (const relation of sorted) {
    const { source, target } = relation;
    if (source === target || !open.has(source) || !open.has(target) || !mayHold(relation.holds, asOf)) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const key = `${a} ${b}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.relations.push(relation);
    else bundles.set(key, { a, b, relations: [relation] });
  }
  return [...bundles].map(([key, bundle]) => ({ key, ...bundle }));
}

function neighboursOf(
  links: readonly Link[],
  open: ReadonlyMap<string, GraphEntity>,
): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { a, b } of links) {
    join(a, b);
    join(b, a);
  }
  const nameOf = (id: string) => open.get(id)?.name ?? id;
  for (const ids of neighbours.values()) ids.sort((x, y) => nameOf(x).localeCompare(nameOf(y)) || (x < y ? -1 : 1));
  return neighbours;
}

/** Where lines point: from a to b, from b to a, or, when relations of both directions are bundled, nowhere. */
export function headingOf(link: Link): "forward" | "backward" | "both" {
  const forward = link.relations.some((r) => r.source === link.a);
  const backward = link.relations.some((r) => r.source === link.b);
  if (forward && backward) return "both";
  return forward ? "forward" : "backward";
}
