import { GraphAroundDocument, type GraphAroundQuery, type GraphAroundQueryVariables, type RelationType } from "../gql/graphql";
import { ask, type Asked } from "../lib/client";
import type { Answer } from "./answer";
import type { Ask } from "./gather";
import type { Question } from "./questions";

/** Asks the API, with names in a language. */
export function asking(lang: () => "EN" | "FR"): Ask {
  return async (question) => answerOf(await ask(GraphAroundDocument, variablesOf(question, lang())));
}

/** The question as it is sent. */
export function askedOf(question: Question, lang: "EN" | "FR"): Asked {
  return { query: GraphAroundDocument.toString(), variables: { ...variablesOf(question, lang) } };
}

export function variablesOf(question: Question, lang: "EN" | "FR"): GraphAroundQueryVariables {
  const { ids, depth, limit, types, asOf } = question;
  return {
    ids: [...ids],
    depth,
    limit,
    lang,
    ...(types.length > 0 && { types: types as RelationType[] }),
    ...(asOf !== null && { asOf }),
  };
}

function answerOf({ neighbourhood }: GraphAroundQuery): Answer {
  return {
    truncated: neighbourhood.truncated,
    merged: new Map(neighbourhood.nodes.flatMap(({ id, entity }) => entity.mergedIds.map((old) => [old, id] as const))),
    entities: neighbourhood.nodes.map(({ id, kind, name, degree, entity }) => ({
      id,
      kind,
      name,
      degree,
      acronym: entity.acronym ?? null,
    })),
    relations: neighbourhood.relations.map((r) => ({
      id: r.id,
      type: r.type,
      source: r.source.id,
      target: r.target.id,
      role: r.role ?? null,
      stated: { since: r.since ?? null, until: r.until ?? null },
      holds: { since: r.holds.since ?? null, until: r.holds.until ?? null },
      documents: new Set(r.evidence.map((e) => e.document.id)).size,
    })),
  };
}
