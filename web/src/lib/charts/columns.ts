// Where the columns of a chart over time stand.

import { marks, thinned } from "./scale";

/** A value at a label. */
export interface Point {
  label: string;
  value: number;
}

export interface Column extends Point {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ColumnChart {
  columns: Column[];
  /** Marks of the vertical axis with their heights. */
  marks: { value: number; y: number }[];
  /** Labels of the horizontal axis with the middles of their columns. */
  labels: { text: string; x: number }[];
}

export interface Frame {
  width: number;
  height: number;
  left: number;
  top: number;
  bottom: number;
}

/** The least that a column above zero is high, so that one in a hundred thousand is still seen. */
const leastHeight = 2;

export function columnChart(points: readonly Point[], frame: Frame, whole = true): ColumnChart {
  const inner = { width: Math.max(1, frame.width - frame.left), height: frame.height - frame.top - frame.bottom };
  const steps = marks(Math.max(0, ...points.map((p) => p.value)), 4, whole);
  const most = steps[steps.length - 1]!;
  const floor = frame.top + inner.height;
  const heightOf = (value: number) => (value / most) * inner.height;
  const slot = inner.width / Math.max(1, points.length);
  const gap = slot > 4 ? Math.min(4, slot * 0.15) : 0;
  const columns = points.map((p, i) => {
    const height = p.value > 0 ? Math.max(leastHeight, heightOf(p.value)) : 0;
    return { ...p, x: frame.left + i * slot + gap / 2, y: floor - height, width: slot - gap, height };
  });
  return {
    columns,
    marks: steps.map((value) => ({ value, y: floor - heightOf(value) })),
    labels: thinned(points.length, inner.width, 44).map((i) => ({ text: points[i]!.label, x: frame.left + (i + 0.5) * slot })),
  };
}
