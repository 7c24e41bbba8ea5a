import { describe, expect, test } from "vitest";

import { cents, factText, groupFacts, isAddress, split } from "./facts";

const fact = (property: string, value: string, unit?: string, approximation?: string) => ({
  property, value, label: value, title: property, unit: unit ?? null, approximation: approximation ?? null,
});

describe("a value reads as the language writes it", () => {
  test.each([
    ["a language", fact("lang", "fr"), "French", "français"],
    ["a date", fact("signed", "2025-01-06"), "6 January 2025", "6 janvier 2025"],
    ["a count, whose title says of what", fact("laboratories", "1100", "laboratories"), "1,100", "1 100"],
    ["a share", fact("share", "40.3", "%"), "40.3%", "40,3 %"],
    ["an approximation", fact("jointLaboratoriesShare", "90", "%", "OVER"), "over 90%", "plus de 90 %"],
    ["money", fact("budget", "1500000", "EUR"), "€1,500,000", "1 500 000 €"],
    ["a name stays as it is", fact("city", "2000"), "2000", "2000"],
  ])("%s", (_, f, en, fr) => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(plain(factText(f, "en"))).toBe(en);
    expect(plain(factText(f, "fr"))).toBe(fr);
  });

  test("a term is given in the words of the API", () => {
    expect(factText({ ...fact("country", "BE"), label: "Belgique" }, "fr")).toBe("Belgique");
    expect(factText({ ...fact("type", "EU_BODY"), label: "EU body" }, "en")).toBe("EU body");
  });

  test("a code that nobody knows is shown as it is", () => {
    expect(factText(fact("lang", "!"), "en")).toBe("!");
  });
});

test("facts of a property stand together; names, descriptions and identifiers have places of their own", () => {
  const groups = groupFacts([fact("name", "A"), fact("founded", "1939"), fact("name", "B"), fact("identifier", "x"), fact("description", "d")]);
  expect(groups.map((g) => [g.property, g.facts.length])).toEqual([
    ["name", 2], ["founded", 1], ["identifier", 1], ["description", 1],
  ]);
  const parts = split(groups);
  expect(parts.names.map((g) => g.property)).toEqual(["name"]);
  expect(parts.descriptions.map((g) => g.property)).toEqual(["description"]);
  expect(parts.others.map((g) => g.property)).toEqual(["founded"]);
});

test("only addresses of the web are links", () => {
  expect(isAddress("https://www.cnrs.fr")).toBe(true);
  expect(isAddress("javascript:alert(1)")).toBe(false);
  expect(isAddress("www.cnrs.fr")).toBe(false);
});

describe("an amount to the cent", () => {
  test.each([
    ["has both digits of cents", 404983.75, "€404,983.75", "404 983,75 €"],
    ["tenths too", 0.3, "€0.30", "0,30 €"],
    ["whole euros have none", 1000000, "€1,000,000", "1 000 000 €"],
  ])("%s", (_why, value, en, fr) => {
    expect(cents(value, "en")).toBe(en);
    expect(cents(value, "fr").replace(/[\u00a0\u202f]/g, " ")).toBe(fr);
  });
});
