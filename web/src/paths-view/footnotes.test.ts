import { describe, expect, it } from "vitest";
import { footnotesOf, type Proof } from "./footnotes";
import { laneOf, nameLines, wrap } from "./lane";

const says = (quote: string | null, document = "document:a", locator = "#char=1,9"): Proof => ({ quote, locator, document: { id: document } });
const path = (...steps: Proof[][]) => ({ steps: steps.map((evidence) => ({ evidence })) });

describe("footnotes", () => {
  it("are numbered in the order of reading", () => {
    const { notes, numbers } = footnotesOf([path([says("one")], [says("two"), says("three")]), path([says("four")])]);
    expect(notes.map((n) => [n.number, n.evidence.quote])).toEqual([[1, "one"], [2, "two"], [3, "three"], [4, "four"]]);
    expect(numbers).toEqual([[[1], [2, 3]], [[4]]]);
  });

  it("have one number for the same words at the same place, and tell how many steps rest on them", () => {
    const { notes, numbers } = footnotesOf([path([says("one")], [says("two")]), path([says("two"), says("one")])]);
    expect(notes.map((n) => n.steps)).toEqual([2, 2]);
    expect(numbers).toEqual([[[1], [2]], [[1, 2]]]);
  });

  it.each([
    ["other words", says("two")],
    ["another document", says("one", "document:b")],
    ["another place", says("one", "document:a", "#char=20,29")],
    ["no words, as in a table", says(null)],
  ])("are different for %s", (_, other) => {
    expect(footnotesOf([path([says("one"), other])]).notes).toHaveLength(2);
  });

  it("are none without paths", () => {
    expect(footnotesOf([])).toEqual({ notes: [], numbers: [] });
  });
});

describe("a lane", () => {
  const step = (from: string, to: string, forward = true) => ({
    relation: { type: "PARTNER_OF" },
    forward,
    from: { id: `institution:${from}`, kind: "INSTITUTION", name: from },
    to: { id: `institution:${to}`, kind: "INSTITUTION", name: to },
  });
  const steps = [step("solvay", "compass"), step("compass", "cnrs", false), step("cnrs", "jrc")];

  it("goes from left to right where there is room, each leg between its stops", () => {
    const lane = laneOf(steps, [[1], [2, 3], []], 900);
    expect(lane.upright).toBe(false);
    expect(lane.stops.map((s) => s.name)).toEqual(["solvay", "compass", "cnrs", "jrc"]);
    for (const [i, leg] of lane.legs.entries()) {
      expect(leg.from.x).toBeGreaterThan(lane.stops[i]!.x);
      expect(leg.to.x).toBeLessThan(lane.stops[i + 1]!.x);
      expect(leg.from.x).toBeLessThan(leg.to.x);
    }
    expect(lane.legs.map((l) => [l.forward, l.notes])).toEqual([[true, [1]], [false, [2, 3]], [true, []]]);
  });

  it("goes from top to bottom where there is none", () => {
    const lane = laneOf(steps, [], 300);
    expect(lane.upright).toBe(true);
    expect(lane.stops.map((s) => s.y)).toEqual([...lane.stops.map((s) => s.y)].sort((p, q) => p - q));
    expect(lane.stops.every((s) => nameLines(s, true).every((l) => l.y < lane.height))).toBe(true);
  });

  it("has no stops without steps", () => {
    expect(laneOf([], [], 300)).toMatchObject({ stops: [], legs: [], height: 0 });
  });

  it.each([
    ["Joint Research Centre", 14, 3, ["Joint Research", "Centre"], "between words"],
    ["A very long name that goes on and on", 10, 2, ["A very", "long name…"], "cut off visibly"],
    ["Forschungsgemeinschaft", 10, 2, ["Forschung…"], "a word that fits nowhere"],
    ["CNRS", 10, 3, ["CNRS"], "what fits stays"],
  ])("breaks %s in lines of %i letters, %i lines", (text, letters, most, lines) => {
    expect(wrap(text, letters, most)).toEqual(lines);
  });
});
