import type { Scene } from "./scene";

/** Twice the pixels of the sheet, so that it is sharp in print. */
const SCALE = 2;

const FONT = "system-ui, sans-serif";

/** Paints a scene as a PNG, with the same shapes as the SVG. */
export async function pngOf(scene: Scene): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = scene.width * SCALE;
  canvas.height = scene.height * SCALE;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser draws nothing on a canvas");
  context.scale(SCALE, SCALE);
  paint(context, scene);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be encoded"))), "image/png");
  });
}

function paint(context: CanvasRenderingContext2D, scene: Scene): void {
  context.fillStyle = scene.background;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const { from, to, colour, width } of scene.lines) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  for (const { at, radius, colour, rim } of scene.dots) {
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.strokeStyle = rim;
    context.lineWidth = 1;
    context.stroke();
  }
  context.lineJoin = "round";
  for (const { at, text, size, colour, halo, bold } of scene.texts) {
    context.font = `${bold ? "600 " : ""}${size}px ${FONT}`;
    if (halo !== null) {
      context.strokeStyle = halo;
      context.lineWidth = 4;
      context.strokeText(text, at.x, at.y);
    }
    context.fillStyle = colour;
    context.fillText(text, at.x, at.y);
  }
}
