import { describe, expect, it } from "vitest";
import { saidIn, share } from "./said";

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
