import type { NodeDisplayData, PartialButFor } from "sigma/types";

import type { Palette } from "./palette";

type Labelled = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

/** Where an entity is on the screen, in pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const FONT = "12.5px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const PADDING = 4;
const HEIGHT = 15;
const MARGIN = 2;

/** Writes names so that none covers another or is cut off by an edge: on the right, else on the left, below or above, else not at all. */
export class Names {
  #taken: Box[] = [];
  #discs: readonly Box[] = [];

  /** Begins a new frame, in which the discs of entities are where they are. */
  begin(discs: readonly Disc[]): void {
    this.#taken = [];
    this.#discs = discs.map(({ x, y, size }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size }));
  }

  draw(context: CanvasRenderingContext2D, data: Labelled, palette: Palette): void {
    if (!data.label) return;
    context.font = FONT;
    const width = context.measureText(data.label).width;
    const { x, y } = data;
    const { clientWidth: right, clientHeight: bottom } = context.canvas;
    // What is not in sight is not named at the edge.
    if (x + data.size < 0 || x - data.size > right || y + data.size < 0 || y - data.size > bottom) return;
    const away = data.size + PADDING;
    const places = [
      { x: x + away, y },
      { x: x - away - width, y },
      { x: x - width / 2, y: y + data.size + HEIGHT / 2 + 1 },
      { x: x - width / 2, y: y - data.size - HEIGHT / 2 - 1 },
    ].map((each) => {
      const at = { x: within(each.x, width, right), y: within(each.y - HEIGHT / 2, HEIGHT, bottom) + HEIGHT / 2 };
      return { ...at, moved: Math.abs(at.x - each.x) + Math.abs(at.y - each.y) };
    });
    const free = places.filter((each) => !this.#taken.some((other) => overlap(boxOf(each, width), other)));
    // What had to be moved in from the edge is tried last.
    free.sort((a, b) => a.moved - b.moved);
    // A name that covers an entity is better than none; one that covers a name is not.
    const place = free.find((each) => !this.#discs.some((disc) => overlap(boxOf(each, width), disc))) ?? free[0];
    if (place === undefined) return;
    this.#taken.push(boxOf(place, width));
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = palette.background;
    context.strokeText(data.label, place.x, place.y + 4);
    context.fillStyle = palette.text;
    context.fillText(data.label, place.x, place.y + 4);
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The begin of what has a length, moved so that it keeps clear of 0 and of an edge; where it is too long, its end is cut off. */
function within(begin: number, length: number, edge: number): number {
  return Math.max(MARGIN, Math.min(begin, edge - MARGIN - length));
}

function boxOf({ x, y }: { x: number; y: number }, width: number): Box {
  return { left: x, right: x + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Draws lines from one disc to others, which end where the discs begin. */
export function drawSpokes(context: CanvasRenderingContext2D, from: Disc, ends: Iterable<Disc>, palette: Palette): void {
  context.strokeStyle = palette.strong;
  context.lineWidth = 1;
  context.beginPath();
  for (const to of ends) {
    const [x, y] = [to.x - from.x, to.y - from.y];
    const part = 1 - to.size / Math.hypot(x, y);
    if (!(part > 0)) continue; // they overlap
    context.moveTo(from.x, from.y);
    context.lineTo(from.x + part * x, from.y + part * y);
  }
  context.stroke();
}

/** Draws a ring around an entity that is pointed at or selected, and its name on a plate. */
export function drawHover(context: CanvasRenderingContext2D, data: Labelled, palette: Palette): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = palette.text;
  context.stroke();
  if (!data.label) return;
  context.font = FONT;
  const width = context.measureText(data.label).width + 2 * PADDING;
  const x = within(data.x + data.size + PADDING, width, context.canvas.clientWidth) + PADDING;
  context.fillStyle = palette.background;
  context.strokeStyle = palette.strong;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x - PADDING, data.y - 11, width, 22, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.text;
  context.fillText(data.label, x, data.y + 4);
}
