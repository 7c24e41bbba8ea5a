import { describe, expect, it } from "vitest";
import { columnChart } from "./columns";
import { marks, thinned } from "./scale";
import { spanLabel, spans } from "./spans";

describe("the marks of an axis", () => {
  it("are round, begin at zero and end at or above the greatest value", () => {
    expect(marks(5129, 4)).toEqual([0, 2000, 4000, 6000]);
    expect(marks(100, 4)).toEqual([0, 25, 50, 75, 100]);
    expect(marks(7_875_103_060, 4)).toEqual([0, 2e9, 4e9, 6e9, 8e9]);
  });

  it("are whole for counts, even small ones", () => {
    expect(marks(1, 4)).toEqual([0, 1]);
    expect(marks(3, 4)).toEqual([0, 1, 2, 3]);
    expect(marks(7, 4)).toEqual([0, 2, 4, 6, 8]);
    expect(marks(1, 4, false)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it("are there when there is nothing to measure", () => {
    expect(marks(0, 4)).toEqual([0, 1]);
  });
});

describe("labels that would overlap", () => {
  it("are thinned to every 2nd, 5th, 10th …", () => {
    expect(thinned(7, 700, 44)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(thinned(20, 500, 44)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(thinned(60, 320, 44)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(thinned(100, 220, 44)).toEqual([0, 20, 40, 60, 80]);
    expect(thinned(0, 320, 44)).toEqual([]);
  });
});

describe("columns", () => {
  const frame = { width: 240, height: 120, left: 40, top: 10, bottom: 20 };
  const chart = columnChart([{ label: "2021", value: 0 }, { label: "2022", value: 1 }, { label: "2023", value: 1000 }], frame);

  it("stand on the floor of the frame, as high as their values", () => {
    expect(chart.columns.map((c) => c.y + c.height)).toEqual([100, 100, 100]);
    expect(chart.columns[2]!.height).toBe(90);
    expect(chart.columns[0]!.height).toBe(0);
  });

  it("are seen even when tiny", () => {
    expect(chart.columns[1]!.height).toBe(2);
  });

  it("fill the width without leaving the frame", () => {
    const last = chart.columns[2]!;
    expect(last.x + last.width).toBeLessThanOrEqual(240);
    expect(chart.columns[0]!.x).toBeGreaterThanOrEqual(40);
    expect(chart.labels.map((l) => l.text)).toEqual(["2021", "2022", "2023"]);
  });

  it("are none for nothing", () => {
    expect(columnChart([], frame).columns).toEqual([]);
  });
});

describe("years", () => {
  const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, value: 1 }));

  it("have a column each while there is room", () => {
    expect(spans(run(2021, 2023))).toEqual([2021, 2022, 2023].map((y) => ({ from: y, to: y, value: 1 })));
    expect(spans([])).toEqual([]);
  });

  it("are put together to round spans when there are many, and none is lost", () => {
    const many = spans(run(970, 2025), 60);
    expect(many.length).toBeLessThanOrEqual(60);
    expect(many[0]).toEqual({ from: 950, to: 974, value: 5 });
    expect(many.reduce((n, s) => n + s.value, 0)).toBe(1056);
    expect(spanLabel(many[0]!)).toBe("950–974");
    expect(spanLabel({ from: 2021, to: 2021, value: 0 })).toBe("2021");
  });
});
