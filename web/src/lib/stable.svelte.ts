/**
 * Variables that change only when what they say does: an address that turns a page does not count the facets anew. It must be
 * called while a component is set up.
 */
export function stable<V>(variables: () => V | undefined): () => V | undefined {
  const text = $derived(JSON.stringify(variables()));
  return () => (text === undefined ? undefined : (JSON.parse(text) as V));
}
