// The words of the start page below the search: what the graph holds, and questions to open.

import type { EntityKind } from "../gql/graphql";
import { countsIn } from "./plural";

const { count: inEnglish, noun: english } = countsIn("en");
const { count: inFrench, noun: french } = countsIn("fr");

const en = {
  tiles: {
    INSTITUTION: (n: number) => english(n, "institution", "institutions"),
    AGREEMENT: (n: number) => english(n, "agreement", "agreements"),
    PROGRAMME: (n: number) => english(n, "programme", "programmes"),
    PROJECT: (n: number) => english(n, "project", "projects"),
    THEME: (n: number) => english(n, "theme", "themes"),
    DOCUMENT: (n: number) => english(n, "source", "sources"),
  } as Partial<Record<EntityKind, (n: number) => string>>,
  disagreements: (n: number) => english(n, "disagreement", "disagreements"),
  questions: "Questions to start with",
  connected: (a: string, b: string) => `How are ${a} and ${b} connected?`,
  around: (a: string) => `Which entities are related to ${a}?`,
  says: (a: string) => `What do the sources say about “${a}”?`,
  disagree: (a: string) => `Where do sources disagree about ${a}?`,
  evidence: (facts: number, share: string) => `The graph contains ${inEnglish(facts, "fact", "facts")}. ${share} of all statements cite their evidence.`,
  loaded: (day: string) => `The last load was on ${day}.`,
};

const fr: typeof en = {
  tiles: {
    INSTITUTION: (n) => french(n, "institution", "institutions"),
    AGREEMENT: (n) => french(n, "accord", "accords"),
    PROGRAMME: (n) => french(n, "programme", "programmes"),
    PROJECT: (n) => french(n, "projet", "projets"),
    THEME: (n) => french(n, "thème", "thèmes"),
    DOCUMENT: (n) => french(n, "source", "sources"),
  },
  disagreements: (n) => french(n, "désaccord", "désaccords"),
  questions: "Questions pour commencer",
  connected: (a, b) => `Quels liens unissent ${a} et ${b} ?`,
  around: (a) => `Quelles entités sont liées à ${a} ?`,
  says: (a) => `Que disent les sources à propos de « ${a} » ?`,
  disagree: (a) => `Sur quoi les sources divergent-elles à propos de « ${a} » ?`,
  evidence: (facts, share) => `Le graphe contient ${inFrench(facts, "fait", "faits")}. ${share} des affirmations citent leurs sources.`,
  loaded: (day) => `Le dernier chargement date du ${day}.`,
};

export const start = { en, fr };
