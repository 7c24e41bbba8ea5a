// The words of disagreements.

import type { BestRule, ConflictKind } from "../gql/graphql";
import { inSentence } from "./plural";

const en = {
  title: "Disagreements",
  about: "See where sources disagree. All versions are kept and shown with their passages, together with the reason why one is shown first.",
  facets: {
    kind: "Nature of the disagreement", rule: "Reason for the version shown first", property: "Property", relation: "Type of relation",
    source: "Source", entity: "Entity",
  },
  kinds: {
    CONTRADICTION: "Contradiction", POSSIBLE: "Possible contradiction", SUCCESSION: "Change over time", VARIANT: "Wording",
  } as Record<ConflictKind, string>,
  kindsAbout: {
    CONTRADICTION: "The statements concern the same time and cannot all be right.",
    POSSIBLE: "The period of a statement is not fully known. All may be right, one after the other.",
    SUCCESSION: "One statement held after the other. This is a change, not an error.",
    VARIANT: "These are different wordings of one value: spellings, translations, or two names for one act.",
  } as Record<ConflictKind, string>,
  rules: {
    RANK: "Ranked higher by a curator", VALIDITY: "Most recent", AUTHORITY: "Source with more authority", DATE: "Stated by a later document",
    DOCUMENTS: "Stated by more documents", PLACES: "Stated in more places", CASE: "Not in capitals throughout", PRECISION: "More precise",
    ORDER: "Stated first",
  } as Record<BestRule, string>,
  decided: (rule: string) => `Why this one: ${inSentence(rule)}`,
  shown: "Shown first",
  empty: "No disagreement matches these filters. Remove a filter to see more.",
};

const fr: typeof en = {
  title: "Désaccords",
  about: "Voyez où les sources divergent. Toutes les versions sont conservées et présentées avec leurs passages, ainsi que la raison pour laquelle l’une est affichée en premier.",
  facets: {
    kind: "Nature du désaccord", rule: "Raison de la version affichée en premier", property: "Propriété", relation: "Type de relation",
    source: "Source", entity: "Entité",
  },
  kinds: {
    CONTRADICTION: "Contradiction", POSSIBLE: "Contradiction possible", SUCCESSION: "Évolution dans le temps", VARIANT: "Formulation",
  },
  kindsAbout: {
    CONTRADICTION: "Les affirmations portent sur la même période et ne peuvent pas toutes être exactes.",
    POSSIBLE: "La période d’une affirmation n’est pas entièrement connue. Toutes peuvent être exactes, l’une après l’autre.",
    SUCCESSION: "Une affirmation a succédé à l’autre. C’est une évolution, non une erreur.",
    VARIANT: "Ce sont des formulations différentes d’une même valeur : graphies, traductions ou deux noms d’un même acte.",
  },
  rules: {
    RANK: "Mieux classée par un curateur", VALIDITY: "La plus récente", AUTHORITY: "Source faisant davantage autorité",
    DATE: "Indiquée dans un document plus récent", DOCUMENTS: "Indiquée dans plus de documents", PLACES: "Indiquée dans plus de passages",
    CASE: "Pas entièrement en capitales", PRECISION: "Plus précise", ORDER: "Indiquée en premier",
  },
  decided: (rule) => `Pourquoi cette version : ${inSentence(rule)}`,
  shown: "Affichée en premier",
  empty: "Aucun désaccord ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
};

export const disagreements = { en, fr };
