// What a document itself says of a statement, and how much of the graph rests on it.

import { placeOf } from "../locator";

interface Said {
  quote?: string | null;
  locator?: string | null;
  document: { id: string };
}

/** What the document itself says of a statement, in the order of its text. */
export function saidIn<E extends Said>(document: string, evidence: readonly E[]): E[] {
  const at = (e: E) => {
    const place = placeOf(e.locator ?? "");
    return place.unit === "characters" ? place.from : 0;
  };
  return evidence.filter((e) => e.document.id === document).sort((a, b) => at(a) - at(b));
}

/** The share of all statements of the graph that cite a document, as a number from 0 to 1. */
export function share(cited: { facts: number; relations: number }, all: { facts: number; relations: number }): number {
  const whole = all.facts + all.relations;
  return whole === 0 ? 0 : (cited.facts + cited.relations) / whole;
}
