// The words of the page of disagreements, loaded with it.

const en = {
  title: "Disagreements",
  about: "Where the sources do not say the same. Nothing is overwritten: all sides stand here with their words, and why one of them is shown first.",
  facets: { kind: "How they disagree", rule: "What decided", property: "About", relation: "About relations", source: "Source", entity: "Entity" },
  kinds: {
    CONTRADICTION: "Contradiction", POSSIBLE: "Possible contradiction", SUCCESSION: "Change over time", VARIANT: "Spelling or translation",
  },
  kindsAbout: {
    CONTRADICTION: "They speak of the same time and cannot both be right.",
    POSSIBLE: "A bound of time is unknown, so they may both be right, one after the other.",
    SUCCESSION: "One held after the other: a change, not a mistake.",
    VARIANT: "Two spellings or translations of one value.",
  },
  rules: {
    RANK: "A curator’s ranking", VALIDITY: "The latest", DOCUMENTS: "More documents", PLACES: "More places", PRECISION: "More precise",
    DATE: "A later document", ORDER: "Undecided: order of values",
  },
  decided: (rule: string) => `What decided: ${rule}`,
  shown: "Shown first",
  filters: "Narrow the list",
  filtersOf: (n: number) => (n === 0 ? "Narrow the list" : `Narrow the list (${n})`),
  clear: "Take all back",
  remove: (what: string) => `Take back: ${what}`,
  more: "Show more",
  fewer: "Show fewer",
  empty: "No disagreement fulfils all of this.",
  pages: "Pages of the list",
  first: "First page",
  previous: "Previous",
  next: "Next",
};

const fr: typeof en = {
  title: "Désaccords",
  about: "Là où les sources ne disent pas la même chose. Rien n’est écrasé : toutes les versions sont ici avec leurs mots, et la raison pour laquelle l’une est montrée d’abord.",
  facets: { kind: "Nature", rule: "Ce qui a tranché", property: "À propos de", relation: "À propos de liens", source: "Source", entity: "Entité" },
  kinds: {
    CONTRADICTION: "Contradiction", POSSIBLE: "Contradiction possible", SUCCESSION: "Changement dans le temps", VARIANT: "Graphie ou traduction",
  },
  kindsAbout: {
    CONTRADICTION: "Elles parlent du même temps et ne peuvent être vraies toutes les deux.",
    POSSIBLE: "Une borne est inconnue : toutes deux peuvent être vraies, l’une après l’autre.",
    SUCCESSION: "L’une a valu après l’autre : un changement, non une erreur.",
    VARIANT: "Deux graphies ou traductions d’une même valeur.",
  },
  rules: {
    RANK: "Le rang donné par un curateur", VALIDITY: "La plus récente", DOCUMENTS: "Plus de documents", PLACES: "Plus d’endroits", PRECISION: "Plus précise",
    DATE: "Un document plus récent", ORDER: "Indécis : ordre des valeurs",
  },
  decided: (rule) => `Ce qui a tranché : ${rule}`,
  shown: "Montré d’abord",
  filters: "Affiner la liste",
  filtersOf: (n) => (n === 0 ? "Affiner la liste" : `Affiner la liste (${n})`),
  clear: "Tout annuler",
  remove: (what) => `Annuler : ${what}`,
  more: "En voir plus",
  fewer: "En voir moins",
  empty: "Aucun désaccord ne remplit toutes ces conditions.",
  pages: "Pages de la liste",
  first: "Première page",
  previous: "Précédente",
  next: "Suivante",
};

export const disagreements = { en, fr };
