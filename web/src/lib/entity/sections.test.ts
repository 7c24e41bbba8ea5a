import { expect, test } from "vitest";

import { EntityDocument } from "../../gql/graphql";
import { relations } from "../../i18n/relations";
import { filled, sections } from "./sections";

test("each type of relation is shown from both of its ends", () => {
  const types = Object.keys(relations.en.types);
  for (const type of types) {
    const ends = sections.filter((s) => s.type === type).map((s) => s.direction);
    expect(ends.includes("BOTH") || (ends.includes("IN") && ends.includes("OUT")), type).toBe(true);
  }
});

test("the query of the page counts every section, in the way in which the section lists", () => {
  const query = EntityDocument.toString().replaceAll(/[\s,]+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")");
  for (const s of sections) {
    const kinds = s.kinds.length > 0 ? ` kinds: ${s.kinds[0]}` : "";
    expect(query).toContain(`${s.key}: relations(types: ${s.type} direction: ${s.direction}${kinds} first: 0 asOf: $asOf) { entityCount }`);
  }
});

test("empty sections are left out", () => {
  expect(filled({ HAS_SITE_OUT: { entityCount: 7 }, PARTY_TO_OUT: { entityCount: 1 }, PROJECTS: { entityCount: 0 } })).toEqual([
    { key: "PARTY_TO_OUT", type: "PARTY_TO", direction: "OUT", kinds: [], count: 1 },
    { key: "HAS_SITE_OUT", type: "HAS_SITE", direction: "OUT", kinds: [], count: 7 },
  ]);
});
