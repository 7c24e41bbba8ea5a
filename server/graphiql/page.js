"use strict";

const defaultQuery = `# Ctrl-Enter runs the query. The book on the left is the documentation of the schema.
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

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery,
    defaultEditorToolsVisibility: "variables",
    variables: '{ "text": "Joint Research Centre" }',
    ...given,
  }),
);
