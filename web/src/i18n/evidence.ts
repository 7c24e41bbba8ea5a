// The words of evidence: where a statement stands in a document.

import type { Place } from "../lib/locator";
import { countsIn } from "./plural";

const { count: inEnglish, figure: english } = countsIn("en");
const { count: inFrench, figure: french } = countsIn("fr");

const en = {
  references: (n: number) => inEnglish(n, "reference", "references"),
  documents: (n: number) => inEnglish(n, "document", "documents"),
  none: "No reference",
  open: "Open the document",
  characters: (first: number, last: number) => `characters ${english(first)} to ${english(last)}`,
  lines: (first: number, last: number) => (first === last ? `line ${english(first)}` : `lines ${english(first)} to ${english(last)}`),
  record: (path: string) => `record ${path}`,
  rows: (n: number, rows: string) => (n === 1 ? `row ${rows}` : `${inEnglish(n, "row", "rows")}: ${rows}`),
  allRows: "Show all rows",
  // What stands instead of a quote, by where the statement stands.
  unquoted: {
    whole: "The evidence is the whole document; no passage is quoted.",
    characters: "The evidence is a passage of the document, which is not quoted.",
    lines: "The evidence is a record of a data file; no passage is quoted.",
    rows: "The evidence is a row of a table; no passage is quoted.",
    path: "The evidence is a record of a data file; no passage is quoted.",
  } as Record<Place["unit"] | "whole", string>,
};

const fr: typeof en = {
  references: (n) => inFrench(n, "référence", "références"),
  documents: (n) => inFrench(n, "document", "documents"),
  none: "Aucune référence",
  open: "Ouvrir le document",
  characters: (first, last) => `caractères ${french(first)} à ${french(last)}`,
  lines: (first, last) => (first === last ? `ligne ${french(first)}` : `lignes ${french(first)} à ${french(last)}`),
  record: (path) => `enregistrement ${path}`,
  rows: (n, rows) => (n === 1 ? `ligne ${rows}` : `${inFrench(n, "ligne", "lignes")} : ${rows}`),
  allRows: "Afficher toutes les lignes",
  unquoted: {
    whole: "La référence est le document entier ; aucun passage n’est cité.",
    characters: "La référence est un passage du document, qui n’est pas cité.",
    lines: "La référence est un enregistrement d’un fichier de données ; aucun passage n’est cité.",
    rows: "La référence est une ligne d’un tableau ; aucun passage n’est cité.",
    path: "La référence est un enregistrement d’un fichier de données ; aucun passage n’est cité.",
  },
};

export const evidence = { en, fr };
