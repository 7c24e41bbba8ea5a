// The words of the dialogue with the GraphQL query behind a view.

const en = {
  button: "GraphQL query",
  title: "GraphQL query of this view",
  variables: "Variables",
  open: "Open in GraphiQL",
  copy: "Copy",
  copied: "Copied",
  close: "Close",
};

const fr: typeof en = {
  button: "Requête GraphQL",
  title: "Requête GraphQL de cette vue",
  variables: "Variables",
  open: "Ouvrir dans GraphiQL",
  copy: "Copier",
  copied: "Copié",
  close: "Fermer",
};

export const graphql = { en, fr };
