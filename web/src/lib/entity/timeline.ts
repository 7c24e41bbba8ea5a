import { decimalYear, isDate } from "../dates";

/** What has a place in time: a bar, or a point where both ends are one date. An end that nobody gives is open. */
export interface Span {
  key: string;
  label: string;
  since: string | null;
  until: string | null;
  /** Whose page tells more. */
  entity?: { id: string; kind: string; name: string };
}

interface DatedFact {
  id: string;
  title: string;
  property: string;
  value: string;
  unit?: string | null;
  since?: string | null;
  until?: string | null;
}

const dated = new Set(["founded", "signed", "inForceSince", "inForceUntil", "start", "end", "date"]);

/** spansOfFacts returns the facts that are dates. Figures of a year stay with the facts: they are no events. */
export function spansOfFacts(facts: readonly DatedFact[]): Span[] {
  return facts
    .filter((f) => dated.has(f.property) && !f.unit && isDate(f.value))
    .map((f) => ({ key: f.id, label: f.title, since: f.value, until: f.value }));
}

/** inOrder sorts spans by their begin, those without one first. */
export function inOrder(spans: readonly Span[]): Span[] {
  const at = (s: Span) => (s.since ? decimalYear(s.since) : -Infinity);
  return [...spans].sort((a, b) => at(a) - at(b) || a.label.localeCompare(b.label));
}

export interface Bar {
  span: Span;
  /** Percent of the width. */
  x: number;
  width: number;
  point: boolean;
  openBefore: boolean;
  openAfter: boolean;
}

export interface Chart {
  bars: Bar[];
  ticks: { x: number; year: number }[];
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200];

/** chart lays spans onto one line of years. */
export function chart(spans: readonly Span[]): Chart {
  const ends = spans.flatMap((s) => [
    ...(s.since ? [decimalYear(s.since), decimalYear(s.since, true)] : []),
    ...(s.until ? [decimalYear(s.until, true)] : []),
  ]);
  if (ends.length === 0) return { bars: [], ticks: [] };
  const first = Math.floor(Math.min(...ends));
  const last = Math.max(Math.ceil(Math.max(...ends)), first + 1);
  const percent = (year: number) => ((year - first) / (last - first)) * 100;
  const step = steps.find((s) => (last - first) / s <= 6) ?? 500;
  const ticks: Chart["ticks"] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push({ x: percent(year), year });
  return { ticks, bars: spans.map((span) => barOf(span, first, last, percent)) };
}

function barOf(span: Span, first: number, last: number, percent: (year: number) => number): Bar {
  const from = span.since ? decimalYear(span.since) : first;
  const to = span.until ? decimalYear(span.until, true) : last;
  return {
    span,
    x: percent(from),
    width: Math.max(percent(to) - percent(from), 0.8),
    point: span.since !== null && span.since === span.until,
    openBefore: span.since === null,
    openAfter: span.until === null,
  };
}
