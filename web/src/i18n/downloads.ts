// The words of downloads.

const en = {
  button: "Download",
  entity: "The file contains everything that the graph states about this entity, with evidence.",
  list: "The file contains the whole list with the filters that you set: its entities with their relations, facts and evidence.",
  formats: {
    CSV: "Table (CSV)",
    ZIP: "Tables (ZIP of CSV files)",
    GRAPHML: "GraphML",
    GEXF: "GEXF",
    TURTLE: "Turtle (RDF)",
    JSONLD: "JSON-LD (RDF)",
    NDJSON: "NDJSON",
  },
};

const fr: typeof en = {
  button: "Télécharger",
  entity: "Le fichier contient tout ce que le graphe affirme sur cette entité, avec les références aux sources.",
  list: "Le fichier contient toute la liste selon vos filtres : les entités avec leurs relations, leurs faits et les références aux sources.",
  formats: {
    CSV: "Tableau (CSV)",
    ZIP: "Tableaux (ZIP de fichiers CSV)",
    GRAPHML: "GraphML",
    GEXF: "GEXF",
    TURTLE: "Turtle (RDF)",
    JSONLD: "JSON-LD (RDF)",
    NDJSON: "NDJSON",
  },
};

export const downloads = { en, fr };
