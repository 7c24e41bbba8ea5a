import type { Direction, EntityKind, RelationType } from "../../gql/graphql";

/** A section of an entity's page: its relations of one type, read from one end. */
export interface Section {
  /** The alias of its count in the query Entity, and the name of its title. */
  key: SectionKey;
  type: RelationType;
  direction: Direction;
  kinds: EntityKind[];
}

/** In the order of the page: who made what with whom first, then what belongs to what, then what is done, where, by whom. */
const keys = [
  "PARTY_TO_IN", "PARTY_TO_OUT", "ESTABLISHED_BY_OUT", "ESTABLISHED_BY_IN",
  "PARTICIPANTS", "PROJECTS", "FUNDED_UNDER_OUT", "FUNDED_UNDER_IN", "PROGRAMMES", "MANAGES_OUT", "MANAGES_IN",
  "PARTNER_IN_OUT", "PARTNER_IN_IN", "PARTNER_OF_BOTH", "MEMBER_OF_OUT", "MEMBER_OF_IN",
  "PART_OF_OUT", "PART_OF_IN", "BROADER_OUT", "BROADER_IN", "HAS_THEME_OUT", "HAS_THEME_IN",
  "HAS_SITE_OUT", "HAS_SITE_IN", "LOCATED_AT_OUT", "LOCATED_AT_IN", "OPERATES_OUT", "OPERATES_IN",
  "LEADS_OUT", "LEADS_IN", "AFFILIATED_WITH_OUT", "AFFILIATED_WITH_IN", "AWARDED_OUT", "AWARDED_IN",
  "SUCCEEDS_OUT", "SUCCEEDS_IN",
] as const;

export type SectionKey = (typeof keys)[number];

// Taking part in a project is another matter than taking part in a programme.
const special: Partial<Record<SectionKey, Omit<Section, "key">>> = {
  PARTICIPANTS: { type: "PARTICIPATES_IN", direction: "IN", kinds: [] },
  PROJECTS: { type: "PARTICIPATES_IN", direction: "OUT", kinds: ["PROJECT"] },
  PROGRAMMES: { type: "PARTICIPATES_IN", direction: "OUT", kinds: ["PROGRAMME"] },
};

export const sections: Section[] = keys.map((key) => {
  const own = special[key];
  if (own) return { key, ...own };
  const at = key.lastIndexOf("_");
  return { key, type: key.slice(0, at) as RelationType, direction: key.slice(at + 1) as Direction, kinds: [] };
});

/** filled returns the sections that an entity has, with how many entities each lists, each counted once: one may have several roles. */
export function filled(counts: Partial<Record<SectionKey, { entityCount: number }>>): (Section & { count: number })[] {
  return sections.map((s) => ({ ...s, count: counts[s.key]?.entityCount ?? 0 })).filter((s) => s.count > 0);
}
