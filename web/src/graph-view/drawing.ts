import type { NodeDisplayData, PartialButFor } from "sigma/types";

import type { Palette } from "./palette";

type Labelled = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

const FONT = "12.5px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const PADDING = 4;

/** Writes a name with a halo, so that it stays readable across lines. */
export function drawLabel(context: CanvasRenderingContext2D, data: Labelled, palette: Palette): void {
  if (!data.label) return;
  const [x, y] = [data.x + data.size + PADDING, data.y + 4];
  context.font = FONT;
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = palette.background;
  context.strokeText(data.label, x, y);
  context.fillStyle = palette.text;
  context.fillText(data.label, x, y);
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
  const x = data.x + data.size + 2 * PADDING;
  const width = context.measureText(data.label).width + 2 * PADDING;
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
