// Which values of a facet are drawn as bars.

import type { Lang } from "../../i18n/plural";
import { byLabel, type Counted } from "./counted";
import { none } from "./state";

export interface Bar {
  value: string;
  label: string;
  amount: number;
}

/** The greatest values by number or by money, equal ones by their words, and how many are left out. What has no value is not drawn. */
export function barsOf(values: readonly Counted[], rest: number, byMoney: boolean, lang: Lang, most = 10): { bars: Bar[]; rest: number } {
  const label = byLabel(lang);
  const real = values.filter((v) => v.value !== none);
  const bars = real
    .map((v) => ({ value: v.value, label: v.label ?? v.value, amount: byMoney ? v.sum : v.count }))
    .sort((a, b) => b.amount - a.amount || label(a, b))
    .slice(0, most);
  return { bars, rest: rest + real.length - bars.length };
}

/** Whether bars would tell something: there are several values, and they do not all occur once. */
export function worthDrawing(values: readonly Counted[]): boolean {
  const real = values.filter((v) => v.value !== none);
  return real.length > 1 && real.some((v) => v.count > 1);
}
