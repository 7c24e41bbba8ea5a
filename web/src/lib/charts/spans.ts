// Years put together where there are too many of them for columns: institutions go back to the tenth century.

export interface YearPoint {
  year: number;
  value: number;
}

/** Some years, both ends included, with what falls into them. */
export interface Span {
  from: number;
  to: number;
  value: number;
}

/** The fewest years a column must stand for so that there are at most so many columns: 1, 5, 10, 25, 50, 100 … */
function yearsPerColumn(years: number, most: number): number {
  let power = 1;
  for (;;) {
    for (const step of [1, 5, 10, 25, 50]) {
      if (Math.ceil(years / (step * power)) < most) return step * power;
    }
    power *= 100;
  }
}

/** The points, which are in order and without gaps, as at most so many spans that begin at round years. */
export function spans(points: readonly YearPoint[], most = 60): Span[] {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return [];
  if (points.length <= most) return points.map((p) => ({ from: p.year, to: p.year, value: p.value }));
  const size = yearsPerColumn(last.year - first.year + 1, most);
  const begin = Math.floor(first.year / size) * size;
  const out = Array.from({ length: Math.floor((last.year - begin) / size) + 1 }, (_, i) => ({
    from: begin + i * size,
    to: begin + (i + 1) * size - 1,
    value: 0,
  }));
  for (const p of points) out[Math.floor((p.year - begin) / size)]!.value += p.value;
  return out;
}

/** A span in words: 2021, or 1950–1974. */
export function spanLabel(s: Span): string {
  return s.from === s.to ? String(s.from) : `${s.from}–${s.to}`;
}
