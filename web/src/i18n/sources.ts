// The words of the list of sources and of the page of one source.

import { countsIn } from "./plural";

const { count: inEnglish, noun: english } = countsIn("en");
const { count: inFrench, noun: french } = countsIn("fr");

const en = {
  title: "Sources",
  about: "Browse the documents and registers that the graph is made from. Each statement refers to the passage or row that supports it.",
  stands: (facts: number, relations: number, share: string) =>
    `The graph contains ${inEnglish(facts, "fact", "facts")} and ${inEnglish(relations, "relation", "relations")}; ${share} of them cite their evidence.`,
  columns: { title: "Title", publisher: "Publisher", date: "Date", lang: "Language", licence: "Licence", facts: "Facts", relations: "Relations" },
  facets: { language: "Language", publisher: "Publisher" },
  q: "Title contains",
  empty: "No source matches these filters. Remove a filter to see more.",
  superseded: "Superseded",
  all: "All sources",
  unknown: "There is no source with this identifier.",
  unknownHint: "The link may be incomplete, or the source is not loaded. See the list of all sources.",
  coverage: "Statements taken from this source",
  factCount: (n: number) => english(n, "fact", "facts"),
  relationCount: (n: number) => english(n, "relation", "relations"),
  entityCount: (n: number) => english(n, "entity described", "entities described"),
  share: "of all statements in the graph",
  conflictCount: (n: number) => english(n, "disagreement that involves this source", "disagreements that involve this source"),
  metadata: "About the document",
  publisher: "Publisher", date: "Date", lang: "Language", licence: "Licence", mediaType: "Media type", series: "Series",
  sha256: "SHA-256 of the loaded copy", url: "Address", later: "Later release", earlier: "Earlier releases",
  open: "Open the document",
  subjects: "Facts by entity",
  relations: "Relations",
  noSubjects: "No fact cites this source.",
  noRelations: "No relation cites this source.",
  contested: "Sources disagree",
  withdrawn: "Withdrawn",
};

const fr: typeof en = {
  title: "Sources",
  about: "Parcourez les documents et registres à partir desquels le graphe est constitué. Chaque affirmation renvoie au passage ou à la ligne qui l’appuie.",
  stands: (facts, relations, share) =>
    `Le graphe contient ${inFrench(facts, "fait", "faits")} et ${inFrench(relations, "relation", "relations")} ; ${share} d’entre eux citent leurs sources.`,
  columns: { title: "Titre", publisher: "Éditeur", date: "Date", lang: "Langue", licence: "Licence", facts: "Faits", relations: "Relations" },
  facets: { language: "Langue", publisher: "Éditeur" },
  q: "Le titre contient",
  empty: "Aucune source ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
  superseded: "Remplacée",
  all: "Toutes les sources",
  unknown: "Aucune source ne porte cet identifiant.",
  unknownHint: "Le lien est peut-être incomplet, ou la source n’est pas chargée. Consultez la liste de toutes les sources.",
  coverage: "Affirmations tirées de cette source",
  factCount: (n) => french(n, "fait", "faits"),
  relationCount: (n) => french(n, "relation", "relations"),
  entityCount: (n) => french(n, "entité décrite", "entités décrites"),
  share: "de toutes les affirmations du graphe",
  conflictCount: (n) => french(n, "désaccord qui concerne cette source", "désaccords qui concernent cette source"),
  metadata: "À propos du document",
  publisher: "Éditeur", date: "Date", lang: "Langue", licence: "Licence", mediaType: "Type de média", series: "Série",
  sha256: "SHA-256 de l’exemplaire chargé", url: "Adresse", later: "Version suivante", earlier: "Versions précédentes",
  open: "Ouvrir le document",
  subjects: "Faits par entité",
  relations: "Relations",
  noSubjects: "Aucun fait ne cite cette source.",
  noRelations: "Aucune relation ne cite cette source.",
  contested: "Les sources divergent",
  withdrawn: "Retiré",
};

export const sources = { en, fr };
