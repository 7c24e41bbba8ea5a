import { expect, test } from "vitest";

import { placeOf, quoteAddress } from "./locator";

test("a stretch of a text", () => {
  expect(placeOf("#char=120,230")).toEqual({ unit: "characters", from: 120, to: 230 });
});

test("lines of a file, from the first on", () => {
  expect(placeOf("#line=0,1")).toEqual({ unit: "lines", first: 1, last: 1 });
  expect(placeOf("#line=11,14")).toEqual({ unit: "lines", first: 12, last: 14 });
});

test("rows of a table are counted, ranges with all of theirs", () => {
  expect(placeOf("#row=1345-1347;1525")).toEqual({ unit: "rows", rows: ["1345–1347", "1525"], count: 4 });
});

test("a path into a data file is shown as it is", () => {
  expect(placeOf("#/project/title")).toEqual({ unit: "path", path: "/project/title" });
  expect(placeOf("#/26244/relationships/120")).toEqual({ unit: "path", path: "/26244/relationships/120" });
});

test("a quote leads to its words, where the address leaves room for it", () => {
  expect(quoteAddress("https://example.org/a", "long-term plan, 2020")).toBe(
    "https://example.org/a#:~:text=long%2Dterm%20plan%2C%202020",
  );
  expect(quoteAddress("https://example.org/a", null)).toBe("https://example.org/a");
  expect(quoteAddress("https://example.org/a#b", "plan")).toBe("https://example.org/a#b");
});
