import { describe, expect, it } from "vitest";
import { placeOf, saidIn, share } from "./place";

describe("a place in a document", () => {
  it("is a stretch of text, rows of a table, a path, or the whole", () => {
    expect(placeOf("#char=120,230")).toEqual({ kind: "characters", from: 120, to: 230 });
    expect(placeOf("#row=12;15-17")).toEqual({ kind: "rows", rows: "12, 15–17" });
    expect(placeOf("#/project/title")).toEqual({ kind: "path", path: "/project/title" });
    expect(placeOf(null)).toEqual({ kind: "whole" });
  });
});

describe("what a document says", () => {
  const say = (id: string, locator: string | null) => ({ document: { id }, locator });

  it("is its own evidence, in the order of the text", () => {
    const all = [say("document:a", "#char=90,95"), say("document:b", "#char=1,2"), say("document:a", "#char=10,20")];
    expect(saidIn("document:a", all).map((e) => e.locator)).toEqual(["#char=10,20", "#char=90,95"]);
  });

  it("is a share of all that the graph says", () => {
    expect(share({ facts: 1, relations: 1 }, { facts: 6, relations: 2 })).toBe(0.25);
    expect(share({ facts: 0, relations: 0 }, { facts: 0, relations: 0 })).toBe(0);
  });
});
