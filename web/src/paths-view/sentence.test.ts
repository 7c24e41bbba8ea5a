import { describe, expect, it } from "vitest";
import { partsOf } from "./sentence";

const a = "Solvay";
const b = "Compass";

/** As the API says each type of relation: in the direction of travel and against it, in English and in French. */
const phrases: readonly [type: string, forward: string, backward: string, enAvant: string, enArriere: string][] = [
  ["PARTY_TO", "{a} is a party to {b}", "{a} has {b} among its parties", "{a} est partie à {b}", "{a} compte {b} parmi ses parties"],
  ["PARTNER_IN", "{a} is a partner in {b}", "{a} has {b} as a partner", "{a} est partenaire de {b}", "{a} a pour partenaire {b}"],
  ["PARTNER_OF", "{a} works with {b}", "{a} works with {b}", "{a} collabore avec {b}", "{a} collabore avec {b}"],
  ["PART_OF", "{a} is part of {b}", "{a} includes {b}", "{a} fait partie de {b}", "{a} comprend {b}"],
  ["MEMBER_OF", "{a} is a member of {b}", "{a} has {b} as a member", "{a} est membre de {b}", "{a} compte {b} parmi ses membres"],
  ["ESTABLISHED_BY", "{a} was established by {b}", "{a} established {b}", "{a} doit sa création à {b}", "{a} a donné naissance à {b}"],
  ["MANAGES", "{a} manages {b}", "{a} is managed by {b}", "{a} gère {b}", "{a} a pour gestionnaire {b}"],
  ["PARTICIPATES_IN", "{a} takes part in {b}", "{a} has {b} as a participant", "{a} participe à {b}", "{a} a pour participant {b}"],
  ["FUNDED_UNDER", "{a} is funded by {b}", "{a} funds {b}", "{a} reçoit un financement de {b}", "{a} finance {b}"],
  ["HAS_SITE", "{a} has the site {b}", "{a} is a site of {b}", "{a} a pour site {b}", "{a} est un site de {b}"],
  ["LOCATED_AT", "{a} is located at {b}", "{a} houses {b}", "{a} se trouve à {b}", "{a} accueille {b}"],
  ["OPERATES", "{a} operates {b}", "{a} is operated by {b}", "{a} exploite {b}", "{a} a pour exploitant {b}"],
  ["LEADS", "{a} leads {b}", "{a} is led by {b}", "{a} dirige {b}", "{a} est sous la direction de {b}"],
  ["AFFILIATED_WITH", "{a} is affiliated with {b}", "{a} has {b} among its people", "{a} appartient à {b}", "{a} compte {b} parmi ses membres"],
  ["AWARDED", "{a} is a laureate of {b}", "{a} was awarded to {b}", "{a} figure parmi les lauréats de {b}", "{a} compte {b} parmi ses lauréats"],
  ["HAS_THEME", "{a} works on {b}", "{a} is a theme of {b}", "{a} a pour thème {b}", "{a} est un thème de {b}"],
  ["BROADER", "{a} is a narrower theme than {b}", "{a} is a broader theme than {b}", "{a} est un thème plus spécifique que {b}", "{a} est un thème plus général que {b}"],
  ["SUCCEEDS", "{a} succeeds {b}", "{a} was succeeded by {b}", "{a} succède à {b}", "{a} a pour successeur {b}"],
];

describe("the sentence of a step", () => {
  const table = phrases.flatMap(([type, ...said]) =>
    said.map((phrase, i) => [type, i < 2 ? "EN" : "FR", i % 2 === 0 ? "forward" : "backward", phrase] as const),
  );
  it.each(table)("%s in %s, %s: %s", (_type, _lang, _direction, phrase) => {
    for (const behind of ["", " (coordinator, since 2011)", " (depuis 2011)"]) {
      const sentence = phrase.replace("{a}", a).replace("{b}", b) + behind;
      const parts = partsOf(sentence, a, b);
      expect(parts.map((p) => p.text).join("")).toBe(sentence);
      expect(parts.filter((p) => p.end)).toEqual([{ text: a, end: "from" }, { text: b, end: "to" }]);
    }
  });

  const awkward: [sentence: string, from: string, to: string, parts: (string | [string, string])[], reason: string][] = [
    ["CNRS-IMPA has CNRS as a partner", "CNRS-IMPA", "CNRS", [["from", "CNRS-IMPA"], " has ", ["to", "CNRS"], " as a partner"], "one name begins the other"],
    ["CNRS is a partner in CNRS-IMPA", "CNRS", "CNRS-IMPA", [["from", "CNRS"], " is a partner in ", ["to", "CNRS-IMPA"]], "and the other way round"],
    ["X is part of parts", "X", "part", [["from", "X"], " is ", ["to", "part"], " of parts"], "a word of the phrase as a name is found at its first place"],
    ["Ab takes part in a", "Ab", "a", [["from", "Ab"], " takes part in ", ["to", "a"]], "a letter within a word is no name"],
    ["École (Paris) works with ETH", "École (Paris)", "ETH", [["from", "École (Paris)"], " works with ", ["to", "ETH"]], "marks in names"],
    ["Someone else said it", "CNRS", "JRC", ["Someone else said it"], "another sentence stays whole"],
    ["CNRS stands alone", "CNRS", "JRC", [["from", "CNRS"], " stands alone"], "one name is better than none"],
  ];
  it.each(awkward)("%s", (sentence, from, to, expected) => {
    const parts = partsOf(sentence, from, to).map((p) => (p.end ? [p.end, p.text] : p.text));
    expect(parts).toEqual(expected);
  });
});
