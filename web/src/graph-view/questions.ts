import type { View } from "./view";

/** A question to `neighbourhood` of the API. */
export interface Question {
  readonly ids: readonly string[];
  readonly depth: 0 | 1;
  readonly limit: number;
  readonly types: readonly string[];
  readonly asOf: string | null;
}

/** The most ids that one question may name; also the largest limit that stays within the cost of an operation. */
export const MOST_IDS = 500;

/** Two blocks fit into one question. */
const BLOCK = MOST_IDS / 2;

/** The questions that bring the entities of a view: those that were put there, then what lies around those expanded. */
export function entityQuestions(view: View): Question[] {
  const placed: Question[] = blocks([...view.start], MOST_IDS).map((ids) => ({
    ids,
    depth: 0,
    limit: ids.length,
    types: [],
    asOf: view.asOf,
  }));
  const around: Question[] = view.expansions.map(({ id, types, most }) => ({
    ids: [id],
    depth: 1,
    limit: most + 1, // the entity itself counts
    types,
    asOf: view.asOf,
  }));
  const startIsAsked = view.start.length === 1 && view.expansions.some((e) => e.id === view.start[0]);
  return startIsAsked ? around : [...placed, ...around];
}

/**
 * The questions that bring every relation among entities that came with different answers. One is enough for as many as a
 * question may name; of more, each pair of blocks is asked about. Blocks are cut in the order of arrival, so that what is
 * added later leaves the questions about what was there unchanged.
 */
export function linkQuestions(ids: readonly string[], asOf: string | null): Question[] {
  const ask = (of: string[]): Question => ({ ids: of, depth: 0, limit: of.length, types: [], asOf });
  if (ids.length < 2) return [];
  if (ids.length <= MOST_IDS) return [ask([...ids])];
  const cut = blocks([...ids], BLOCK);
  return cut.flatMap((left, i) => cut.slice(i + 1).map((right) => ask([...left, ...right])));
}

/** The name of a question in a cache: equal for equal questions. */
export function keyOf(question: Question): string {
  const { ids, depth, limit, types, asOf } = question;
  return [depth, limit, asOf ?? "", types.join("."), ids.join(",")].join("|");
}

function blocks<T>(all: readonly T[], size: number): T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < all.length; from += size) cut.push(all.slice(from, from + size));
  return cut;
}
