import { entity } from "../../i18n/entity";
import { date } from "../lists/figures";

/** period returns since when and until when in words; empty where neither is known. */
export function period(since: string | null | undefined, until: string | null | undefined, lang: "en" | "fr"): string {
  const t = entity[lang];
  if (since && until) return since === until ? date(since, lang) : t.period(date(since, lang), date(until, lang));
  if (since) return t.since(date(since, lang));
  return until ? t.until(date(until, lang)) : "";
}

/** yearsOf returns the years of a period as numbers on an axis, open ends as undefined. */
export function yearsOf(p: { since?: string | null; until?: string | null }): { from?: number; to?: number } {
  const at = (text: string, end: boolean): number => {
    const [year, month, day] = text.split("-").map(Number) as [number, number?, number?];
    if (month === undefined) return end ? year + 1 : year;
    if (day === undefined) return year + (end ? month : month - 1) / 12;
    return year + (month - 1) / 12 + (end ? day : day - 1) / 372;
  };
  return { ...(p.since ? { from: at(p.since, false) } : {}), ...(p.until ? { to: at(p.until, true) } : {}) };
}
