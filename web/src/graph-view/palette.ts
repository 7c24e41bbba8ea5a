/**
 * A colour for each kind of entity, after Okabe and Ito's palette for all kinds of colour vision, each shade darkened or
 * lightened until it stands out from the background by at least 3 to 1. Neighbouring hues also differ in lightness, so that the
 * picture can be read without colours.
 */
const light: Readonly<Record<string, string>> = {
  INSTITUTION: "#0072b2",
  SITE: "#008563",
  PROGRAMME: "#c04f00",
  PROJECT: "#b86a00",
  THEME: "#8f7d00",
  AGREEMENT: "#b0488a",
  PERSON: "#2b8cc4",
  INFRASTRUCTURE: "#4d4d4d",
  DOCUMENT: "#808080",
};

const dark: Readonly<Record<string, string>> = {
  INSTITUTION: "#4aa8e0",
  SITE: "#2fc79a",
  PROGRAMME: "#f0762b",
  PROJECT: "#f2ae3d",
  THEME: "#f0e442",
  AGREEMENT: "#e08fc0",
  PERSON: "#a5d8f3",
  INFRASTRUCTURE: "#d9d9d9",
  DOCUMENT: "#9a9a9a",
};

/** The colours of a drawing. */
export interface Palette {
  readonly kinds: Readonly<Record<string, string>>;
  readonly background: string;
  readonly text: string;
  readonly line: string;
  readonly strong: string;
  readonly faint: string;
}

export const palettes: Readonly<Record<"light" | "dark", Palette>> = {
  light: { kinds: light, background: "#ffffff", text: "#1b1f24", line: "#b4bbc4", strong: "#3d4651", faint: "#e6e9ed" },
  dark: { kinds: dark, background: "#14181d", text: "#eceff3", line: "#4a535e", strong: "#c3cad3", faint: "#262c33" },
};

export function colourOf(palette: Palette, kind: string): string {
  return palette.kinds[kind] ?? palette.strong;
}

/** How much two colours differ in luminance, as WCAG 2.2 measures it: 1 for equal ones, 21 for black and white. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
