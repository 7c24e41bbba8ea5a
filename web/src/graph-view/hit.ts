import type { Point } from "./view";

export interface Segment<T> {
  readonly of: T;
  readonly from: Point;
  readonly to: Point;
}

/** The nearest of some lines to a place, if it is within reach. */
export function nearest<T>(segments: Iterable<Segment<T>>, at: Point, reach: number): T | null {
  let best: T | null = null;
  let least = reach;
  for (const { of, from, to } of segments) {
    const away = distance(at, from, to);
    if (away < least) [best, least] = [of, away];
  }
  return best;
}

/** How far a place is from a line between two others. */
export function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}
