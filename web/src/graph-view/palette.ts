/** The colours of a drawing, which no style sheet reaches: those of the pages, read when the theme changes. */
export interface Palette {
  readonly kinds: Readonly<Record<string, string>>;
  readonly background: string;
  readonly text: string;
  readonly line: string;
  readonly strong: string;
  readonly faint: string;
}

export const kindsDrawn = [
  "INSTITUTION", "AGREEMENT", "PROGRAMME", "PROJECT", "THEME", "SITE", "PERSON", "INFRASTRUCTURE", "DOCUMENT",
] as const;

/** Makes the palette from the design tokens of the pages, each a colour as #rrggbb or, as builds shorten it, #rgb. */
export function paletteOf(token: (name: string) => string): Palette {
  const background = token("--surface");
  const strong = token("--line-strong");
  return {
    kinds: Object.fromEntries(kindsDrawn.map((kind) => [kind, token(`--kind-${kind}`)])),
    background,
    text: token("--ink"),
    line: mix(strong, background, 0.35),
    strong: token("--ink-soft"),
    faint: mix(strong, background, 0.82),
  };
}

export function colourOf(palette: Palette, kind: string): string {
  return palette.kinds[kind] ?? palette.strong;
}

/** The colour that lies a part of the way from one to another. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((c, i) => Math.round(c + (b[i]! - c) * part).toString(16).padStart(2, "0")).join("")}`;
}

/** How much two colours differ in luminance, as WCAG 2.2 measures it: 1 for equal ones, 21 for black and white. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(hex: string): number[] {
  const whole = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  return [1, 3, 5].map((at) => parseInt(whole.slice(at, at + 2), 16));
}
