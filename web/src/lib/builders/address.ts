// The address at which GraphiQL shows a query, as GraphQL over HTTP carries one.

export function graphiqlAddress(query: string, variables = ""): string {
  const params = new URLSearchParams({ query });
  if (variables !== "") params.set("variables", variables);
  return `/graphiql?${params.toString()}`;
}
