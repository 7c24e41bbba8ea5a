// The values of a facet as they are counted, in the order in which they are shown.

import type { Lang } from "../../i18n/plural";

/** A value of a facet with how often it occurs and, where money is summed, how much. */
export interface Counted {
  value: string;
  /** In words; absent for what has no value. */
  label: string | undefined;
  count: number;
  sum: number;
}

/** byLabel compares labels as the language orders words; what has none comes last. */
export function byLabel(lang: Lang): (a: { label?: string | undefined }, b: { label?: string | undefined }) => number {
  const { compare } = new Intl.Collator(lang);
  return (a, b) => Number(a.label === undefined) - Number(b.label === undefined) || compare(a.label ?? "", b.label ?? "");
}

/** inOrder returns the most frequent values first, and those of one count by the words that are shown. */
export function inOrder(values: readonly Counted[], lang: Lang): Counted[] {
  const label = byLabel(lang);
  return [...values].sort((a, b) => b.count - a.count || label(a, b));
}
