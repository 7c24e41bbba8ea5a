import { describe, expect, it } from "vitest";
import { isSoftware } from "./hardware";
import { distance, nearest } from "./hit";
import { cameraAction, historyAction, listAction, moved } from "./keyboard";

const key = (name: string, with_: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}) => ({
  key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...with_,
});

describe("keys", () => {
  it.each([
    ["ArrowDown", { do: "move", by: 1 }],
    ["End", { do: "move", by: "last" }],
    ["Enter", { do: "expand" }],
    ["Delete", { do: "hide" }],
    ["p", { do: "pin" }],
    ["o", { do: "open" }],
    ["Tab", null],
    ["x", null],
  ])("%s in the list", (name, action) => expect(listAction(key(name))).toEqual(action));

  it("leave combinations to the browser", () => {
    expect(listAction(key("p", { ctrlKey: true }))).toBeNull();
    expect(cameraAction(key("0", { metaKey: true }))).toBeNull();
  });

  it.each([
    ["z", { ctrlKey: true }, "undo"],
    ["z", { metaKey: true }, "undo"],
    ["Z", { ctrlKey: true, shiftKey: true }, "redo"],
    ["y", { ctrlKey: true }, "redo"],
    ["z", {}, null],
  ] as const)("%s with %o is %s", (name, with_, action) => expect(historyAction(key(name, with_))).toBe(action));

  it("stop at the ends of a list", () => {
    expect([moved(0, -1, 5), moved(4, 1, 5), moved(2, 10, 5), moved(2, "first", 5), moved(2, "last", 5)]).toEqual([0, 4, 4, 0, 4]);
  });
});

describe("pointing at a line", () => {
  it("is measured to the line, not beyond its ends", () => {
    expect(distance({ x: 5, y: 3 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(3);
    expect(distance({ x: 13, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
    expect(distance({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(5);
  });

  it("finds the nearest within reach", () => {
    const lines = [
      { of: "far", from: { x: 0, y: 9 }, to: { x: 10, y: 9 } },
      { of: "near", from: { x: 0, y: 2 }, to: { x: 10, y: 2 } },
    ];
    expect(nearest(lines, { x: 5, y: 0 }, 5)).toBe("near");
    expect(nearest(lines, { x: 5, y: 0 }, 1)).toBeNull();
  });
});

describe("drawing without a graphics card", () => {
  it.each([
    ["ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)", true],
    ["llvmpipe (LLVM 15.0.7, 256 bits)", true],
    ["Microsoft Basic Render Driver", true],
    ["ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)", false],
    ["Apple M2", false],
  ])("%s: %s", (renderer, expected) => expect(isSoftware(renderer)).toBe(expected));
});
