import { expect, test } from "vitest";

import { around } from "./atlas";
import { period, yearsOf } from "./period";
import { asked, opensAtFirst, order } from "./sections";

test("a section asks for its type in its direction", () => {
  expect(asked("PART_OF_OUT")).toEqual({ type: "PART_OF", direction: "OUT" });
  expect(asked("PARTNER_OF_BOTH")).toEqual({ type: "PARTNER_OF", direction: "BOTH" });
});

test("each section stands on the page once", () => {
  expect(new Set(order).size).toBe(order.length);
});

test("the first sections are open, and further ones where they are short", () => {
  expect([opensAtFirst(0, 900), opensAtFirst(4, 3), opensAtFirst(4, 4), opensAtFirst(9, 1)]).toEqual([true, true, false, false]);
});

test.each([
  { since: "2024", until: undefined, en: "since 2024", why: "open at its end" },
  { since: undefined, until: "2025-03", en: "until Mar 2025", why: "open at its beginning" },
  { since: "2014", until: "2020", en: "2014 – 2020", why: "both known" },
  { since: "2014", until: "2014", en: "2014", why: "one year is not said twice" },
  { since: null, until: null, en: "", why: "nothing is known" },
])("a period that is $why", ({ since, until, en }) => {
  expect(period(since, until, "en")).toBe(en);
});

test("a date of little precision spans all of it", () => {
  expect(yearsOf({ since: "2020", until: "2020" })).toEqual({ from: 2020, to: 2021 });
  expect(yearsOf({ since: "2020-07", until: null })).toEqual({ from: 2020.5 });
});

test("a map of one place shows the country around it", () => {
  expect(around([10], 18)).toEqual({ from: 1, to: 19 });
  expect(around([0, 40], 18)).toEqual({ from: 0, to: 40 });
});
