import { EventEmitter } from "node:events";

import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Glide, MOVING_MS } from "./glide";
import type { Point } from "./view";

const [width, height] = [900, 600];
const atFirst: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** Where a place of the drawing is seen by a camera: as sigma has it, upright. */
const seen = ({ x, y }: Point, camera: CameraState): Point => ({
  x: width / 2 + ((x - camera.x) / camera.ratio) * height,
  y: height / 2 - ((y - camera.y) / camera.ratio) * height,
});

const placed = ({ x, y }: Point, camera: CameraState): Point => ({
  x: camera.x + ((x - width / 2) / height) * camera.ratio,
  y: camera.y - ((y - height / 2) / height) * camera.ratio,
});

/** A drawing that counts how often it is drawn, and says where all stands in the last one, as sigma does. */
function drawing(enabled = true) {
  let now = atFirst;
  let drawn = atFirst;
  let drawings = 0;
  let draggedWhileDrawn = -1;
  const camera = Object.assign(new EventEmitter(), {
    getState: () => now,
    isAnimated: () => false,
    getBoundedRatio: (ratio: number) => Math.max(0.02, ratio),
    setState: (to: Partial<CameraState>) => {
      now = { ...now, ...to };
      camera.emit("updated", now);
    },
    animate: (to: Partial<CameraState>) => camera.setState(to),
  });
  const mouse = Object.assign(new EventEmitter(), { draggedEvents: 0 });
  const events = new EventEmitter();
  const draw = () => {
    drawings++;
    drawn = now;
    draggedWhileDrawn = mouse.draggedEvents;
    events.emit("afterRender");
  };
  camera.on("updated", draw);
  const looking = vi.fn();
  mouse.on("mousemove", looking);
  const sigma = {
    getCamera: () => camera,
    getMouseCaptor: () => mouse,
    getDimensions: () => ({ width, height }),
    getSettings: () => ({ zoomDuration: 200, zoomingRatio: 1.7 }),
    framedGraphToViewport: (place: Point) => seen(place, drawn),
    viewportToFramedGraph: (place: Point, { cameraState = drawn } = {}) => placed(place, cameraState),
    refresh: draw,
    on: (name: string, listener: () => void) => events.on(name, listener),
  } as unknown as Sigma;
  const layers = [{ style: { transform: "", transformOrigin: "" } }, { style: { transform: "", transformOrigin: "" } }];
  const dom = new EventTarget() as HTMLElement;
  Object.assign(dom, { querySelectorAll: () => layers });
  const glide = new Glide(sigma, dom);
  glide.enabled = enabled;
  const wheel = (at: Point, delta: number) => mouse.emit("wheel", { ...at, delta, preventSigmaDefault: () => undefined });
  return { camera, mouse, glide, dom, layers, looking, wheel, drawings: () => drawings, drawnAt: () => drawn, draggedWhileDrawn: () => draggedWhileDrawn };
}

/** Where a transformation of the style puts a place. */
function moved({ x, y }: Point, transform: string): Point {
  const match = /^translate\((\S+)px, (\S+)px\)(?: scale\((\S+)\))?$/.exec(transform);
  if (match === null) throw new Error(`no transformation: ${transform}`);
  const scale = Number(match[3] ?? 1);
  return { x: Number(match[1]) + scale * x, y: Number(match[2]) + scale * y };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what is drawn is moved to where it would be drawn", () => {
  const places: Point[] = [{ x: 0, y: 0 }, { x: 0.5, y: 0.5 }, { x: 1, y: 0.2 }];
  it.each([
    ["to the left", { x: 0.6 }, 0.5],
    ["up and to the right", { x: 0.3, y: 0.7 }, 0.5],
    ["nearer", { ratio: 0.6 }, 1e-6],
    ["farther, and aside", { x: 0.45, y: 0.6, ratio: 1.8 }, 1e-6],
  ])("%s", (_, to, within) => {
    const { camera, layers, drawings } = drawing();
    camera.setState(to);
    expect(drawings()).toBe(0);
    for (const place of places) {
      const want = seen(place, { ...atFirst, ...to });
      for (const { style } of layers) {
        const at = moved(seen(place, atFirst), style.transform);
        expect(Math.hypot(at.x - want.x, at.y - want.y)).toBeLessThanOrEqual(2 * within);
      }
    }
  });
});

describe("it is drawn anew", () => {
  it.each([
    ["when too little of it would be seen", { x: 1.5 }],
    ["when it would be too coarse", { ratio: 0.4 }],
    ["when it would be too small", { ratio: 2.5 }],
    ["when the view turns", { angle: 0.1 }],
  ])("%s", (_, to) => {
    const { camera, layers, drawings } = drawing();
    camera.setState({ x: 0.55 });
    camera.setState(to);
    expect(drawings()).toBe(1);
    expect(layers.map((l) => l.style.transform)).toEqual(["", ""]);
  });

  it("when the movement rests, and once", async () => {
    const { camera, drawings } = drawing();
    vi.stubGlobal("requestAnimationFrame", (then: () => void) => setTimeout(then, 16));
    for (const x of [0.52, 0.54, 0.56]) {
      camera.setState({ x });
      await vi.advanceTimersByTimeAsync(MOVING_MS - 1);
    }
    expect(drawings()).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(drawings()).toBe(1);
    vi.unstubAllGlobals();
  });

  it("when the movement rests, with what was left out of a drawing in the midst of it", async () => {
    const { camera, mouse, drawings, draggedWhileDrawn } = drawing();
    vi.stubGlobal("requestAnimationFrame", (then: () => void) => setTimeout(then, 16));
    mouse.draggedEvents = 7;
    camera.setState({ x: 1.5 }); // too far to be moved
    expect([drawings(), draggedWhileDrawn()]).toEqual([1, 7]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([drawings(), draggedWhileDrawn()]).toEqual([2, 0]);
    vi.unstubAllGlobals();
  });

  it("before the pointer takes hold of something", () => {
    const { camera, dom, drawnAt } = drawing();
    camera.setState({ x: 0.6 });
    dom.dispatchEvent(new Event("pointerdown"));
    expect(drawnAt().x).toBe(0.6);
  });

  it("at each step where drawing is fast", () => {
    const { camera, drawings } = drawing(false);
    for (const x of [0.52, 0.54, 0.56]) camera.setState({ x });
    expect(drawings()).toBe(3);
  });
});

it("nothing is looked for under the pointer while things stand elsewhere than they look to", () => {
  const { camera, mouse, glide, looking } = drawing();
  camera.setState({ x: 0.6 });
  mouse.emit("mousemove");
  expect(looking).not.toHaveBeenCalled();
  glide.settle();
  mouse.emit("mousemove");
  expect(looking).toHaveBeenCalledTimes(1);
});

it("whoever holds the view still sees its lines again, and is still dragging", () => {
  const { camera, mouse, glide, draggedWhileDrawn } = drawing();
  mouse.draggedEvents = 7;
  camera.setState({ x: 0.6 });
  glide.settle();
  expect(draggedWhileDrawn()).toBe(0); // else sigma would leave the lines out
  expect(mouse.draggedEvents).toBe(7);
});

it("zooming keeps the place under the pointer, also when nothing was drawn since the last step", () => {
  const { camera, wheel } = drawing();
  const pointer = { x: 700, y: 100 };
  const under = placed(pointer, atFirst);
  for (const delta of [1, 1, -1]) {
    vi.advanceTimersByTime(60);
    wheel(pointer, delta);
    const now = placed(pointer, camera.getState());
    expect(Math.hypot(now.x - under.x, now.y - under.y)).toBeLessThan(1e-9);
  }
  expect(camera.getState().ratio).toBeCloseTo(1 / 1.7);
});
