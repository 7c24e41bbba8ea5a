import type { EntityTimesQuery } from "../../gql/graphql";
import { yearsOf } from "./period";

type Edge = NonNullable<EntityTimesQuery["entity"]>["relations"]["edges"][number];

export interface Bar {
  edge: Edge;
  /** In years; an end that is not known is drawn open to the edge of the chart. */
  from: number;
  to: number;
  openStart: boolean;
  openEnd: boolean;
}

export interface TimeSpan {
  from: number;
  to: number;
  bars: Bar[];
}

/** The most years that the axis goes back beyond the median of the beginnings. */
const mostBefore = 25;

/** timesOf returns the relations of which some time is known as bars, by their beginning, and the years that they span. */
export function timesOf(edges: readonly Edge[]): TimeSpan | undefined {
  const dated = edges.map((edge) => ({ edge, ...yearsOf(edge.node.holds) })).filter((e) => e.from !== undefined || e.to !== undefined);
  if (dated.length === 0) return undefined;
  const known = dated.flatMap((e) => [e.from, e.to]).filter((y) => y !== undefined);
  // A treaty of long ago must not squeeze all else to the margin: it is drawn as open at its beginning.
  const beginnings = dated.flatMap((e) => (e.from === undefined ? [] : [e.from])).sort((a, b) => a - b);
  const median = beginnings[Math.floor(beginnings.length / 2)] ?? Math.min(...known);
  const from = Math.floor(Math.max(Math.min(...known), median - mostBefore));
  const to = Math.max(Math.ceil(Math.max(...known)), from + 1);
  const bars = dated.map((e) => ({
    edge: e.edge,
    from: Math.max(e.from ?? from, from),
    to: Math.max(e.to ?? to, from),
    openStart: (e.from ?? -Infinity) < from,
    openEnd: e.to === undefined,
  }));
  bars.sort((a, b) => a.from - b.from || a.to - b.to || (a.edge.node.id < b.edge.node.id ? -1 : 1));
  return { from, to, bars };
}
