// The words of the page about the API, for those who build on it.

import { countsIn } from "./plural";

const { count: inEnglish } = countsIn("en");
const { count: inFrench } = countsIn("fr");

const en = {
  title: "API and examples",
  about: "Build your own tools on the GraphQL API that these pages use. Every example below is part of the automated tests of this server.",
  start: "Getting started",
  endpoint: "Send queries by POST to",
  graphiql: "GraphiQL",
  graphiqlAbout: "Write and run queries in your browser, with completion and the documentation of the schema.",
  schema: "Schema",
  schemaAbout: "Read the description of every type, field and argument.",
  exports: "Files",
  exportsAbout: "Download the whole graph or a part of it as GraphML, GEXF, CSV, Turtle, JSON-LD or NDJSON. The address says which part.",
  subscription: "Changes",
  subscriptionAbout: "Use the subscription “revised” to learn of each new revision over server-sent events, and the field “changes” to list what has changed.",
  reconcile: "OpenRefine",
  reconcileAbout: "Match the names in your tables to entities with the Reconciliation Service API.",
  examples: "Examples",
  filter: "Filter examples",
  found: (n: number) => inEnglish(n, "example", "examples"),
  topics: {
    find: "Find entities", read: "Read about one entity", lists: "Lists, counts and files", connections: "Connections",
    changes: "Partners and scenarios", sources: "Sources, disagreements and changes",
  },
  open: "Open in GraphiQL",
  openExample: (name: string) => `Open in GraphiQL: ${name}`,
  show: "Show the query",
  variables: "Variables",
  variablesOf: (name: string) => `Variables: ${name}`,
  none: "No example contains these words. Use fewer words, or clear the filter.",
};

const fr: typeof en = {
  title: "API et exemples",
  about: "Créez vos propres outils à partir de l’API GraphQL qu’utilisent ces pages. Chaque exemple ci-dessous fait partie des tests automatiques de ce serveur.",
  start: "Premiers pas",
  endpoint: "Envoyez vos requêtes par POST à",
  graphiql: "GraphiQL",
  graphiqlAbout: "Écrivez et exécutez des requêtes dans votre navigateur, avec complétion et documentation du schéma.",
  schema: "Schéma",
  schemaAbout: "Consultez la description de chaque type, champ et argument (en anglais).",
  exports: "Fichiers",
  exportsAbout: "Téléchargez tout ou partie du graphe en GraphML, GEXF, CSV, Turtle, JSON-LD ou NDJSON. L’adresse indique de quelle partie il s’agit.",
  subscription: "Changements",
  subscriptionAbout: "Utilisez la souscription « revised » pour être averti de chaque nouvelle révision par server-sent events, et le champ « changes » pour lister ce qui a changé.",
  reconcile: "OpenRefine",
  reconcileAbout: "Rapprochez les noms de vos tableaux des entités du graphe avec l’API Reconciliation Service.",
  examples: "Exemples",
  filter: "Filtrer les exemples",
  found: (n) => inFrench(n, "exemple", "exemples"),
  topics: {
    find: "Trouver des entités", read: "Consulter une entité", lists: "Listes, décomptes et fichiers", connections: "Liens",
    changes: "Partenaires et scénarios", sources: "Sources, désaccords et changements",
  },
  open: "Ouvrir dans GraphiQL",
  openExample: (name) => `Ouvrir dans GraphiQL : ${name}`,
  show: "Afficher la requête",
  variables: "Variables",
  variablesOf: (name) => `Variables : ${name}`,
  none: "Aucun exemple ne contient ces mots. Utilisez moins de mots ou effacez le filtre.",
};

export const builders = { en, fr };
