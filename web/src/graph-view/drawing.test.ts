import { describe, expect, it } from "vitest";
import { drawHover, Names } from "./drawing";
import type { Palette } from "./palette";

const palette: Palette = { kinds: {}, background: "white", text: "black", line: "grey", strong: "black", faint: "silver" };
const letter = 7;

/** A canvas that keeps what is written, each letter of one width. */
function canvas(width: number, height: number) {
  const written: { text: string; left: number; right: number; y: number }[] = [];
  const context = {
    canvas: { clientWidth: width, clientHeight: height },
    measureText: (text: string) => ({ width: text.length * letter }),
    strokeText: () => undefined,
    fillText: (text: string, x: number, y: number) => written.push({ text, left: x, right: x + text.length * letter, y }),
    ...Object.fromEntries(["beginPath", "arc", "stroke", "fill", "roundRect"].map((name) => [name, () => undefined])),
  } as unknown as CanvasRenderingContext2D;
  return { context, written };
}

const disc = (x: number, y: number, label: string) => ({ x, y, size: 5, label, color: "blue" });
const long = "A name of thirty letters or so"; // 210 pixels

describe("names on a narrow canvas", () => {
  it.each<[why: string, x: number, y: number]>([
    ["in the middle, where there is room on neither side", 195, 100],
    ["at the left edge", 3, 100],
    ["at the right edge", 387, 100],
    ["at the top", 195, 2],
    ["at the bottom, in a corner", 388, 198],
  ])("are whole: %s", (_, x, y) => {
    const { context, written } = canvas(390, 200);
    const names = new Names();
    names.begin([]);
    names.draw(context, disc(x, y, long), palette);
    drawHover(context, disc(x, y, long), palette);
    expect(written).toHaveLength(2);
    for (const { left, right } of written) expect([left >= 2, right <= 388]).toEqual([true, true]);
    expect(written[0]!.y).toBeGreaterThanOrEqual(10);
    expect(written[0]!.y).toBeLessThanOrEqual(200);
  });

  it("stand on the right where there is room", () => {
    const { context, written } = canvas(390, 200);
    const names = new Names();
    names.begin([]);
    names.draw(context, disc(100, 100, "CNRS"), palette);
    expect(written).toEqual([{ text: "CNRS", left: 109, right: 137, y: 104 }]);
  });

  it("do not cover each other when they are moved in", () => {
    const { context, written } = canvas(215, 19);
    const names = new Names();
    names.begin([]);
    names.draw(context, disc(10, 8, long), palette);
    names.draw(context, disc(205, 8, long), palette);
    expect(written).toHaveLength(1);
  });

  it.each([[-6, 50], [396, 50], [50, -6], [50, 206]])("are not written for what lies out of sight at %d, %d", (x, y) => {
    const { context, written } = canvas(390, 200);
    const names = new Names();
    names.begin([]);
    names.draw(context, disc(x, y, "CNRS"), palette);
    expect(written).toEqual([]);
  });
});
