import type { EntityPageQuery } from "../../gql/graphql";

type Entity = NonNullable<EntityPageQuery["entity"]>;
export type Fact = Entity["facts"][number];

export interface Property {
  property: string;
  title: string;
  facts: Fact[];
}

/** Properties that the head of the page shows: names and identifiers come again as facts, each with its evidence. */
const inHead = new Set(["name", "acronym", "alias", "identifier", "description"]);

/** byProperty returns facts by their property, in the order in which they come; those of the head last. */
export function byProperty(facts: readonly Fact[]): Property[] {
  const found = new Map<string, Property>();
  for (const fact of facts) {
    const known = found.get(fact.property);
    if (known) known.facts.push(fact);
    else found.set(fact.property, { property: fact.property, title: fact.title, facts: [fact] });
  }
  const all = [...found.values()];
  return [...all.filter((p) => !inHead.has(p.property)), ...all.filter((p) => inHead.has(p.property))];
}

/** otherNames returns the names of an entity beside the one that heads the page, each once, the preferred ones first. */
export function otherNames(entity: Entity): Entity["labels"] {
  const seen = new Set([entity.name]);
  return entity.labels.filter((l) => !seen.has(l.value) && seen.add(l.value));
}
