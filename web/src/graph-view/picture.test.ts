import { describe, expect, it } from "vitest";
import { answer, entity, relation } from "./fixtures";
import { merge } from "./gather";
import { mayHold, yearsOf } from "./period";
import { headingOf, pictureOf } from "./picture";
import { place } from "./placement";
import { add, emptyView, hide, pin, withHubs, withTime } from "./view";

const [a, b, c, hub] = ["institution:a", "institution:b", "institution:c", "institution:hub"] as const;
const gathered = merge(
  [],
  [
    answer(
      [entity(a), entity(b), entity(c), entity(hub, 500)],
      [
        relation(a, "PARTNER_OF", b, { since: "2020", until: "2022-06" }),
        relation(b, "MEMBER_OF", a),
        relation(a, "MEMBER_OF", hub),
        relation(c, "MEMBER_OF", hub),
      ],
    ),
  ],
);
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe("a picture", () => {
  it("bundles the relations of two entities into one line", () => {
    const { links } = pictureOf(add(emptyView, a), gathered);
    const link = links.find((l) => l.a === a && l.b === b)!;
    expect(link.relations.map((r) => r.type)).toEqual(["PARTNER_OF", "MEMBER_OF"]);
    expect(headingOf(link)).toBe("both");
  });

  it("leaves out hubs, and what they alone held, and tells both", () => {
    const { entities, leftOut } = pictureOf(withHubs(add(emptyView, a), 100), gathered);
    expect(ids(entities)).toEqual([a, b]);
    expect(ids(leftOut.hubs)).toEqual([hub]);
    expect(ids(leftOut.loose)).toEqual([c]);
  });

  it("shows a hub that was asked for by name", () => {
    expect(ids(pictureOf(withHubs(add(emptyView, hub), 100), gathered).entities)).toContain(hub);
  });

  it("leaves out what was hidden by hand", () => {
    const { entities, leftOut } = pictureOf(hide(add(emptyView, a), [b]), gathered);
    expect(ids(entities)).toEqual([a, c, hub]);
    expect(ids(leftOut.hidden)).toEqual([b]);
  });

  it("drops lines that did not hold at the time", () => {
    const lines = (asOf: string) => pictureOf(withTime(add(emptyView, a), asOf), gathered).links.find((l) => l.b === b)!;
    expect(lines("2021").relations).toHaveLength(2);
    expect(lines("2023").relations.map((r) => r.type)).toEqual(["MEMBER_OF"]);
  });
});

describe("time", () => {
  const cases: [since: string | null, until: string | null, asOf: string | null, expected: boolean, reason: string][] = [
    [null, null, "1900", true, "unknown bounds count as open"],
    ["2020", "2022", null, true, "any time"],
    ["2020", "2022", "2020", true, "the first year is part of it"],
    ["2020", "2022", "2022", true, "and so is the last"],
    ["2020", "2022", "2019", false, "before"],
    ["2020", "2022", "2023", false, "behind"],
    ["2020-05", null, "2020", true, "a year has days in common with a month in it"],
    ["2020-05", null, "2020-04-30", false, "the day before the month"],
    [null, "2020-05", "2020-05-31", true, "the last day of the month"],
    [null, "2020", "2020-05", true, "a month of the last year"],
    [null, "2020-05-10", "2020-05-11", false, "the day after"],
  ];
  it.each(cases)("%s to %s at %s is %s: %s", (since, until, asOf, expected) => {
    expect(mayHold({ since, until }, asOf)).toBe(expected);
  });

  it("spans the bounds that are known", () => {
    expect(yearsOf([{ since: "1957", until: null }, { since: null, until: "2031-12" }])).toEqual({ first: 1957, last: 2031 });
    expect(yearsOf([{ since: null, until: null }])).toBeNull();
  });
});

describe("places", () => {
  const view = add(emptyView, a);
  const picture = pictureOf(view, gathered);

  it("are the same for the same picture", () => {
    expect(place(picture, view, new Map())).toEqual(place(picture, view, new Map()));
  });

  it("are different for different entities", () => {
    const spots = [...place(picture, view, new Map()).values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    expect(new Set(spots).size).toBe(picture.entities.length);
  });

  it("stay for what was there, and pins win", () => {
    const known = new Map([[b, { x: 7, y: 7 }], [c, { x: 9, y: 9 }]]);
    const placed = place(picture, pin(view, c, { x: 1, y: 1 }), known);
    expect(placed.get(b)).toEqual({ x: 7, y: 7 });
    expect(placed.get(c)).toEqual({ x: 1, y: 1 });
  });
});
