import { describe, expect, it } from "vitest";
import { inOrder } from "./counted";

const counted = (label: string | undefined, count: number) => ({ value: label ?? "-", label, count, sum: 0 });

describe("values of a facet", () => {
  it.each<[why: string, lang: "en" | "fr", given: [label: string | undefined, count: number][], shown: string[]]>([
    ["the most frequent come first", "en", [["A", 1], ["B", 3]], ["B", "A"]],
    ["of one count, words are in order, whatever their case", "en", [["ciment", 2], ["Chemistry", 2], ["algae", 2]], ["algae", "Chemistry", "ciment"]],
    ["an accent is no other letter", "fr", [["Zone", 1], ["Énergie", 1], ["Eau", 1]], ["Eau", "Énergie", "Zone"]],
    ["what has no value is behind the others of its count", "en", [[undefined, 2], ["B", 2], ["A", 1]], ["B", "-", "A"]],
  ])("%s", (_, lang, given, shown) => {
    expect(inOrder(given.map(([label, count]) => counted(label, count)), lang).map((v) => v.value)).toEqual(shown);
  });
});
