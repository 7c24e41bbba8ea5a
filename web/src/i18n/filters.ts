// The words of filters and of turning pages, the same for every list.

import { inSentence } from "./plural";

const en = {
  title: "Filters",
  count: (n: number) => (n === 0 ? "Filters" : `Filters (${n})`),
  clear: "Clear filters",
  remove: (what: string) => `Remove filter: ${what}`,
  more: "Show more",
  fewer: "Show fewer",
  sortBy: (column: string) => `Sort by ${inSentence(column)}`,
  pages: "Pages of the list",
  pagesOf: (list: string) => `Pages of the list: ${list}`,
  first: "First page",
  previous: "Previous",
  next: "Next",
};

const fr: typeof en = {
  title: "Filtres",
  count: (n) => (n === 0 ? "Filtres" : `Filtres (${n})`),
  clear: "Effacer les filtres",
  remove: (what) => `Retirer le filtre : ${what}`,
  more: "Afficher plus",
  fewer: "Afficher moins",
  sortBy: (column) => `Trier par ${inSentence(column)}`,
  pages: "Pages de la liste",
  pagesOf: (list) => `Pages de la liste : ${list}`,
  first: "Première page",
  previous: "Précédente",
  next: "Suivante",
};

export const filters = { en, fr };
