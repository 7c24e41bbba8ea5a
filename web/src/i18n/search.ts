// The words of the search: its field, its filters, its results.

import { countsIn } from "./plural";

const { count: inEnglish } = countsIn("en");
const { count: inFrench } = countsIn("fr");

const en = {
  claim: "See who works with whom in science policy, and read the sentence that states it.",
  label: "Search for an institution, agreement, programme, project or person",
  placeholder: "e.g. CNRS, Joint Research Centre, Horizon 2020",
  submit: "Search",
  kinds: "Kinds of entity",
  countries: "Countries",
  otherCountries: (n: number) => `Show ${inEnglish(n, "more country", "more countries")}`,
  fewerCountries: "Show fewer countries",
  suggestions: (n: number) => inEnglish(n, "suggestion", "suggestions"),
  none: "No results. Check the spelling, use fewer words, or try another language.",
  noneFiltered: "No results match these filters. Remove a filter, or search for other words.",
  institutions: "Show matching institutions as a list",
  results: (n: number) => inEnglish(n, "result", "results"),
  more: "Show more results",
};

const fr: typeof en = {
  claim: "Découvrez qui travaille avec qui en politique scientifique, et lisez la phrase qui l’atteste.",
  label: "Rechercher une institution, un accord, un programme, un projet ou une personne",
  placeholder: "ex. CNRS, Centre commun de recherche, Horizon 2020",
  submit: "Rechercher",
  kinds: "Types d’entité",
  countries: "Pays",
  otherCountries: (n) => `Afficher ${inFrench(n, "autre pays", "autres pays")}`,
  fewerCountries: "Afficher moins de pays",
  suggestions: (n) => inFrench(n, "suggestion", "suggestions"),
  none: "Aucun résultat. Vérifiez l’orthographe, utilisez moins de mots ou essayez une autre langue.",
  noneFiltered: "Aucun résultat ne correspond à ces filtres. Retirez un filtre ou recherchez d’autres mots.",
  institutions: "Afficher la liste des institutions correspondantes",
  results: (n) => inFrench(n, "résultat", "résultats"),
  more: "Afficher plus de résultats",
};

export const search = { en, fr };
