// The words of the lists of institutions, agreements, programmes, projects and themes.

import { countsIn, inSentence } from "./plural";

const { count: inEnglish, figure: english } = countsIn("en");
const { count: inFrench } = countsIn("fr");

const en = {
  institutions: {
    title: "Institutions",
    about: "Browse research organisations, universities, companies, public authorities, joint units and networks.",
    empty: "No institution matches these filters. Remove a filter to see more.",
  },
  agreements: {
    title: "Agreements",
    about: "Browse cooperation agreements, memoranda of understanding, treaties and joint-unit conventions.",
    empty: "No agreement matches these filters. Remove a filter to see more.",
  },
  programmes: {
    title: "Programmes",
    about: "Browse framework programmes with their parts, topics and calls, funding schemes and cooperation mechanisms.",
    empty: "No programme matches these filters. Remove a filter to see more.",
  },
  projects: {
    title: "Projects",
    about: "Browse funded projects, their participants and the EU contribution that they receive.",
    empty: "No project matches these filters. Remove a filter to see more.",
  },
  themes: {
    title: "Themes",
    about: "Browse the subjects of institutions, programmes and projects.",
    empty: "No theme matches these filters. Remove a filter to see more.",
  },
  name: "Name",
  columns: {
    type: "Type", country: "Country", founded: "Founded", agreements: "Agreements", projects: "Projects", signed: "Signed",
    inForce: "In force", parties: "Parties", partOf: "Part of", period: "Period", budget: "Budget", status: "Status",
    contribution: "EU contribution", participants: "Participants", notation: "Code", scheme: "Vocabulary", broader: "Broader theme",
    institutions: "Institutions",
  } as Record<string, string>,
  facets: {
    type: "Type", country: "Country", theme: "Theme", partOf: "Part of", status: "Status", party: "Party", manager: "Managing institution",
    participant: "Participant", programme: "Programme", scheme: "Vocabulary", broader: "Broader theme",
  } as Record<string, string>,
  countryOf: {
    agreements: "Country of a party", programmes: "Country of a participant", projects: "Country of a participant",
    themes: "Country of an institution",
  } as Record<string, string>,
  dates: {
    institutions: "Year of foundation", agreements: "Year of signature", programmes: "Start year", projects: "Start year",
  } as Record<string, string>,
  q: "Name contains",
  from: "From",
  to: "To",
  contested: "Show only entries on which sources disagree",
  none: "Not stated",
  charts: "Charts",
  by: (facet: string) => `By ${inSentence(facet)}`,
  byInEuros: (facet: string) => `EU contribution by ${inSentence(facet)}`,
  numberOf: { projects: "Number of projects" } as Record<string, string>,
  numberBy: (measure: string, facet: string) => `${measure} by ${inSentence(facet)}`,
  undated: (n: number) => `The chart leaves out ${inEnglish(n, "entry", "entries")} without a year.`,
  severally: "Where sources state several values for an entry, the charts count it under each of them.",
  rest: (n: number) => `The chart leaves out ${inEnglish(n, "smaller group", "smaller groups")}.`,
  count: "Number",
  money: "EU contribution",
  measure: "Measure shown in the charts",
  showTable: "Show as a table",
  sideways: "Scroll the table sideways to see all columns.",
  contestedMark: "Sources disagree",
  withdrawnMark: "Withdrawn",
  others: (n: number) => `and ${english(n)} more`,
};

const fr: typeof en = {
  institutions: {
    title: "Institutions",
    about: "Parcourez les organismes de recherche, universités, entreprises, autorités publiques, unités mixtes et réseaux.",
    empty: "Aucune institution ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
  },
  agreements: {
    title: "Accords",
    about: "Parcourez les accords de coopération, protocoles d’accord, traités et conventions d’unités mixtes.",
    empty: "Aucun accord ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
  },
  programmes: {
    title: "Programmes",
    about: "Parcourez les programmes-cadres avec leurs parties, sujets et appels, les instruments de financement et les dispositifs de coopération.",
    empty: "Aucun programme ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
  },
  projects: {
    title: "Projets",
    about: "Parcourez les projets financés, leurs participants et la contribution de l’UE qu’ils reçoivent.",
    empty: "Aucun projet ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
  },
  themes: {
    title: "Thèmes",
    about: "Parcourez les sujets des institutions, des programmes et des projets.",
    empty: "Aucun thème ne correspond à ces filtres. Retirez un filtre pour en voir davantage.",
  },
  name: "Nom",
  columns: {
    type: "Type", country: "Pays", founded: "Création", agreements: "Accords", projects: "Projets", signed: "Signature",
    inForce: "En vigueur", parties: "Parties", partOf: "Fait partie de", period: "Période", budget: "Budget", status: "État",
    contribution: "Contribution de l’UE", participants: "Participants", notation: "Code", scheme: "Vocabulaire", broader: "Thème plus général",
    institutions: "Institutions",
  },
  facets: {
    type: "Type", country: "Pays", theme: "Thème", partOf: "Fait partie de", status: "État", party: "Partie", manager: "Institution gestionnaire",
    participant: "Participant", programme: "Programme", scheme: "Vocabulaire", broader: "Thème plus général",
  },
  countryOf: {
    agreements: "Pays d’une partie", programmes: "Pays d’un participant", projects: "Pays d’un participant",
    themes: "Pays d’une institution",
  },
  dates: {
    institutions: "Année de création", agreements: "Année de signature", programmes: "Année de début", projects: "Année de début",
  },
  q: "Le nom contient",
  from: "De",
  to: "À",
  contested: "N’afficher que les entrées sur lesquelles les sources divergent",
  none: "Non renseigné",
  charts: "Graphiques",
  by: (facet) => `Par ${inSentence(facet)}`,
  byInEuros: (facet) => `Contribution de l’UE par ${inSentence(facet)}`,
  numberOf: { projects: "Nombre de projets" },
  numberBy: (measure, facet) => `${measure} par ${inSentence(facet)}`,
  undated: (n) => `Le graphique omet ${inFrench(n, "entrée", "entrées")} sans année.`,
  severally: "Lorsque les sources donnent plusieurs valeurs pour une entrée, les graphiques la comptent sous chacune d’elles.",
  rest: (n) => `Le graphique omet ${inFrench(n, "groupe plus petit", "groupes plus petits")}.`,
  count: "Nombre",
  money: "Contribution de l’UE",
  measure: "Mesure représentée dans les graphiques",
  showTable: "Afficher sous forme de tableau",
  sideways: "Faites défiler le tableau horizontalement pour voir toutes les colonnes.",
  contestedMark: "Les sources divergent",
  withdrawnMark: "Retiré",
  others: (n) => `et ${inFrench(n, "autre", "autres")}`,
};

export const lists = { en, fr };
