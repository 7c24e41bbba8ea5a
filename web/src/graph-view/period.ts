import type { Period } from "./answer";

/**
 * Whether something may have held at a time, as `asOf` of the API asks: a date stands for all of its days, and a bound that
 * no source gives counts as open. Dates of different precision compare by the days they cover: since 2024-05 and asOf 2024
 * have days in common.
 */
export function mayHold(holds: Period, asOf: string | null): boolean {
  if (asOf === null) return true;
  const begins = holds.since === null || atMost(holds.since, asOf);
  const lasts = holds.until === null || atMost(asOf, holds.until);
  return begins && lasts;
}

/** Whether the first day of a is not behind the last day of b: their common part decides. */
function atMost(a: string, b: string): boolean {
  const common = Math.min(a.length, b.length);
  return a.slice(0, common) <= b.slice(0, common);
}

/** The years from the first bound that is known to the last one; null when no bound is known. */
export function yearsOf(periods: readonly Period[]): { first: number; last: number } | null {
  const years = periods
    .flatMap(({ since, until }) => [since, until])
    .filter((date): date is string => date !== null)
    .map((date) => Number(date.slice(0, 4)));
  if (years.length === 0) return null;
  return { first: Math.min(...years), last: Math.max(...years) };
}
