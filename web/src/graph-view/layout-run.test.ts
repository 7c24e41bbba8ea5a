import { describe, expect, it } from "vitest";
import { answer, entity, relation } from "./fixtures";
import { merge } from "./gather";
import { layoutInput } from "./layout";
import { LayoutRun } from "./layout-run";
import { pictureOf } from "./picture";
import { place } from "./placement";
import { add, emptyView, pin } from "./view";

const ids = Array.from({ length: 40 }, (_, i) => `institution:${i}`);
const gathered = merge(
  [],
  [answer(ids.map((id) => entity(id)), ids.slice(1).map((id, i) => relation(id, "MEMBER_OF", ids[Math.floor(i / 3)]!)))],
);
const view = pin(add(emptyView, ids[0]!), ids[5]!, { x: 100, y: 50 });
const picture = pictureOf(view, gathered);
const input = () => layoutInput(picture, view, place(picture, view, new Map()), () => 5);

function rest(run: LayoutRun): LayoutRun {
  while (!run.done) run.step();
  return run;
}

describe("a run of the layout", () => {
  it("stops by itself, before the bound", () => {
    expect(rest(new LayoutRun(input())).steps).toBeLessThan(800);
  });

  it("comes to rest at the same places each time", () => {
    expect(rest(new LayoutRun(input())).positions()).toEqual(rest(new LayoutRun(input())).positions());
  });

  it("leaves pins where they are, and moves the rest", () => {
    const before = input().positions;
    const after = rest(new LayoutRun(input())).positions();
    const at = picture.entities.findIndex(({ id }) => id === ids[5]);
    expect([after[2 * at], after[2 * at + 1]]).toEqual([100, 50]);
    expect(after[0]).not.toBe(before[0]);
  });

  it("puts what is joined nearer than what is not", () => {
    const at = rest(new LayoutRun(input())).positions();
    const away = (i: number, j: number) => Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
    const index = new Map(picture.entities.map(({ id }, i) => [id, i]));
    const joined = picture.links.map(({ a, b }) => away(index.get(a)!, index.get(b)!));
    const all = picture.entities.flatMap((_, i) => picture.entities.slice(i + 1).map((__, j) => away(i, i + 1 + j)));
    const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
    expect(mean(joined)).toBeLessThan(mean(all) / 2);
  });

  it("has nothing to do without entities", () => {
    const none = { positions: new Float32Array(), sizes: new Float32Array(), fixed: new Uint8Array(), ends: new Uint32Array() };
    expect(new LayoutRun(none).done).toBe(true);
  });
});
