import { describe, expect, it } from "vitest";
import { total, yearsOf } from "./years";

const point = (at: string | null, count: number, value: number, known = 1) => ({ at, count, sums: [{ value, known }] });

describe("years of projects", () => {
  it("have none left out between the first and the last", () => {
    expect(yearsOf([point("2024", 1, 0.1), point("2021", 2, 5)])).toEqual([
      { at: "2021", count: 2, sum: 5 },
      { at: "2022", count: 0, sum: undefined },
      { at: "2023", count: 0, sum: undefined },
      { at: "2024", count: 1, sum: 0.1 },
    ]);
  });
  it("tell no money where nobody says any, and nothing of what has no year", () => {
    expect(yearsOf([point("2022", 1, 0, 0), point(null, 9, 7)])).toEqual([{ at: "2022", count: 1, sum: undefined }]);
    expect(yearsOf([point("2022", 1, 0)])[0]?.sum, "0 is said").toBe(0);
    expect(yearsOf([])).toEqual([]);
  });
});

describe("the total", () => {
  it("is exact to the cent, and counts what has no year", () => {
    expect(total([point("2021", 1, 0.1), point("2022", 1, 0.2), point(null, 1, 1)])).toBe(1.3);
  });
});
