// What each example asks, in the reader's language. The names are those of the golden queries: one that is added there
// has to be given words here, or the types do not fit.

import type { ExampleName } from "./examples";

export const topics = ["find", "read", "lists", "connections", "changes", "sources"] as const;

export type Topic = (typeof topics)[number];

export interface Explained {
  topic: Topic;
  en: string;
  fr: string;
}

export const explained: Record<ExampleName, Explained> = {
  type_ahead: {
    topic: "find",
    en: "Complete a partly typed name, best matches first, as a search field does.",
    fr: "Compléter un nom en cours de saisie, les meilleures correspondances d’abord, comme un champ de recherche.",
  },
  find: {
    topic: "find",
    en: "Search for words, best matches first, with matching words marked and counts by kind and country.",
    fr: "Rechercher des mots, avec les passages trouvés surlignés et le décompte par type d’entité et par pays.",
  },
  find_fr: {
    topic: "find",
    en: "Search for words, with results in French.",
    fr: "Rechercher des mots, avec des résultats en français.",
  },
  find_by_country: {
    topic: "find",
    en: "Search for words in one country, and count the matches in the other countries.",
    fr: "Rechercher des mots dans un pays et compter les résultats dans les autres pays.",
  },
  lookup: {
    topic: "find",
    en: "Fetch an entity, a fact or a relation by its identifier.",
    fr: "Obtenir une entité, un fait ou une relation par son identifiant.",
  },
  resolve: {
    topic: "find",
    en: "Find the entity that has a given identifier in a register such as ROR or CORDIS.",
    fr: "Trouver l’entité qui porte un identifiant donné dans un registre comme ROR ou CORDIS.",
  },
  resolve_all: {
    topic: "find",
    en: "Match a list of names and affiliations at once; an affiliation may name several institutions.",
    fr: "Rapprocher d’un coup une liste de noms et d’affiliations\u202f; une affiliation peut nommer plusieurs établissements.",
  },
  resolve_names: {
    topic: "find",
    en: "Match names from other data to entities, with a score and reasons for each candidate.",
    fr: "Rapprocher des noms d’autres données des entités du graphe, avec un score et des raisons par candidat.",
  },
  resolve_names_fr: {
    topic: "find",
    en: "Match names from other data to entities, with reasons in French.",
    fr: "Rapprocher des noms d’autres données des entités du graphe, avec des raisons en français.",
  },
  institution_page: {
    topic: "read",
    en: "Fetch the page of an institution: names, sites, agreements, projects, and facts with evidence.",
    fr: "Obtenir la page d’une institution : noms, sites, accords, projets et faits avec leurs sources.",
  },
  institution_page_fr: {
    topic: "read",
    en: "Fetch the page of an institution in French, as of a given year.",
    fr: "Obtenir la page d’une institution en français, pour une année donnée.",
  },
  pages_of_kinds: {
    topic: "read",
    en: "Fetch the page of one entity of each other kind: a site, a programme, a project, a person …",
    fr: "Obtenir la page d’une entité de chaque autre type : un site, un programme, un projet, une personne…",
  },
  relations: {
    topic: "read",
    en: "List all relations of an entity, with the passages that state them.",
    fr: "Lister toutes les relations d’une entité, avec les passages qui les énoncent.",
  },
  citation: {
    topic: "read",
    en: "Cite the page of an entity, with the revision of the graph that you read.",
    fr: "Citer la page d’une entité, avec la révision du graphe consultée.",
  },
  as_of: {
    topic: "read",
    en: "Read what held at a date. A relation without a period lasts as long as its project or agreement.",
    fr: "Consulter l’état à une date. Une relation sans période dure autant que son projet ou son accord.",
  },
  list: {
    topic: "lists",
    en: "List institutions by name, with counts by type and country.",
    fr: "Lister les institutions par nom, avec le décompte par type et par pays.",
  },
  list_filtered: {
    topic: "lists",
    en: "List the joint units of an institution, with conditions on relations.",
    fr: "Lister les unités mixtes d’une institution, avec des conditions sur les relations.",
  },
  lists: {
    topic: "lists",
    en: "List the first sites, programmes, projects, themes, agreements, people and documents.",
    fr: "Lister les premiers sites, programmes, projets, thèmes, accords, personnes et documents.",
  },
  groups: {
    topic: "lists",
    en: "Count and sum the entries of a list by shared values, years or related entities.",
    fr: "Compter et additionner les entrées d’une liste selon leurs valeurs, années ou relations communes.",
  },
  groups_fr: {
    topic: "lists",
    en: "Count the entries of a list in French, as of a given year.",
    fr: "Compter les entrées d’une liste en français, pour une année donnée.",
  },
  stated: {
    topic: "lists",
    en: "Find agreements by a signature date that any source states, or by the one shown alone.",
    fr: "Trouver des accords par une date de signature que donne une source, ou par la seule date affichée.",
  },
  timeline: {
    topic: "lists",
    en: "Count agreements and projects over time for a dashboard. Years without any count as zero.",
    fr: "Compter accords et projets au fil du temps pour un tableau de bord. Les années vides valent zéro.",
  },
  export: {
    topic: "lists",
    en: "Get the addresses of files of a list, of paths and of an entity, and a small file in the answer.",
    fr: "Obtenir l’adresse des fichiers d’une liste, de chemins et d’une entité, et un petit fichier en réponse.",
  },
  how_connected: {
    topic: "connections",
    en: "Explain how two entities are connected, in sentences with evidence.",
    fr: "Expliquer les liens entre deux entités, par des phrases avec leurs sources.",
  },
  how_connected_fr: {
    topic: "connections",
    en: "Explain a connection in French, avoiding the agreement between the two entities.",
    fr: "Expliquer un lien en français, en évitant l’accord entre les deux entités.",
  },
  how_connected_blocked: {
    topic: "connections",
    en: "Find out which options exclude a connection, and the path that exists without each of them.",
    fr: "Savoir quelles options excluent un lien, et quel chemin existe sans chacune d’elles.",
  },
  how_connected_corroborated: {
    topic: "connections",
    en: "Use only relations that three documents state. If no path is left, see the path with fewer documents.",
    fr: "N’utiliser que des relations énoncées par trois documents, et voir à défaut le chemin avec moins.",
  },
  shared_ground: {
    topic: "connections",
    en: "List what two institutions have in common, most specific first, with evidence.",
    fr: "Lister ce que deux institutions ont en commun, le plus spécifique d’abord, avec les sources.",
  },
  shared_ground_fr: {
    topic: "connections",
    en: "List what two institutions have in common, in French.",
    fr: "Lister en français ce que deux institutions ont en commun.",
  },
  brokers: {
    topic: "connections",
    en: "Find the entities that connect two groups: companies on one side, European bodies on the other.",
    fr: "Trouver les entités qui relient deux groupes : des entreprises d’un côté, des organes européens de l’autre.",
  },
  neighbourhood: {
    topic: "connections",
    en: "Fetch the entities around an institution and their relations, to draw a graph.",
    fr: "Obtenir les entités autour d’une institution et leurs relations, pour dessiner un graphe.",
  },
  partners: {
    topic: "changes",
    en: "Rank the closest partners of an institution, and see the effect of closing one of its joint units.",
    fr: "Classer les principaux partenaires d’une institution et voir l’effet de la fermeture d’une unité mixte.",
  },
  partners_fr: {
    topic: "changes",
    en: "Rank the closest partners, with names in French, and see the effect of a new partnership.",
    fr: "Classer les principaux partenaires, avec des noms français, et voir l’effet d’un nouveau partenariat.",
  },
  what_if: {
    topic: "changes",
    en: "Simulate the removal of an institution and a new partnership between two others.",
    fr: "Simuler le retrait d’une institution et un nouveau partenariat entre deux autres.",
  },
  changes: {
    topic: "sources",
    en: "List what changed with the loads, with values before and after and the document for each.",
    fr: "Lister ce que les chargements ont changé, avec les valeurs avant et après et le document qui le dit.",
  },
  disagreements: {
    topic: "sources",
    en: "Compare the statements on which sources disagree, and see which one is shown first.",
    fr: "Comparer les affirmations sur lesquelles les sources divergent et voir laquelle est affichée en premier.",
  },
  disagreements_fr: {
    topic: "sources",
    en: "Compare the statements on which sources disagree, in French.",
    fr: "Comparer en français les affirmations sur lesquelles les sources divergent.",
  },
  conflict_facets: {
    topic: "sources",
    en: "Count disagreements by nature, property and reason for the version shown first.",
    fr: "Compter les désaccords par nature, par propriété et par raison de la version affichée en premier.",
  },
  sources: {
    topic: "sources",
    en: "List the documents and registers, with the number of facts and relations that cite each.",
    fr: "Lister les documents et registres, avec le nombre de faits et de relations qui citent chacun.",
  },
  source: {
    topic: "sources",
    en: "List the facts and relations that cite a document, each with its passage.",
    fr: "Lister les faits et les relations qui citent un document, chacun avec son passage.",
  },
  stats: {
    topic: "sources",
    en: "Count what the graph contains, and see when data were last loaded.",
    fr: "Compter ce que contient le graphe et voir la date du dernier chargement.",
  },
};
