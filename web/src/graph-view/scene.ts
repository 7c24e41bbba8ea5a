import { labelOf, radiusOf, thicknessOf } from "./label";
import { colourOf, type Palette } from "./palette";
import type { Picture } from "./picture";
import type { Point } from "./view";

/** A picture as shapes on a sheet: what the writers of SVG and PNG have in common. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly lines: readonly { from: Point; to: Point; colour: string; width: number; title: string }[];
  readonly dots: readonly { at: Point; radius: number; colour: string; rim: string; title: string }[];
  readonly texts: readonly SceneText[];
}

export interface SceneText {
  readonly at: Point;
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly halo: string | null;
  readonly bold: boolean;
}

/** What is written around the picture, in the language of the reader. */
export interface SceneWords {
  readonly title: string;
  readonly source: string;
  readonly kinds: readonly { kind: string; name: string }[];
  relations(types: readonly string[]): string;
}

const SHEET = { width: 1600, height: 1200, margin: 80, foot: 90 };
const FONT_SIZE = 15;

/** The width of a letter as a part of the font size: near enough to keep labels from covering each other. */
const LETTER = 0.56;

export function sceneOf(
  picture: Picture,
  positions: ReadonlyMap<string, Point>,
  palette: Palette,
  words: SceneWords,
): Scene {
  const onSheet = fit([...picture.entities].flatMap(({ id }) => positions.get(id) ?? []));
  const nameOf = new Map(picture.entities.map(({ id, name }) => [id, name]));
  const at = (id: string): Point => onSheet(positions.get(id) ?? { x: 0, y: 0 });
  const lines = picture.links.map(({ a, b, relations }) => ({
    from: at(a),
    to: at(b),
    colour: palette.line,
    width: thicknessOf(relations.length),
    title: `${nameOf.get(a)} – ${nameOf.get(b)}: ${words.relations([...new Set(relations.map((r) => r.type))])}`,
  }));
  const dots = picture.entities.map(({ id, kind, name, degree }) => ({
    at: at(id),
    radius: radiusOf(degree) * 1.2,
    colour: colourOf(palette, kind),
    rim: palette.background,
    title: name,
  }));
  const texts = [...labels(picture, dots, palette), ...frame(palette, words), ...legend(palette, words).texts];
  return {
    width: SHEET.width,
    height: SHEET.height,
    background: palette.background,
    lines,
    dots: [...dots, ...legend(palette, words).dots],
    texts,
  };
}

/** Maps the drawing onto the sheet without changing its proportions. In the layout y points up, on a sheet down. */
function fit(points: readonly Point[]): (p: Point) => Point {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const { width, height, margin, foot } = SHEET;
  const room = { width: width - 2 * margin, height: height - 2 * margin - foot };
  const scale = Math.min(room.width / (right - left || 1), room.height / (high - low || 1), 40);
  const middle = { x: (left + right) / 2, y: (low + high) / 2 };
  return ({ x, y }) => ({
    x: round(width / 2 + (x - middle.x) * scale),
    y: round(margin + room.height / 2 - (y - middle.y) * scale),
  });
}

/** Writes the names of the most connected first, and of the others those that cover nothing that was written. */
function labels(picture: Picture, dots: Scene["dots"], palette: Palette): SceneText[] {
  const order = picture.entities.map((entity, i) => ({ entity, dot: dots[i]! }));
  order.sort((p, q) => q.entity.degree - p.entity.degree || (p.entity.id < q.entity.id ? -1 : 1));
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const written: SceneText[] = [];
  for (const { entity, dot } of order) {
    const text = labelOf(entity);
    const left = round(dot.at.x + dot.radius + 4);
    const box = {
      left,
      right: left + text.length * FONT_SIZE * LETTER,
      top: dot.at.y - FONT_SIZE / 2,
      bottom: dot.at.y + FONT_SIZE / 2,
    };
    const covers = taken.some(
      (t) => box.left < t.right && t.left < box.right && box.top < t.bottom && t.top < box.bottom,
    );
    if (covers) continue;
    taken.push(box);
    written.push({
      at: { x: left, y: round(dot.at.y + FONT_SIZE * 0.35) },
      text,
      size: FONT_SIZE,
      colour: palette.text,
      halo: palette.background,
      bold: false,
    });
  }
  return written;
}

function frame(palette: Palette, words: SceneWords): SceneText[] {
  const text = { colour: palette.text, halo: null };
  return [
    { ...text, at: { x: 40, y: 48 }, text: words.title, size: 24, bold: true },
    { ...text, at: { x: 40, y: SHEET.height - 28 }, text: words.source, size: 14, bold: false },
  ];
}

function legend(palette: Palette, words: SceneWords): Pick<Scene, "dots" | "texts"> {
  let x = 46;
  const y = SHEET.height - 64;
  const dots: Scene["dots"][number][] = [];
  const texts: SceneText[] = [];
  for (const { kind, name } of words.kinds) {
    dots.push({ at: { x, y }, radius: 7, colour: colourOf(palette, kind), rim: palette.background, title: name });
    texts.push({ at: { x: x + 13, y: y + 5 }, text: name, size: 14, colour: palette.text, halo: null, bold: false });
    x = round(x + 40 + name.length * 14 * LETTER);
  }
  return { dots, texts };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
