import type { Answer, GraphEntity, GraphRelation } from "./answer";

/** Entities and relations in few words, for tests. The name of an entity is the slug of its id. */
export function entity(id: string, degree = 2, kind = "INSTITUTION"): GraphEntity {
  return { id, kind, name: id.slice(id.indexOf(":") + 1), acronym: null, degree };
}

export function relation(
  source: string,
  type: string,
  target: string,
  holds: { since?: string; until?: string } = {},
): GraphRelation {
  const period = { since: holds.since ?? null, until: holds.until ?? null };
  return {
    id: `relation:${source}-${type}-${target}`,
    type,
    source,
    target,
    role: null,
    stated: period,
    holds: period,
    documents: 1,
  };
}

export function answer(
  entities: readonly GraphEntity[],
  relations: readonly GraphRelation[] = [],
  more: Partial<Answer> = {},
): Answer {
  return { entities, relations, merged: new Map(), truncated: false, ...more };
}
