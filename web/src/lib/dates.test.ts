import { describe, expect, test } from "vitest";

import { date, decimalYear, isDate, period } from "./dates";

describe("a date keeps the precision of its source", () => {
  test.each([
    ["2025", "2025", "2025"],
    ["2025-01", "January 2025", "janvier 2025"],
    ["2025-01-06", "6 January 2025", "6 janvier 2025"],
    ["2026-12-01", "1 December 2026", "1er décembre 2026"],
    ["2026-12-11", "11 December 2026", "11 décembre 2026"],
  ])("%s", (text, en, fr) => {
    expect(date(text, "en")).toBe(en);
    expect(date(text, "fr")).toBe(fr);
  });

  test.each([
    ["0970", "970", "970"],
    ["2025-01", "Jan 2025", "janv. 2025"],
    ["2025-01-06", "6 Jan 2025", "6 janv. 2025"],
    ["2025-09-01", "1 Sept 2025", "1er sept. 2025"],
  ])("%s, short", (text, en, fr) => {
    expect(date(text, "en", "short")).toBe(en);
    expect(date(text, "fr", "short")).toBe(fr);
  });

  test("what is no date is not taken for one", () => {
    expect(["2025", "2025-12", "2025-12-31"].every(isDate)).toBe(true);
    expect(["40.3", "10000", "2025-13", "FR"].some(isDate)).toBe(false);
  });
});

describe("a period says what is known of it", () => {
  test.each([
    ["2007", "2016", "2007–2016"],
    ["2022", "2022", "2022"],
    ["2016", null, "since 2016"],
    [null, "2020", "until 2020"],
    [null, null, ""],
    ["2022-09-01", "2026-08-31", "1 September 2022 – 31 August 2026"],
  ])("%s to %s", (since, until, words) => {
    expect(period(since, until, "en")).toBe(words);
  });

  test.each([
    ["2022-09-01", "2026-08-31", "1 Sept 2022 – 31 Aug 2026", "1er sept. 2022 – 31 août 2026"],
    ["2025-01-06", null, "since 6 Jan 2025", "depuis le 6 janv. 2025"],
    [null, "2020-05-31", "until 31 May 2020", "jusqu’au 31 mai 2020"],
  ])("%s to %s, short", (since, until, en, fr) => {
    expect(period(since, until, "en", "short")).toBe(en);
    expect(period(since, until, "fr", "short")).toBe(fr);
  });

  test("in French", () => {
    expect(period("2016", null, "fr")).toBe("depuis 2016");
    expect(period("2025-01-06", null, "fr")).toBe("depuis le 6 janvier 2025");
    expect(period(null, "2020", "fr")).toBe("jusqu’en 2020");
    expect(period(null, "2020-05-31", "fr")).toBe("jusqu’au 31 mai 2020");
  });
});

test("on a line of years, a year lasts from its begin to its end", () => {
  expect(decimalYear("2020")).toBe(2020);
  expect(decimalYear("2020", true)).toBe(2021);
  expect(decimalYear("2020-07")).toBe(2020.5);
  expect(decimalYear("2020-12", true)).toBe(2021);
  expect(decimalYear("2020-01-01")).toBe(2020);
});
