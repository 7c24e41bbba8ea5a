// The words of evidence: where a statement stands in a document.

import { countsIn } from "./plural";

const { count: inEnglish, figure: english } = countsIn("en");
const { count: inFrench, figure: french } = countsIn("fr");

const en = {
  references: (n: number) => inEnglish(n, "reference", "references"),
  documents: (n: number) => inEnglish(n, "document", "documents"),
  none: "No reference",
  open: "Open the document",
  characters: (first: number, last: number) => `characters ${english(first)} to ${english(last)}`,
  rows: (n: number, rows: string) => (n === 1 ? `row ${rows}` : `${inEnglish(n, "row", "rows")}: ${rows}`),
  allRows: "Show all rows",
};

const fr: typeof en = {
  references: (n) => inFrench(n, "référence", "références"),
  documents: (n) => inFrench(n, "document", "documents"),
  none: "Aucune référence",
  open: "Ouvrir le document",
  characters: (first, last) => `caractères ${french(first)} à ${french(last)}`,
  rows: (n, rows) => (n === 1 ? `ligne ${rows}` : `${inFrench(n, "ligne", "lignes")} : ${rows}`),
  allRows: "Afficher toutes les lignes",
};

export const evidence = { en, fr };
