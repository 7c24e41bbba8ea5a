import type { ListDescription } from "./description";

/** The name of a facet: a country is that of the entities themselves, or of those that they are related to. */
export function facetTitle(
  t: { facets: Record<string, string>; countryOf: Record<string, string> },
  of: Pick<ListDescription, "key">,
  facet: string,
): string {
  return (facet === "country" ? t.countryOf[of.key] : undefined) ?? t.facets[facet] ?? facet;
}
