import { describe, expect, it } from "vitest";
import { change, clear, narrowed, parseList, sortBy, toggle, writeList, type ListShape } from "./state";

const shape: ListShape = {
  facets: [{ key: "type" }, { key: "country" }],
  sorts: [{ key: "name" }, { key: "start", descending: true }],
  dated: true,
};
const read = (query: string) => parseList(new URLSearchParams(query), shape);
const rewritten = (query: string) => writeList(read(query), shape).toString();

describe("the address of a list", () => {
  it("reopens the same view", () => {
    for (const address of [
      "",
      "q=solvay",
      "type=COMPANY&type=UNIVERSITY&country=FR",
      "from=2021&to=2024",
      "contested=true",
      "sort=start",
      "sort=start&dir=asc",
      "dir=desc",
      "country=-&after=abc",
      "before=abc",
    ]) {
      expect(rewritten(address)).toBe(address);
    }
  });

  it("is one for one view, whatever the order in which it was clicked together", () => {
    expect(rewritten("country=FR&type=UNIVERSITY&type=COMPANY&type=COMPANY&dir=asc&sort=name")).toBe(
      "type=COMPANY&type=UNIVERSITY&country=FR",
    );
  });

  it("leaves out what it does not understand", () => {
    expect(rewritten("from=soon&sort=colour&page=3&type=&contested=perhaps")).toBe("");
    expect(parseList(new URLSearchParams("from=2020"), { ...shape, dated: false }).from).toBe("");
  });

  it("has one cursor at most", () => {
    expect(rewritten("after=a&before=b")).toBe("after=a");
  });
});

describe("narrowing a list", () => {
  const state = read("type=COMPANY&after=abc");

  it("begins the list anew, for a cursor is of one list", () => {
    expect(change(state, { q: "x" }).after).toBe("");
    expect(toggle(state, "country", "FR").after).toBe("");
    expect(sortBy(state, shape, "start").after).toBe("");
  });

  it("adds a value to a facet and takes it back", () => {
    const two = toggle(state, "type", "ARCHIVE");
    expect(two.chosen).toEqual({ type: ["ARCHIVE", "COMPANY"] });
    expect(toggle(toggle(two, "type", "COMPANY"), "type", "ARCHIVE").chosen).toEqual({});
    expect(state.chosen).toEqual({ type: ["COMPANY"] });
  });

  it("sorts by a column in its own direction, then the other way round", () => {
    const down = sortBy(state, shape, "start");
    expect([down.sort, down.descending]).toEqual(["start", true]);
    expect(sortBy(down, shape, "start").descending).toBe(false);
    expect(sortBy(state, shape, "colour")).toBe(state);
  });

  it("is taken back as a whole, and keeps the order", () => {
    const all = clear(read("q=a&type=COMPANY&from=2020&contested=true&sort=start"));
    expect(writeList(all, shape).toString()).toBe("sort=start");
    expect(narrowed(all)).toBe(false);
    expect(narrowed(state)).toBe(true);
  });
});
