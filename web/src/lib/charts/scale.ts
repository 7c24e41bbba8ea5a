// Round numbers for axes.

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not less than x; x must be greater than 0. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  for (const step of [1, 2, 2.5, 5]) {
    if (step * power >= x * (1 - 1e-9)) return step * power;
  }
  return 10 * power;
}

/**
 * Marks of an axis from 0 up to the first one that is not below most; about as many steps as asked for. Counts have no
 * halves, so whole keeps the marks to whole numbers.
 */
export function marks(most: number, steps: number, whole = true): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = roundUp(most / steps);
  const step = whole ? Math.max(1, Math.ceil(rough)) : rough;
  const out = [0];
  while (out[out.length - 1]! < most * (1 - 1e-9)) out.push(out.length * step);
  return out;
}

/**
 * Which of n labels to write when each needs room and all have width: every 1st, 2nd, 5th, 10th …; the indices, in order.
 */
export function thinned(n: number, width: number, room: number): number[] {
  const fit = Math.max(1, Math.floor(width / room));
  let every = 1;
  for (const [i, factor] of [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2].entries()) {
    if (Math.ceil(n / every) <= fit) break;
    every = i % 3 === 1 ? Math.round(every * factor) : every * factor;
  }
  return Array.from({ length: Math.ceil(n / every) }, (_, i) => i * every);
}
