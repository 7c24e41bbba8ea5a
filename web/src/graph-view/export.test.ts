import { describe, expect, it } from "vitest";
import { answer, entity, relation } from "./fixtures";
import { merge } from "./gather";
import { graphmlOf } from "./graphml";
import { labelOf, radiusOf, shorten, thicknessOf } from "./label";
import css from "../app.css?raw";
import { contrast, kindsDrawn, mix, paletteOf } from "./palette";
import { pictureOf } from "./picture";
import { sceneOf } from "./scene";
import { svgOf } from "./svg";
import { add, emptyView } from "./view";
import { xmlText } from "./xml";

const r_and_d = { ...entity("institution:rd", 9), name: 'R&D <"Labs">' };
const jrc = entity("institution:jrc", 4);
const gathered = merge(
  [],
  [answer([r_and_d, jrc], [{ ...relation(r_and_d.id, "PARTNER_OF", jrc.id, { since: "2011" }), documents: 2, role: "founder" }])],
);
const picture = pictureOf(add(emptyView, jrc.id), gathered);
const positions = new Map([
  [r_and_d.id, { x: -10, y: 5 }],
  [jrc.id, { x: 10, y: -5 }],
]);
/** The design tokens of a theme, as the style sheet of the pages has them. */
function tokensOf(theme: "light" | "dark"): (name: string) => string {
  const tokens = new Map<string, string>();
  const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)].filter(([, selector = ""]) => !selector.includes("[") || selector.includes(theme));
  for (const [, , body = ""] of blocks) {
    for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)) tokens.set(name, value);
  }
  return (name) => tokens.get(name) ?? "";
}
const light = paletteOf(tokensOf("light"));
const words = {
  title: "Around the JRC",
  source: "Entente, revision 3",
  kinds: [{ kind: "INSTITUTION", name: "Institution" }],
  relations: (types: readonly string[]) => types.join(", "),
};

describe("SVG", () => {
  const scene = sceneOf(picture, positions, light, words);
  const svg = svgOf(scene);

  it("has every entity, line, name and the legend, and nothing from elsewhere", () => {
    expect(svg.match(/<circle/g)).toHaveLength(2 + words.kinds.length);
    expect(svg.match(/<line/g)).toHaveLength(1);
    for (const text of ["Around the JRC", "Entente, revision 3", ">jrc<", "Institution"]) expect(svg).toContain(text);
    expect(svg).not.toMatch(/href|url\(|<script|style=/);
  });

  it("escapes names", () => {
    expect(svg).toContain("R&amp;D &lt;&quot;Labs&quot;&gt;");
    expect(svg).not.toContain("<Labs");
  });

  it("stays on the sheet, with y pointing up as on the screen", () => {
    for (const { at } of scene.dots) {
      expect(at.x).toBeGreaterThan(0);
      expect(at.x).toBeLessThan(scene.width);
    }
    expect(scene.dots[0]!.at.y).toBeLessThan(scene.dots[1]!.at.y);
  });

  it("is the same each time", () => {
    expect(svgOf(sceneOf(picture, positions, light, words))).toBe(svg);
  });
});

describe("GraphML", () => {
  const text = graphmlOf(picture, positions);

  it("has the relation with its direction, dates, role and the number of documents", () => {
    expect(text).toContain(`source="institution:rd" target="institution:jrc"`);
    for (const value of [">2011<", ">founder<", ">2<", ">PARTNER_OF<"]) expect(text).toContain(value);
  });

  it("declares each key that it uses", () => {
    const used = new Set([...text.matchAll(/<data key="(\w+)"/g)].map((m) => m[1]));
    for (const key of used) expect(text).toContain(`<key id="${key}"`);
  });

  it("has places, and no data for what is unknown", () => {
    expect(text).toContain(">-10.00<");
    expect(text).not.toMatch(/<data[^>]*><\/data>/);
  });
});

describe("text in XML", () => {
  it.each([
    ["a & b", "a &amp; b", "marks"],
    ["\u0000x\u001f", "x", "characters that XML does not have"],
    ["école 🎓", "école 🎓", "all others"],
  ])("%j becomes %j: %s", (text, expected) => expect(xmlText(text)).toBe(expected));
});

describe("labels", () => {
  it.each([
    ["CNRS", 10, "CNRS", "what fits stays"],
    ["Joint Research Centre of the Commission", 20, "Joint Research…", "cut between words"],
    ["Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…", "or within one that is too long"],
    ["🎓🎓🎓🎓", 3, "🎓🎓…", "never within a character"],
  ])("%s in %i letters is %s: %s", (text, most, expected) => expect(shorten(text, most)).toBe(expected));

  it("are the acronyms of projects, and the names of others", () => {
    expect(labelOf({ ...entity("project:1", 1, "PROJECT"), acronym: "SEALEDGE" })).toBe("SEALEDGE");
    expect(labelOf({ ...entity("institution:1"), acronym: "JRC" })).toBe("1");
  });
});

describe("sizes", () => {
  it("grow with what hangs on an entity or line, up to a bound", () => {
    const radii = [0, 1, 10, 100, 1000, 1e6].map(radiusOf);
    expect(radii).toEqual([...radii].sort((x, y) => x - y));
    expect(radiusOf(1e9)).toBeLessThanOrEqual(14);
    expect(thicknessOf(1)).toBe(1);
    expect(thicknessOf(1000)).toBe(4);
  });
});

describe("colours", () => {
  it.each(["light", "dark"] as const)("of the %s theme stand out from the ground", (theme) => {
    const { kinds, background, text } = paletteOf(tokensOf(theme));
    for (const kind of kindsDrawn) expect(contrast(kinds[kind]!, background), kind).toBeGreaterThanOrEqual(3);
    expect(contrast(text, background)).toBeGreaterThanOrEqual(7);
  });

  it("are one for each kind", () => {
    expect(new Set(Object.values(light.kinds)).size).toBe(kindsDrawn.length);
  });

  it("mix by parts", () => {
    expect([mix("#000000", "#ffffff", 0.5), mix("#102030", "#ffffff", 0)]).toEqual(["#808080", "#102030"]);
    expect(mix("#fff", "#abc", 0.5)).toBe(mix("#ffffff", "#aabbcc", 0.5));
  });
});
