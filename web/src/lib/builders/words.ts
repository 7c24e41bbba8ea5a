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
    en: "What may be meant by what was typed so far: for a search field that completes.",
    fr: "Ce que peut désigner un début de saisie : pour un champ de recherche qui complète.",
  },
  find: {
    topic: "find",
    en: "What answers these words, the best first, with the words marked and counts by kind and country.",
    fr: "Ce qui répond à ces mots, le meilleur d’abord, avec les mots surlignés et le décompte par genre et par pays.",
  },
  find_fr: {
    topic: "find",
    en: "The same search for a reader of French.",
    fr: "La même recherche pour un lecteur francophone.",
  },
  find_by_country: {
    topic: "find",
    en: "What answers these words in one country, and in which other countries such things are.",
    fr: "Ce qui répond à ces mots dans un pays, et dans quels autres pays il s’en trouve.",
  },
  lookup: {
    topic: "find",
    en: "What is behind an id, whatever its kind.",
    fr: "Ce qui se trouve derrière un identifiant, quel que soit son genre.",
  },
  resolve: {
    topic: "find",
    en: "Who has this identifier of a register, such as ROR or CORDIS.",
    fr: "Qui porte cet identifiant d’un registre, tel que ROR ou CORDIS.",
  },
  resolve_names: {
    topic: "find",
    en: "Who is meant by names as other data write them: proposals, each with its score and its reasons.",
    fr: "Qui désignent des noms tels que d’autres données les écrivent : des propositions, notées et motivées.",
  },
  resolve_names_fr: {
    topic: "find",
    en: "The same proposals for a reader of French.",
    fr: "Les mêmes propositions pour un lecteur francophone.",
  },
  institution_page: {
    topic: "read",
    en: "All that a page about an institution shows: names, sites, agreements, projects, facts with their evidence.",
    fr: "Tout ce que montre la page d’une institution : noms, sites, accords, projets, faits avec leurs preuves.",
  },
  institution_page_fr: {
    topic: "read",
    en: "The same page for a reader of French.",
    fr: "La même page pour un lecteur francophone.",
  },
  pages_of_kinds: {
    topic: "read",
    en: "A page about one entity of every other kind: a site, a programme, a project, a person …",
    fr: "Une page sur une entité de chaque autre genre : un site, un programme, un projet, une personne…",
  },
  relations: {
    topic: "read",
    en: "All ties of an entity, with the words that say so.",
    fr: "Tous les liens d’une entité, avec les mots qui l’attestent.",
  },
  citation: {
    topic: "read",
    en: "How to cite what an entity’s page says, with the state of the graph that was read.",
    fr: "Comment citer ce que dit la page d’une entité, avec l’état du graphe qui a été lu.",
  },
  as_of: {
    topic: "read",
    en: "What held at a time: a relation without a period lasts as long as the project or agreement at its end.",
    fr: "Ce qui valait à une date : un lien sans période dure autant que le projet ou l’accord à son extrémité.",
  },
  list: {
    topic: "lists",
    en: "Institutions by name, with how many there are of each type and in each country.",
    fr: "Les institutions par nom, avec leur nombre par type et par pays.",
  },
  list_filtered: {
    topic: "lists",
    en: "Joint units in which a given institution is a partner: conditions that follow relations.",
    fr: "Les unités mixtes dont une institution est partenaire : des conditions qui suivent les liens.",
  },
  lists: {
    topic: "lists",
    en: "The beginning of every list: sites, programmes, projects, themes, agreements, people, documents.",
    fr: "Le début de chaque liste : sites, programmes, projets, thèmes, accords, personnes, documents.",
  },
  groups: {
    topic: "lists",
    en: "Lists counted and summed by what their members have in common: values, years, those they are related to.",
    fr: "Des listes comptées et sommées selon ce que leurs membres ont en commun : valeurs, années, liens.",
  },
  groups_fr: {
    topic: "lists",
    en: "The same groups in French, and as of a time.",
    fr: "Les mêmes groupes en français, et à une date donnée.",
  },
  timeline: {
    topic: "lists",
    en: "Agreements and projects over the years, as dashboards draw them; gaps are given with zeros.",
    fr: "Accords et projets au fil des ans, tels que les tracent les tableaux de bord ; les vides valent zéro.",
  },
  export: {
    topic: "lists",
    en: "Files of a list, of paths and of an entity: where they are, and a small one in the answer.",
    fr: "Les fichiers d’une liste, de chemins et d’une entité : leur adresse, et un petit dans la réponse.",
  },
  how_connected: {
    topic: "connections",
    en: "How two entities are connected, told in sentences, and what says so.",
    fr: "Comment deux entités sont reliées, en phrases, et ce qui l’atteste.",
  },
  how_connected_fr: {
    topic: "connections",
    en: "The same in French, around the agreement between the two.",
    fr: "La même question en français, en contournant l’accord entre les deux.",
  },
  how_connected_blocked: {
    topic: "connections",
    en: "What stands in the way of a connection: the constraints, and what there would be without each.",
    fr: "Ce qui empêche une connexion : les contraintes, et ce qu’il y aurait sans chacune d’elles.",
  },
  how_connected_corroborated: {
    topic: "connections",
    en: "Only over what three documents state; where there is no such path, what there would be otherwise.",
    fr: "Seulement par ce que trois documents affirment ; faute de chemin, ce qu’il y aurait sinon.",
  },
  shared_ground: {
    topic: "connections",
    en: "What two institutions have in common, the most telling first, and what says so.",
    fr: "Ce que deux institutions ont en commun, le plus parlant d’abord, et ce qui l’atteste.",
  },
  shared_ground_fr: {
    topic: "connections",
    en: "The same common ground for a reader of French.",
    fr: "Le même terrain commun pour un lecteur francophone.",
  },
  brokers: {
    topic: "connections",
    en: "Who joins two groups: companies on the one side, European bodies on the other.",
    fr: "Qui relie deux groupes : des entreprises d’un côté, des organes européens de l’autre.",
  },
  neighbourhood: {
    topic: "connections",
    en: "What lies around an institution, fit for drawing.",
    fr: "Ce qui entoure une institution, prêt à être dessiné.",
  },
  partners: {
    topic: "changes",
    en: "With whom an institution works most, and what would change if one of its joint units were closed.",
    fr: "Avec qui une institution travaille le plus, et ce que changerait la fermeture d’une unité mixte.",
  },
  partners_fr: {
    topic: "changes",
    en: "The same for a reader of French.",
    fr: "La même question pour un lecteur francophone.",
  },
  what_if: {
    topic: "changes",
    en: "What it would mean if a joint unit and an agreement were not there, and two others concluded one.",
    fr: "Ce que signifierait l’absence d’une unité mixte et d’un accord, et un accord entre deux autres.",
  },
  changes: {
    topic: "sources",
    en: "What the loads changed, the latest first: what came, what went, what is said otherwise.",
    fr: "Ce que les chargements ont changé, le dernier d’abord : ce qui est venu, parti, dit autrement.",
  },
  disagreements: {
    topic: "sources",
    en: "Where the sources disagree, side by side, and which side is shown.",
    fr: "Où les sources divergent, côte à côte, et la version qui est montrée.",
  },
  disagreements_fr: {
    topic: "sources",
    en: "The same disagreements for a reader of French.",
    fr: "Les mêmes divergences pour un lecteur francophone.",
  },
  conflict_facets: {
    topic: "sources",
    en: "How often the sources disagree, about what, and which rule chose.",
    fr: "Combien de fois les sources divergent, sur quoi, et quelle règle a tranché.",
  },
  sources: {
    topic: "sources",
    en: "What was read, and how much of the graph rests on it.",
    fr: "Ce qui a été lu, et ce qui repose dessus dans le graphe.",
  },
  source: {
    topic: "sources",
    en: "What a document says: its facts and relations, each with its words and its place.",
    fr: "Ce que dit un document : ses faits et ses liens, chacun avec ses mots et sa place.",
  },
  stats: {
    topic: "sources",
    en: "How much the graph holds, and when it was last loaded.",
    fr: "Ce que contient le graphe, et quand il a été chargé pour la dernière fois.",
  },
};
