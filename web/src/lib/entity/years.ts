/** What falls into one interval of time, or, without a time, into none. */
interface Point {
  at?: string | null;
  count: number;
  sums: readonly { value: number; known: number }[];
}

export interface Year {
  at: string;
  count: number;
  /** The sum of money; undefined where nobody says any. */
  sum: number | undefined;
}

/** yearsOf returns every year from the first to the last, empty ones with nothing, in order. */
export function yearsOf(points: readonly Point[]): Year[] {
  const known = new Map(points.flatMap((p) => (p.at ? [[Number(p.at), p] as const] : [])));
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  return Array.from({ length: Math.max(...known.keys()) - first + 1 }, (_, i) => {
    const point = known.get(first + i);
    const sum = point?.sums[0];
    return { at: String(first + i), count: point?.count ?? 0, sum: sum && sum.known > 0 ? sum.value : undefined };
  });
}

/** total returns the sum over all points, in whole cents as the API has them; what has no time counts too. */
export function total(points: readonly Point[]): number {
  return points.reduce((cents, p) => cents + Math.round((p.sums[0]?.value ?? 0) * 100), 0) / 100;
}
