import type { Answer, GraphEntity, GraphRelation } from "./answer";
import { entityQuestions, keyOf, linkQuestions, type Question } from "./questions";
import type { View } from "./view";

/** Everything that was answered about a view. */
export interface Gathered {
  readonly entities: ReadonlyMap<string, GraphEntity>;
  readonly relations: ReadonlyMap<string, GraphRelation>;
  /** Expanded entities of which there is more around than is shown. */
  readonly more: ReadonlySet<string>;
  /** The ids of merged records, each with the entity that answers for it. */
  readonly merged: ReadonlyMap<string, string>;
  /** The questions in the order in which they were asked, for those who want to ask them again. */
  readonly asked: readonly Question[];
}

export type Ask = (question: Question) => Promise<Answer>;

export const nothingGathered: Gathered = {
  entities: new Map(),
  relations: new Map(),
  more: new Set(),
  merged: new Map(),
  asked: [],
};

/** Remembers answers by question. Undo and a slider that goes back ask nothing twice. */
export class Answers {
  readonly #known = new Map<string, Promise<Answer>>();
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Forgets everything, because the graph behind the answers is another. */
  clear(): void {
    this.#known.clear();
  }

  /** A question that is under way is not given up when another view needs its answer as well. */
  to(question: Question): Promise<Answer> {
    const key = keyOf(question);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const asked = this.#ask(question);
    this.#known.set(key, asked);
    // What failed is asked again the next time.
    asked.catch(() => this.#known.get(key) === asked && this.#known.delete(key));
    return asked;
  }
}

/** Asks everything that a view needs, and merges the answers. */
export async function gather(view: View, answers: Answers): Promise<Gathered> {
  const first = entityQuestions(view);
  const found = await Promise.all(first.map((question) => answers.to(question)));
  const met = merge(first, found);
  if (isComplete(first, found)) return met;
  const second = linkQuestions([...met.entities.keys()], view.asOf);
  const links = await Promise.all(second.map((question) => answers.to(question)));
  return merge([...first, ...second], [...found, ...links]);
}

/** An answer over relations of every type has all relations among its entities; alone, nothing is missing. */
function isComplete(questions: readonly Question[], answers: readonly Answer[]): boolean {
  const [only, other] = questions;
  return other === undefined && (only === undefined || only.types.length === 0) && answers.length <= 1;
}

/** Joins answers: entities in the order in which they were met, each once. */
export function merge(questions: readonly Question[], answers: readonly Answer[]): Gathered {
  const entities = new Map<string, GraphEntity>();
  const relations = new Map<string, GraphRelation>();
  const merged = new Map<string, string>();
  const more = new Set<string>();
  answers.forEach((answer, i) => {
    for (const entity of answer.entities) entities.set(entity.id, entity);
    for (const relation of answer.relations) relations.set(relation.id, relation);
    for (const [record, entity] of answer.merged) merged.set(record, entity);
    const question = questions[i];
    if (answer.truncated && question?.depth === 1) {
      for (const id of question.ids) more.add(answer.merged.get(id) ?? id);
    }
  });
  return { entities, relations, more, merged, asked: questions };
}

/** The view with the ids of merged records replaced by those of the entities that answer for them. */
export function settle(view: View, merged: ReadonlyMap<string, string>): View {
  const of = (id: string) => merged.get(id) ?? id;
  const ids = (all: readonly string[]) => [...new Set(all.map(of))];
  const known = [...view.start, ...view.hidden, ...view.expansions.map((e) => e.id), ...view.pins.keys()];
  if (!known.some((id) => merged.has(id))) return view;
  return {
    ...view,
    start: ids(view.start),
    hidden: ids(view.hidden),
    expansions: view.expansions.map((e) => ({ ...e, id: of(e.id) })),
    pins: new Map([...view.pins].map(([id, at]) => [of(id), at])),
  };
}
