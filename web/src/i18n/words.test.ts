// What a machine can hold of the explorer's words: keys in both languages, plural forms, typography, and turns of phrase that were mended
// once. Whether it reads well is for people to say.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { describe, expect, test } from "vitest";

import { explained } from "../lib/builders/words";
import { entity } from "./entity";
import { graph } from "./graph";
import { countsIn, type Lang } from "./plural";
import { search } from "./search";
import { sources } from "./sources";
import { start } from "./start";
import { paths } from "./paths";

type Message = string | ((...gaps: never[]) => string);
interface Table {
  [key: string]: Message | Table;
}

/** Every table of this folder by its name, as its page uses it. */
const tables: Record<string, Record<Lang, Table>> = {
  examples: {
    en: Object.fromEntries(Object.entries(explained).map(([name, { en }]) => [name, en])),
    fr: Object.fromEntries(Object.entries(explained).map(([name, { fr }]) => [name, fr])),
  },
};
for (const module of Object.values(import.meta.glob<Record<string, unknown>>(["./*.ts", "!./*.test.ts", "!./plural.ts"], { eager: true }))) {
  for (const [name, table] of Object.entries(module)) tables[name] = table as Record<Lang, Table>;
}

/** Messages by the path of their key: "graph.zoomIn". */
function messagesOf(table: Table, path: string): [key: string, message: Message][] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" ? messagesOf(value, `${path}.${key}`) : [[`${path}.${key}`, value] as [string, Message]],
  );
}

const messages = (lang: Lang) => Object.entries(tables).flatMap(([name, of]) => messagesOf(of[lang], name));

/** Gaps that take a number are called by one of these; all others take words. */
const numbers = ["n", "i", "entities", "lines", "facts", "relations", "steps", "first", "last", "shown", "all"];

/** A message with its gaps filled. */
function filled(message: Message, n: number): string {
  if (typeof message === "string") return message;
  const gaps = /^\(?([^)=]*)/.exec(message.toString())?.[1]?.split(",") ?? [];
  return (message as (...gaps: unknown[]) => string)(...gaps.map((gap) => (numbers.includes(gap.trim()) ? n : "Name")));
}

const spoken = (lang: Lang) =>
  messages(lang).flatMap(([key, message]) => [...new Set([0, 1, 2, 1200].map((n) => filled(message, n)))].map((text) => [key, text] as const));

const breaking = (lang: Lang, pattern: RegExp) => spoken(lang).filter(([, text]) => pattern.test(text));

test("every file of words is a table in both languages, with the same keys and gaps", () => {
  expect(Object.keys(tables).length).toBeGreaterThan(15);
  const shape = (lang: Lang) => messages(lang).map(([key, message]) => `${key}${typeof message === "function" ? `(${message.length})` : ""}`);
  expect(shape("fr")).toEqual(shape("en"));
});

test("no message is empty, has a space at its ends, or misses what fills its gaps", () => {
  for (const lang of ["en", "fr"] as const) {
    expect(breaking(lang, /^\s|\s$/)).toEqual([]);
    expect(messages(lang).filter(([, message]) => filled(message, 3) === "")).toEqual([]);
    expect(breaking(lang, /NaN|undefined/)).toEqual([]);
  }
});

describe("numbers take the noun's number", () => {
  test.each<[lang: Lang, n: number, words: string]>([
    ["en", 0, "0 projects"],
    ["en", 1, "1 project"],
    ["en", 2, "2 projects"],
    ["en", 1200, "1,200 projects"],
    ["fr", 0, "0 projet"],
    ["fr", 1, "1 projet"],
    ["fr", 2, "2 projets"],
    ["fr", 1_000_000, "1 000 000 projets"],
  ])("%s: %d", (lang, n, words) => {
    const { count } = countsIn(lang);
    const written = lang === "en" ? count(n, "project", "projects") : count(n, "projet", "projets");
    expect(plain(written)).toBe(words);
  });

  test("French does not part a number from its noun at the end of a line", () => {
    expect(countsIn("fr").count(1200, "projet", "projets")).toMatch(/^1\u202f200\u00a0projets$/);
  });

  test.each<[what: string, en: [none: string, one: string, two: string], fr: [none: string, one: string, two: string], (lang: Lang, n: number) => string]>([
    ["results", ["0 results", "1 result", "2 results"], ["0 résultat", "1 résultat", "2 résultats"], (l, n) => search[l].results(n)],
    [
      "what a graph shows",
      ["0 entities, 0 lines", "1 entity, 1 line", "2 entities, 2 lines"],
      ["0 entité, 0 lien", "1 entité, 1 lien", "2 entités, 2 liens"],
      (l, n) => graph[l].counts(n, n),
    ],
    [
      "hubs, with their verb",
      ["0 hubs are hidden.", "1 hub is hidden.", "2 hubs are hidden."],
      ["0 nœud très connecté est masqué.", "1 nœud très connecté est masqué.", "2 nœuds très connectés sont masqués."],
      (l, n) => graph[l].hubsHidden(n),
    ],
    ["a number that stands apart", ["projects", "project", "projects"], ["projet", "projet", "projets"], (l, n) => start[l].tiles.PROJECT?.(n) ?? ""],
    [
      "disagreements of a source, with their verb",
      ["disagreements that involve this source", "disagreement that involves this source", "disagreements that involve this source"],
      ["désaccord qui concerne cette source", "désaccord qui concerne cette source", "désaccords qui concernent cette source"],
      (l, n) => sources[l].conflictCount(n),
    ],
    ["steps", ["Path 1: 0 steps", "Path 1: 1 step", "Path 1: 2 steps"], ["Chemin 1 : 0 étape", "Chemin 1 : 1 étape", "Chemin 1 : 2 étapes"], (l, n) => paths[l].path(1, n)],
    ["all paths there are", ["0 paths connect", "1 path connects", "2 paths connect"], ["0 chemin relient", "1 chemin relie", "2 chemins relient"], (l, n) => paths[l].found(n, "A", "B").split(" A")[0] ?? ""],
    [
      "the best of how many paths there may be",
      ["The 0 best-ranked paths", "The best-ranked path", "The 2 best-ranked paths"],
      ["Voici les 0 chemin le mieux classé", "Voici le chemin le mieux classé", "Voici les 2 chemins les mieux classés"],
      (l, n) => paths[l].foundFirst(n, "A", "B").split(/ between| entre/)[0] ?? "",
    ],
    [
      "projects with their money",
      ["0 projects with", "1 project with", "2 projects with"],
      ["0 projet, pour", "1 projet, pour", "2 projets, pour"],
      (l, n) => entity[l].projectSums(n, "€1").split(/ une| a /)[0] ?? "",
    ],
  ])("%s", (_, en, fr, write) => {
    expect([0, 1, 2].map((n) => plain(write("en", n)))).toEqual(en);
    expect([0, 1, 2].map((n) => plain(write("fr", n)))).toEqual(fr);
  });

  test("no message writes one of many", () => {
    const one = (lang: Lang) => messages(lang).map(([key, message]) => [key, plain(filled(message, 1))] as const);
    expect(one("en").filter(([, text]) => /\b1 (more |other |smaller )?\p{L}*[^s\P{L}]s\b/u.test(text))).toEqual([]);
    expect(one("fr").filter(([, text]) => /\b1 (autres|(?!pays)\p{L}+s)\b/u.test(text))).toEqual([]);
  });
});

/** A kind of words that no table may have, with one that stood there or nearly did. */
type Kind = [why: string, pattern: RegExp, example: string];

/** Words as such, not parts of words; \b takes accented letters for gaps. */
const word = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, "iu");

describe("English reads as English", () => {
  test.each<Kind>([
    ["“so” points nowhere", word("(called|says?|written|shown|as) so|so (many|few|much)"), "Nothing is called so."],
    ["“as told” says nothing to those who did not hear it", word("as told|as (it )?is said|is told below"), "not listed, as told"],
    ["“as well” fills up a sentence", word("as well"), "open to your programs as well"],
    ["“of its own” fills up a sentence", word("of (one|its|their|your)('|’)?s? own|of one thing"), "no source states one of its own"],
    ["the field says collapse, unpin, clear", word("tak(e|es|en|ing) (it |all )?back|let(s)? go"), "Take all back"],
    ["“who” and “what” begin a question, or nothing", /^(who|what|whom)\b[^?]*$/i, "What joins them"],
    ["“what” and “who” are no subjects of a clause", word("(is|are|on|of|with|from|as|and|that|by) (what|who) (is|was|are|has|leads|joins|says|stands|follows)"), "the answer is what joins them"],
    ["data do not speak", word("speaks?|tells?|telling|told"), "entities that it speaks of"],
    ["things have names", word("things?"), "Sources disagree about one thing"],
    ["kinds are of entities, types of relations and institutions", word("sorts? of|entity types?|types? of entit(y|ies)|kinds? of relations?"), "Types of entity"],
    ["a query is in GraphQL, a question is the reader's", word("questions? (behind|in GraphQL)"), "The question behind this view"],
    ["quotes, apostrophes and dots are those of print", /["']|\.\.\./, "one's page"],
    ["no space stands before a mark", / [;:!?,.](?!\d)/, "Copy : name"],
    ["spelling is British, as in the names of programmes", word("programs?|colors?|center|organization|license"), "every organization"],
    ["data are many", word("data (is|was|has)"), "The data has changed."],
  ])("%s", (_, pattern, example) => {
    expect(example).toMatch(pattern);
    expect(breaking("en", pattern)).toEqual([]);
  });

  test("a message of more than one sentence ends with a full stop, a question mark or a colon", () => {
    expect(spoken("en").filter(([, text]) => /(?<!e\.g|ex)[.?!] \p{Lu}/u.test(text) && !/[.?:…]$/.test(text))).toEqual([]);
  });
});

describe("French reads as French", () => {
  test.each<Kind>([
    ["a narrow no-break space stands before ; : ! ?", /[^\u202f]([;!?]|:(?!\/\/))/u, "Source : Entente"],
    ["a narrow no-break space stands within « »", /«[^\u202f]|[^\u202f]»/u, "« Avila »"],
    ["quotes, apostrophes and dots are those of print", /["'“”]|\.\.\./, "l'entité"],
    ["no space stands before an ellipsis", /\s…/, "Solvay …"],
    ["no English is left", word("the|and|of|with|from|show|search|all|what|filters?|kinds?|expand|unpin"), "Show les filtres"],
    ["calques", word("dépréciée?s?|supporter|digitale?s?|évidences?|opportunités?|basée?s? sur|adresser|initier|en date de"), "déprécié"],
    ["entities are of a type, not of a « genre »", word("genres?"), "quel que soit son genre"],
    ["themes are more general or more specific, as in SKOS", word("thèmes? plus (larges?|étroits?|précis)"), "Thèmes plus larges"],
    ["the graph has liens, which one develops and reduces", word("(dé|re)pli(er|ez|ée?)|hubs?|traits?"), "12 entités, 3 traits"],
    ["one verb for one idea: afficher, rechercher, retirer", /^(Montrer|Voir|Chercher (?!les liens))|En voir (plus|moins)|^Annuler\s:/u, "En voir plus"],
  ])("%s", (_, pattern, example) => {
    expect(example).toMatch(pattern);
    expect(breaking("fr", pattern)).toEqual([]);
  });

  test("a message of more than one sentence ends with a full stop, a question mark or a colon", () => {
    expect(spoken("fr").filter(([, text]) => /(?<!e\.g|ex)[.?!] \p{Lu}/u.test(text) && !/[.?:…]$/.test(text))).toEqual([]);
  });

  /** Names, and words that both languages write alike. */
  const alike = new Set([
    "Menu", "Auto", "API", "Graph", "Institution", "Institutions", "Site", "Sites", "Programme", "Programmes", "Infrastructure", "Infrastructures",
    "Document", "Documents", "Sources", "Source", "Options", "Option", "Zoom", "Actions", "Participant", "Participants", "participant", "Type",
    "Date", "Licence", "Budget", "Code", "Variables", "Descriptions", "GraphiQL", "OpenRefine", "Contradiction", "Projects", "Affiliations",
    "Image (PNG)", "GraphML", "GEXF", "Turtle (RDF)", "JSON-LD (RDF)", "NDJSON", "Parties", "Relations", "institutions", "programmes", "relations",
    "sources", "documents",
  ]);

  test("nothing is left untranslated", () => {
    const english = new Map(messages("en"));
    const same = messages("fr").filter(([key, message]) => {
      const text = filled(message, 2);
      return /\p{L}{3}/u.test(text) && text === filled(english.get(key) ?? "", 2) && !alike.has(text);
    });
    expect(same.map(([key, message]) => [key, filled(message, 2)])).toEqual([]);
  });
});

test("components have no words: they come from the tables", () => {
  const found: string[] = [];
  for (const file of componentsIn("src")) {
    const tree = parse(readFileSync(file, "utf8"), { modern: true }).fragment;
    for (const text of textsOf(tree)) if (/\p{L}{2}/u.test(text.replaceAll(/Entente|\/graphql|BibTeX|CSL-JSON/g, ""))) found.push(`${file}: ${text.trim()}`);
  }
  expect(found).toEqual([]);
});

function componentsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith(".svelte"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a component writes as it stands: between tags, and in the attributes that are read or shown. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const { type, name, data } = node as { type?: string; name?: string; data?: string };
  if (type === "Attribute" && !["title", "alt", "placeholder", "aria-label", "aria-valuetext"].includes(name ?? "")) return [];
  if (type === "StyleDirective") return [];
  if (type === "Text") return [data ?? ""];
  return Object.entries(node).flatMap(([key, value]) => (key === "metadata" || key === "parent" ? [] : textsOf(value)));
}

/** Spaces of all kinds as the one on the keyboard. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}
