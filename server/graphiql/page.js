"use strict";

const defaultQuery = `# Ctrl-Enter runs the query. The book on the left is the documentation of the schema.
query Search($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    edges { score node { id kind name } }
  }
}
`;

const fetcher = GraphiQL.createFetcher({ url: new URL("graphql", document.baseURI).href });

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery,
    defaultEditorToolsVisibility: "variables",
    variables: '{ "text": "Joint Research Centre" }',
  }),
);
