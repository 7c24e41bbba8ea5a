import { describe, expect, it } from "vitest";
import { addressOf, emptyQuestion, isComplete, optionsSet, readQuestion, swap, variablesOf, without, type PathQuestion } from "./question";

const ends = { ...emptyQuestion, from: "institution:solvay", to: "institution:jrc" };
const full: PathQuestion = {
  ...ends,
  via: ["institution:compass"],
  avoid: ["institution:cnrs", "institution:eu"],
  kinds: ["INSTITUTION"],
  types: ["PARTNER_IN", "PARTNER_OF"],
  asOf: "2024-06",
  coexisting: true,
  minEvidence: 2,
  maxLength: 8,
  first: 3,
  rank: "SPECIFICITY",
};

describe("the address of a question", () => {
  const cases: [reason: string, question: PathQuestion, address: string][] = [
    ["nothing is the bare page", emptyQuestion, "/paths"],
    ["two ends", ends, "/paths?from=institution:solvay&to=institution:jrc"],
    ["one end, when a page about it asks for the other", { ...emptyQuestion, from: "site:x" }, "/paths?from=site:x"],
    [
      "everything",
      full,
      "/paths?from=institution:solvay&to=institution:jrc&via=institution:compass&avoid=institution:cnrs,institution:eu" +
        "&kinds=INSTITUTION&types=PARTNER_IN,PARTNER_OF&asOf=2024-06&coexisting=true&minEvidence=2&maxLength=8&first=3&rank=SPECIFICITY",
    ],
  ];
  it.each(cases)("%s", (_, question, address) => {
    expect(addressOf(question)).toBe(address);
    expect(readQuestion(new URL(address, "http://x").searchParams)).toEqual(question);
  });

  it.each([
    ["from=cnrs", "an id has a kind"],
    ["to=institution:A<b>", "and a plain slug"],
    ["kinds=institution", "names of the API are in capitals"],
    ["asOf=yesterday&coexisting=maybe&rank=BEST&minEvidence=-1&first=x", "no words, no negative numbers"],
  ])("leaves out %s: %s", (query) => {
    expect(readQuestion(new URLSearchParams(query))).toEqual(emptyQuestion);
  });

  it.each([
    ["maxLength=99", { maxLength: 8 }],
    ["maxLength=0", { maxLength: 1 }],
    ["first=1000", { first: 10 }],
    ["minEvidence=256", { minEvidence: 255 }],
    ["via=a:1,a:2,a:3,a:4,a:5", { via: ["a:1", "a:2", "a:3", "a:4"] }],
  ])("keeps %s within the bounds of the API", (query, kept) => {
    expect(readQuestion(new URLSearchParams(query))).toMatchObject(kept);
  });
});

describe("a question", () => {
  it("needs two ends that differ", () => {
    expect(isComplete(ends)).toBe(true);
    expect(isComplete({ ...ends, to: null })).toBe(false);
    expect(isComplete({ ...ends, to: ends.from })).toBe(false);
  });

  it("can be asked the other way round", () => {
    expect(swap(full)).toEqual({ ...full, from: full.to, to: full.from });
  });

  it("counts its options", () => {
    expect([optionsSet(ends), optionsSet(full)]).toEqual([0, 10]);
  });

  it.each([
    ["TYPES", { types: [] }],
    ["KINDS", { kinds: [] }],
    ["AVOID", { avoid: [] }],
    ["VIA", { via: [] }],
    ["AS_OF", { asOf: null }],
    ["COEXISTING", { coexisting: false }],
    ["MIN_EVIDENCE", { minEvidence: 0 }],
    ["MAX_LENGTH", { maxLength: 8 }],
  ])("is asked without %s alone", (constraint, freed) => {
    expect(without({ ...full, maxLength: 6 }, constraint)).toEqual({ ...full, maxLength: 6, ...freed });
  });

  it("is asked without all of them together, about the same ends and in the same order", () => {
    expect(without(full, "TOGETHER")).toEqual({ ...ends, maxLength: 8, first: 3, rank: "SPECIFICITY" });
  });

  it("sends only what constrains", () => {
    if (!isComplete(ends) || !isComplete(full)) throw new Error("both are complete");
    expect(variablesOf(ends, "FR")).toEqual({
      from: ends.from, to: ends.to, lang: "FR", first: 5, maxLength: 6, rank: "HOPS",
    });
    expect(variablesOf(full, "EN")).toMatchObject({ minEvidence: 2, coexisting: true, asOf: "2024-06", avoid: full.avoid });
  });
});
