import { PathNamesDocument } from "../gql/graphql";
import { Asking } from "../lib/asking.svelte";
import { i18n } from "../lib/i18n.svelte";
import type { PathQuestion } from "./question";

export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** The names of the entities that a question speaks of, by the id that stands in the address. */
export class Names {
  readonly #known: () => ReadonlyMap<string, Named>;

  /** It must be made while a component is set up. */
  constructor(question: () => PathQuestion) {
    const asking = new Asking(PathNamesDocument, () => {
      const { from, to, via, avoid } = question();
      const ids = [...new Set([from, to, ...via, ...avoid].filter((id) => id !== null))];
      return ids.length === 0 ? undefined : { ids, limit: ids.length, lang: i18n.api };
    });
    const known = $derived.by(() => {
      const names = new Map<string, Named>();
      for (const { entity, ...named } of asking.answer?.neighbourhood.nodes ?? []) {
        for (const id of [named.id, ...entity.mergedIds]) names.set(id, named);
      }
      return names;
    });
    this.#known = () => known;
  }

  of(id: string): Named {
    return this.#known().get(id) ?? { id, kind: "", name: id };
  }
}
