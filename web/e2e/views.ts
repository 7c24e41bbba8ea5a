// Every view of the explorer, with an address at which it has something to show on the seed.

export interface View {
  name: string;
  path: string;
}

export const views: View[] = [
  { name: "the start page", path: "/" },
  { name: "search", path: "/search?q=cnrs" },
  { name: "an institution", path: "/entity/institution:cnrs" },
  { name: "an agreement", path: "/entity/agreement:cnrs-jrc" },
  { name: "the graph", path: "/graph?start=institution:jrc" },
  { name: "an empty graph", path: "/graph" },
  { name: "connections", path: "/paths?from=institution:solvay&to=institution:jrc" },
  { name: "connections not yet asked for", path: "/paths" },
  { name: "institutions", path: "/institutions?country=FR" },
  { name: "agreements", path: "/agreements" },
  { name: "programmes", path: "/programmes" },
  { name: "projects", path: "/projects" },
  { name: "themes", path: "/themes" },
  { name: "disagreements", path: "/disagreements?kind=CONTRADICTION" },
  { name: "sources", path: "/sources" },
  { name: "a source", path: "/sources/document:cnrs-jrc-news-en" },
  { name: "the page for builders", path: "/builders" },
];
