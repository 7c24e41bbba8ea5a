import { describe, expect, it } from "vitest";
import { parseList } from "../lists/state";
import { argumentsOf, countings, shape } from "./arguments";

const state = (query: string) => parseList(new URLSearchParams(query), shape);

describe("the page of disagreements", () => {
  it("asks for what its address chooses", () => {
    expect(argumentsOf(state(""))).toEqual({});
    expect(argumentsOf(state("kind=CONTRADICTION&property=signed&source=document:a&entity=institution:cnrs"))).toEqual({
      kinds: ["CONTRADICTION"], properties: ["signed"], documents: ["document:a"], entities: ["institution:cnrs"],
    });
  });

  it("counts all facets at once while nothing is chosen", () => {
    expect(countings(state("entity=institution:cnrs"))).toEqual([
      { arguments: { entities: ["institution:cnrs"] }, fields: ["kind", "rule", "property", "relation", "document"] },
    ]);
  });

  it("counts a facet with a choice as if there were none, so that another value can be added", () => {
    expect(countings(state("kind=VARIANT&rule=ORDER"))).toEqual([
      { arguments: { kinds: ["VARIANT"], rules: ["ORDER"] }, fields: ["property", "relation", "document"] },
      { arguments: { rules: ["ORDER"] }, fields: ["kind"] },
      { arguments: { kinds: ["VARIANT"] }, fields: ["rule"] },
    ]);
  });
});
