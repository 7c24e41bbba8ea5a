import { describe, expect, test } from "vitest";

import { chart, inOrder, spansOfFacts, type Span } from "./timeline";

const span = (label: string, since: string | null, until: string | null): Span => ({ key: label, label, since, until });

test("facts that are dates are events; figures are not, also where they look like a year", () => {
  const facts = [
    { id: "1", title: "date of foundation", property: "founded", value: "1957" },
    { id: "2", title: "staff", property: "staff", value: "2000", unit: "persons" },
    { id: "3", title: "institutes", property: "institutes", value: "2000" },
  ];
  expect(spansOfFacts(facts)).toEqual([{ key: "1", label: "date of foundation", since: "1957", until: "1957" }]);
});

test("what has no begin comes first", () => {
  const spans = [span("b", "2016", null), span("a", "2007-05", "2016"), span("c", null, "2020")];
  expect(inOrder(spans).map((s) => s.label)).toEqual(["c", "a", "b"]);
});

describe("a chart of years", () => {
  test("runs from the first date to the last", () => {
    const { bars, ticks } = chart([span("all", "2000", "2009"), span("half", "2005", "2009")]);
    expect(bars.map((b) => [b.x, b.width])).toEqual([[0, 100], [50, 50]]);
    expect(ticks.map((t) => t.year)).toEqual([2000, 2002, 2004, 2006, 2008, 2010]);
  });

  test("leaves open what nobody gives", () => {
    const [since, until] = chart([span("since", "2005", null), span("until", null, "2009")]).bars;
    expect(since).toMatchObject({ openBefore: false, openAfter: true });
    expect(until).toMatchObject({ openBefore: true, openAfter: false, x: 0, width: 100 });
  });

  test("shows one date as a point", () => {
    expect(chart([span("founded", "1957", "1957")]).bars[0]).toMatchObject({ point: true });
  });

  test("is empty without dates", () => {
    expect(chart([])).toEqual({ bars: [], ticks: [] });
  });
});
