import type { Picture } from "./picture";
import type { Point, View } from "./view";

/** The angle by which sunflowers turn from seed to seed: points placed by it never fall onto each other. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How far neighbours are put from what they came with; about the distance at which the layout comes to rest. */
const STEP = 12;

/**
 * Where to put each entity before the layout runs. Pins are where they are pinned; what was there stays; what is new
 * begins near a neighbour that has a place, so that a picture grows instead of being shuffled. It is the same for the same
 * picture: nothing is left to chance.
 */
export function place(
  picture: Picture,
  view: View,
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  for (const { id } of picture.entities) {
    const at = view.pins.get(id) ?? known.get(id);
    if (at) placed.set(id, at);
  }
  const seeds = picture.entities.filter(({ id }) => view.start.includes(id) && !placed.has(id));
  seeds.forEach(({ id }, i) => placed.set(id, spiral(i, STEP * 3)));
  const counts = new Map<string, number>();
  const queue = [...placed.keys()];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const centre = placed.get(next);
    if (centre === undefined) continue;
    for (const id of picture.neighbours.get(next) ?? []) {
      if (placed.has(id)) continue;
      const i = (counts.get(next) ?? 0) + 1;
      counts.set(next, i);
      const offset = spiral(i, STEP);
      placed.set(id, { x: centre.x + offset.x, y: centre.y + offset.y });
      queue.push(id);
    }
  }
  const rest = picture.entities.filter(({ id }) => !placed.has(id));
  rest.forEach(({ id }, i) => placed.set(id, spiral(i + seeds.length + 1, STEP * 3)));
  return placed;
}

function spiral(i: number, step: number): Point {
  const radius = step * Math.sqrt(i);
  return { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) };
}
