import { Asking } from "../asking.svelte";
import { i18n } from "../i18n.svelte";
import { stable } from "../stable.svelte";
import { inOrder, type Counted } from "./counted";
import { facetVariables, listedVariables, type Facet, type GroupsAnswer, type ListDescription } from "./description";
import { none, type ListState } from "./state";

const brief = 30;
const long = 300;

/** Counting asks how often each value of a facet occurs, as if nothing of the facet were chosen. */
export class Counting {
  #first = $state(brief);
  #asking: Asking<GroupsAnswer, never>;
  values: Counted[] = $derived.by(() => valuesOf(this.#asking.answer));

  constructor(
    of: ListDescription,
    readonly facet: Facet,
    state: () => ListState,
  ) {
    const variables = stable(() => ({ ...facetVariables(of, state(), facet, this.#first), lang: i18n.api }));
    this.#asking = new Asking(of.groups, variables as () => never);
  }

  /** How many values there are beyond those that were asked for. */
  get rest(): number {
    return restOf(this.#asking.answer);
  }

  get busy(): boolean {
    return this.#asking.busy;
  }

  /** more asks for the rarer values as well. */
  more(): void {
    this.#first = long;
  }
}

/**
 * Charted is a facet as it is drawn: how often each value occurs in what is listed, with everything that is chosen. Where nothing of the
 * facet is chosen, that is what the facet counts, and it is not asked for again.
 */
export class Charted {
  /** What was drawn last stays until the next answer is there. */
  #drawn = $state.raw<{ values: Counted[]; rest: number }>({ values: [], rest: 0 });
  readonly facet: Facet;

  constructor(of: ListDescription, counting: Counting, state: () => ListState) {
    const facet = (this.facet = counting.facet);
    const variables = stable(() =>
      facet.key in state().chosen ? { ...listedVariables(of, state(), facet, brief), lang: i18n.api } : undefined,
    );
    const asking = new Asking(of.groups, variables as () => never);
    $effect(() => {
      if (!(facet.key in state().chosen)) this.#drawn = { values: counting.values, rest: counting.rest };
      else if (asking.answer !== undefined) this.#drawn = { values: valuesOf(asking.answer), rest: restOf(asking.answer) };
    });
  }

  get values(): Counted[] {
    return this.#drawn.values;
  }

  /** How many values there are beyond those that were asked for. */
  get rest(): number {
    return this.#drawn.rest;
  }
}

function valuesOf(answer: GroupsAnswer | undefined): Counted[] {
  const values = (answer?.list.groups.nodes ?? []).map(({ count, keys, sums }) => ({
    value: keys[0]?.value ?? none,
    label: keys[0]?.value == null ? undefined : (keys[0].label ?? keys[0].value),
    count,
    sum: sums[0]?.value ?? 0,
  }));
  return inOrder(values, i18n.lang);
}

function restOf(answer: GroupsAnswer | undefined): number {
  return answer?.list.groups.rest.groups ?? 0;
}
