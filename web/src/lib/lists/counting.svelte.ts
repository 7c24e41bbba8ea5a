import { Asking } from "../asking.svelte";
import { i18n } from "../i18n.svelte";
import { stable } from "../stable.svelte";
import { facetVariables, type Facet, type GroupsAnswer, type ListDescription } from "./description";
import { none, type ListState } from "./state";

const brief = 30;
const long = 300;

/** A value of a facet with how often it occurs and, where money is summed, how much. */
export interface Counted {
  value: string;
  /** In words; absent for what has no value. */
  label: string | undefined;
  count: number;
  sum: number;
}

/** Counting asks how often each value of a facet occurs, as if nothing of the facet were chosen. */
export class Counting {
  #first = $state(brief);
  #asking: Asking<GroupsAnswer, never>;
  values: Counted[] = $derived.by(() =>
    (this.#asking.answer?.list.groups.nodes ?? []).map(({ count, keys, sums }) => ({
      value: keys[0]?.value ?? none,
      label: keys[0]?.value == null ? undefined : (keys[0].label ?? keys[0].value),
      count,
      sum: sums[0]?.value ?? 0,
    })),
  );

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
    return this.#asking.answer?.list.groups.rest.groups ?? 0;
  }

  get busy(): boolean {
    return this.#asking.busy;
  }

  /** more asks for the rarer values as well. */
  more(): void {
    this.#first = long;
  }
}
