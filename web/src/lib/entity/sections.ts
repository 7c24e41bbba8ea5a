import type { Direction, EntityRelationCountsQuery, RelationType } from "../../gql/graphql";

type Counts = NonNullable<EntityRelationCountsQuery["entity"]>;

/** A section of relations: a type and a direction, as the question for their counts names it. */
export type RelationSection = Exclude<keyof Counts, "id" | "__typename">;

/** The sections in the order of the page: what ties an entity to others most closely comes first. */
export const order: readonly RelationSection[] = [
  "PARTY_TO_OUT", "PARTY_TO_IN", "PARTNER_OF_BOTH", "PARTNER_IN_OUT", "PARTNER_IN_IN", "LEADS_IN", "LEADS_OUT",
  "PARTICIPATES_IN_IN", "PARTICIPATES_IN_OUT", "FUNDED_UNDER_OUT", "MANAGES_IN", "MANAGES_OUT", "ESTABLISHED_BY_OUT",
  "ESTABLISHED_BY_IN", "PART_OF_OUT", "PART_OF_IN", "MEMBER_OF_OUT", "MEMBER_OF_IN", "HAS_SITE_OUT", "HAS_SITE_IN",
  "LOCATED_AT_OUT", "LOCATED_AT_IN", "OPERATES_OUT", "OPERATES_IN", "AFFILIATED_WITH_OUT", "AFFILIATED_WITH_IN",
  "AWARDED_OUT", "AWARDED_IN", "HAS_THEME_OUT", "BROADER_OUT", "BROADER_IN", "SUCCEEDS_OUT", "SUCCEEDS_IN",
  "FUNDED_UNDER_IN", "HAS_THEME_IN",
];

/** sectionsOf returns the sections that have relations, with how many, in the order of the page. */
export function sectionsOf(counts: Counts): { section: RelationSection; count: number }[] {
  return order.map((section) => ({ section, count: counts[section].totalCount })).filter((s) => s.count > 0);
}

/** asked returns which relations a section stands for. */
export function asked(section: RelationSection): { type: RelationType; direction: Direction } {
  const at = section.lastIndexOf("_");
  return { type: section.slice(0, at) as RelationType, direction: section.slice(at + 1) as Direction };
}

/** How many sections are open at first: enough to see what the entity is about, few enough to be quick. */
const openAtFirst = 4;

/** opensAtFirst tells whether a section of so many relations is open when the page is. */
export function opensAtFirst(place: number, count: number): boolean {
  return place < openAtFirst || (place < 2 * openAtFirst && count <= 3);
}
