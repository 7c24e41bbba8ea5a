import { describe, expect, it } from "vitest";
import { parseList } from "./state";
import { conditions, whereOf, type ListRules } from "./where";

const { ofField, through } = conditions<{ type: object; participants: object; themes: object }>();

const rules: ListRules = {
  facets: [ofField("type", "type"), through("country", "participants", "country"), through("theme", "themes")],
  date: "start",
};
const shape = { facets: rules.facets, sorts: [{ key: "name" }], dated: true };
const where = (query: string, aside?: string) => whereOf(rules, parseList(new URLSearchParams(query), shape), aside);

describe("the condition of a list", () => {
  it("is absent when nothing narrows it", () => {
    expect(where("")).toBeUndefined();
    expect(where("sort=name&after=x")).toBeUndefined();
  });

  it("has the values of one facet widen each other, and facets narrow each other", () => {
    expect(where("type=COMPANY&type=UNIVERSITY")).toEqual({ type: { in: ["COMPANY", "UNIVERSITY"] } });
    expect(where("type=COMPANY&theme=theme:energy")).toEqual({
      AND: [{ type: { in: ["COMPANY"] } }, { themes: { some: { id: { in: ["theme:energy"] } } } }],
    });
  });

  it("finds what has no value, alone and beside values", () => {
    expect(where("type=-")).toEqual({ type: { exists: false } });
    expect(where("theme=-")).toEqual({ themes: { none: {} } });
    expect(where("country=FR&country=-")).toEqual({
      OR: [{ participants: { some: { country: { in: ["FR"] } } } }, { participants: { none: {} } }],
    });
  });

  it("bounds the date on either side", () => {
    expect(where("from=2021")).toEqual({ start: { gte: "2021" } });
    expect(where("from=2021&to=2023")).toEqual({ start: { gte: "2021", lte: "2023" } });
  });

  it("looks for words in all names", () => {
    expect(where("q=Solvay")).toEqual({ label: { contains: "Solvay" } });
    expect(where("q=%20-%20")).toBeUndefined();
    expect(where("contested=true")).toEqual({ contested: { exists: true } });
  });

  it("leaves one facet aside to count its other values", () => {
    expect(where("type=COMPANY&q=a", "type")).toEqual({ label: { contains: "a" } });
    expect(where("type=COMPANY", "type")).toBeUndefined();
  });
});
