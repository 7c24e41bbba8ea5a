import type { Scene, SceneText } from "./scene";
import { xmlText } from "./xml";

/** Writes a scene as SVG 1.1 that needs nothing from elsewhere; every shape has its name as a title. */
export function svgOf(scene: Scene): string {
  const { width, height, background } = scene;
  const lines = scene.lines.map(
    ({ from, to, colour, width: w, title }) =>
      `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colour}" stroke-width="${w.toFixed(1)}">` +
      `<title>${xmlText(title)}</title></line>`,
  );
  const dots = scene.dots.map(
    ({ at, radius, colour, rim, title }) =>
      `<circle cx="${at.x}" cy="${at.y}" r="${radius.toFixed(1)}" fill="${colour}" stroke="${rim}">` +
      `<title>${xmlText(title)}</title></circle>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      `font-family="system-ui, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...lines,
    ...dots,
    ...scene.texts.map(textOf),
    `</svg>`,
    ``,
  ].join("\n");
}

function textOf({ at, text, size, colour, halo, bold }: SceneText): string {
  const around = halo === null ? "" : ` stroke="${halo}" stroke-width="4" paint-order="stroke" stroke-linejoin="round"`;
  const weight = bold ? ` font-weight="600"` : "";
  return `<text x="${at.x}" y="${at.y}" font-size="${size}" fill="${colour}"${weight}${around}>${xmlText(text)}</text>`;
}
