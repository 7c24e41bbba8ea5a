import { describe, expect, it } from "vitest";
import { barsOf, worthDrawing } from "./bars";

const counted = (value: string, count: number, sum = 0) => ({ value, label: value === "-" ? undefined : value.toUpperCase(), count, sum });
const values = [counted("de", 5, 10), counted("-", 4), counted("fr", 3, 40), counted("be", 1, 20)];

describe("bars of a facet", () => {
  it("are the greatest by number or by money, without what has no value", () => {
    expect(barsOf(values, 0, false, "en").bars.map((b) => [b.label, b.amount])).toEqual([["DE", 5], ["FR", 3], ["BE", 1]]);
    expect(barsOf(values, 0, true, "en").bars.map((b) => b.value)).toEqual(["fr", "be", "de"]);
  });

  it("of one amount are in the order of their words", () => {
    const equal = [counted("ciment", 2, 7), counted("chemistry", 3, 7), counted("algae", 1, 7)];
    expect(barsOf(equal, 0, true, "en").bars.map((b) => b.value)).toEqual(["algae", "chemistry", "ciment"]);
  });

  it("tell how many are left out, those that were not asked for included", () => {
    expect(barsOf(values, 7, false, "en", 2).rest).toBe(8);
    expect(barsOf(values, 0, false, "en").rest).toBe(0);
  });

  it("are drawn where they tell something", () => {
    expect(worthDrawing(values)).toBe(true);
    expect(worthDrawing([counted("de", 1), counted("fr", 1)])).toBe(false);
    expect(worthDrawing([counted("de", 9), counted("-", 9)])).toBe(false);
  });
});
