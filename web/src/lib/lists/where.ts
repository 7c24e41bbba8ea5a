// From what is chosen in a list to the condition of the API.

import { none, type ListState } from "./state";

/** A condition of the API, as JSON. That its fields exist is checked where it is made: see conditions. */
export type Condition = Record<string, unknown>;

/** How a facet is counted and what choosing one of its values means. */
export interface FacetRule {
  key: string;
  /** The condition that values, of which there is at least one, stand for. */
  some: (values: string[]) => Condition;
  /** The condition of those that have no value; absent where everything has one. */
  without?: Condition;
}

/** What a list can be narrowed by. */
export interface ListRules {
  facets: readonly FacetRule[];
  /** The field of the date that from and to bound; absent where the kind has none. */
  date?: string;
}

/** The rules for lists whose condition is W: a field that the schema does not have breaks the build. */
export function conditions<W>() {
  type Field = keyof W & string;
  return {
    /** A facet over a field of the entity itself: a code or a term. */
    ofField: (key: string, field: Field): FacetRule => ({
      key,
      some: (values) => ({ [field]: { in: values } }),
      without: { [field]: { exists: false } },
    }),
    /** A facet over a field of those to whom relations lead: by default, who they are. */
    through: (key: string, relation: Field, field: "id" | "country" = "id"): FacetRule => ({
      key,
      some: (values) => ({ [relation]: { some: { [field]: { in: values } } } }),
      without: { [relation]: { none: {} } },
    }),
  };
}

function chosenIn(rule: FacetRule, values: string[]): Condition[] {
  const real = values.filter((v) => v !== none);
  const parts = real.length > 0 ? [rule.some(real)] : [];
  if (real.length < values.length && rule.without !== undefined) parts.push(rule.without);
  return parts;
}

/**
 * The condition of a list; undefined when nothing narrows it. Values of one facet widen each other, facets narrow each
 * other. A facet that is left aside is counted as if nothing of it were chosen, so that its other values can be added.
 */
export function whereOf(rules: ListRules, state: ListState, aside?: string): Condition | undefined {
  const all: Condition[] = [];
  for (const rule of rules.facets) {
    const parts = rule.key === aside ? [] : chosenIn(rule, state.chosen[rule.key] ?? []);
    if (parts.length === 1) all.push(parts[0]!);
    if (parts.length > 1) all.push({ OR: parts });
  }
  // What has no letter or digit cannot be looked for, which the API says: here it is a text not yet written.
  if (/[\p{L}\p{N}]/u.test(state.q)) all.push({ label: { contains: state.q } });
  if (rules.date !== undefined && (state.from !== "" || state.to !== "")) {
    const gte = state.from === "" ? {} : { gte: state.from };
    const lte = state.to === "" ? {} : { lte: state.to };
    all.push({ [rules.date]: { ...gte, ...lte } });
  }
  if (state.contested) all.push({ contested: { exists: true } });
  if (all.length === 0) return undefined;
  return all.length === 1 ? all[0] : { AND: all };
}
