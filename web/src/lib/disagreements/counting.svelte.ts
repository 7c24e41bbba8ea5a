import { DisagreementFacetsDocument, type DisagreementFacetsQuery, type DisagreementFacetsQueryVariables } from "../../gql/graphql";
import { Asking } from "../asking.svelte";
import { i18n } from "../i18n.svelte";
import type { ListState } from "../lists/state";
import { stable } from "../stable.svelte";
import { countings, facets } from "./arguments";

type Bucket = DisagreementFacetsQuery["conflicts"]["facets"][number]["buckets"][number];

/**
 * Counting asks how often each value of each facet occurs. There are as many questions as facets at most, and one while
 * nothing is chosen; those that are not needed are not asked.
 */
export class Counting {
  #asked: { asking: Asking<DisagreementFacetsQuery, DisagreementFacetsQueryVariables>; fields: () => string[] }[];

  constructor(state: () => ListState) {
    const now = $derived(countings(state()));
    this.#asked = [undefined, ...facets].map((_, i) => ({
      asking: new Asking(
        DisagreementFacetsDocument,
        stable(() => (now[i] === undefined ? undefined : ({ ...now[i].arguments, lang: i18n.api } as DisagreementFacetsQueryVariables))),
      ),
      fields: () => now[i]?.fields ?? [],
    }));
  }

  /** The values of a facet, the most frequent first. */
  of(field: string): Bucket[] {
    const one = this.#asked.find((a) => a.fields().includes(field));
    return one?.asking.answer?.conflicts.facets.find((f) => f.field === field)?.buckets ?? [];
  }
}
