"use strict";

const defaultQuery = `# Press Ctrl-Enter to run the query.
# Use the book on the left to read the schema.
query Search($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    edges { score node { id kind name } }
  }
}
`;

// A query that the address carries, as GraphQL over HTTP has it (?query=…&variables=…), is shown and not run: whoever
// follows a link sees what it asks first.
const address = new URLSearchParams(location.search);
const query = address.get("query");
const given = query === null ? {} : { query, variables: address.get("variables") ?? "" };

const fetcher = GraphiQL.createFetcher({ url: new URL("graphql", document.baseURI).href });

// The way back: GraphiQL's own mark would lead away from here.
const home = React.createElement(GraphiQL.Logo, null, React.createElement("a", { href: "./" }, "Back to the explorer"));

const root = document.getElementById("graphiql");

// The fields of the editors carry no names by themselves; those of the parts that they stand in are theirs. What scrolls can be
// reached by keyboard.
const names = new MutationObserver(() => {
  for (const part of root.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) part.tabIndex = 0;
  for (const field of root.querySelectorAll(".CodeMirror textarea:not([aria-label])")) {
    field.setAttribute("aria-label", field.closest("section[aria-label]")?.getAttribute("aria-label") ?? "Editor");
  }
});
names.observe(root, { childList: true, subtree: true });

ReactDOM.createRoot(root).render(
  React.createElement(
    GraphiQL,
    {
      fetcher,
      defaultQuery,
      disableTabs: true, // those of the browser do, and screen readers know them
      defaultEditorToolsVisibility: "variables",
      variables: '{ "text": "Joint Research Centre" }',
      ...given,
    },
    home,
  ),
);
