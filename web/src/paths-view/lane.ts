import { shorten } from "../graph-view/label";

/** A stop on a lane. */
export interface LaneStop {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The name, broken into lines that fit. */
  readonly lines: readonly string[];
}

/** A relation between two stops. */
export interface LaneLeg {
  readonly type: string;
  /** Whether the relation points in the direction of travel. */
  readonly forward: boolean;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly notes: readonly number[];
}

export interface Lane {
  readonly width: number;
  readonly height: number;
  readonly upright: boolean;
  readonly stops: readonly LaneStop[];
  readonly legs: readonly LaneLeg[];
}

export interface LaneStep {
  readonly relation: { readonly type: string };
  readonly forward: boolean;
  readonly from: { readonly id: string; readonly kind: string; readonly name: string };
  readonly to: { readonly id: string; readonly kind: string; readonly name: string };
}

export const STOP_RADIUS = 9;
export const FONT_SIZE = 13;
const LINE_HEIGHT = 16;
const LETTER = 7.2;
const LEAST_GAP = 132;
const UPRIGHT_GAP = 78;

/** Draws a path from left to right, or, where that is too narrow for its names, from top to bottom. */
export function laneOf(steps: readonly LaneStep[], numbers: readonly (readonly number[])[], width: number): Lane {
  const [first] = steps;
  if (first === undefined) return { width, height: 0, upright: false, stops: [], legs: [] };
  const entities = [first.from, ...steps.map((step) => step.to)];
  const gap = width / entities.length;
  const upright = gap < LEAST_GAP;
  const stops = entities.map((entity, i) => {
    const place = upright ? { x: 24, y: 24 + i * UPRIGHT_GAP } : { x: gap * (i + 0.5), y: 34 };
    const letters = Math.floor((upright ? width - 56 : gap - 12) / LETTER);
    return { id: entity.id, kind: entity.kind, name: entity.name, ...place, lines: wrap(entity.name, letters, upright ? 2 : 3) };
  });
  const legs = steps.map((step, i) => {
    const [a, b] = [stops[i]!, stops[i + 1]!];
    const room = STOP_RADIUS + 5;
    const from = upright ? { x: a.x, y: a.y + room } : { x: a.x + room, y: a.y };
    const to = upright ? { x: b.x, y: b.y - room } : { x: b.x - room, y: b.y };
    return { type: step.relation.type, forward: step.forward, from, to, notes: numbers[i] ?? [] };
  });
  const lines = Math.max(...stops.map((stop) => stop.lines.length));
  const height = upright ? 48 + steps.length * UPRIGHT_GAP : 34 + STOP_RADIUS + 10 + lines * LINE_HEIGHT;
  return { width, height, upright, stops, legs };
}

/** Where the lines of a stop's name are written. */
export function nameLines(stop: LaneStop, upright: boolean): { x: number; y: number; text: string }[] {
  return stop.lines.map((text, i) =>
    upright
      ? { x: stop.x + STOP_RADIUS + 10, y: stop.y + 5 + i * LINE_HEIGHT, text }
      : { x: stop.x, y: stop.y + STOP_RADIUS + 18 + i * LINE_HEIGHT, text },
  );
}

/** Breaks a name between words into at most so many lines; what does not fit is cut off visibly. */
export function wrap(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/);
  for (const [i, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= letters || line === "") {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      return [...lines, shorten([line, ...words.slice(i)].join(" "), letters)];
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((each) => shorten(each, letters));
}
