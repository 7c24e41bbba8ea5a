// Places in documents, as evidence points to them.

/** A stretch of a text, in characters from 0, the end not included (RFC 5147); rows of a table from 1 (RFC 7111). */
export type Place =
  | { kind: "characters"; from: number; to: number }
  | { kind: "rows"; rows: string }
  | { kind: "path"; path: string }
  | { kind: "whole" };

export function placeOf(locator: string | null | undefined): Place {
  if (locator === null || locator === undefined || locator === "") return { kind: "whole" };
  const chars = /^#char=(\d+),(\d+)$/.exec(locator);
  if (chars !== null) return { kind: "characters", from: Number(chars[1]), to: Number(chars[2]) };
  const rows = /^#row=([\d;-]+)$/.exec(locator);
  if (rows !== null) return { kind: "rows", rows: rows[1]!.replaceAll(";", ", ").replaceAll("-", "–") };
  return { kind: "path", path: locator.replace(/^#/, "") };
}

interface Said {
  quote?: string | null;
  locator?: string | null;
  document: { id: string };
}

/** What the document itself says of a statement, in the order of its text. */
export function saidIn<E extends Said>(document: string, evidence: readonly E[]): E[] {
  const at = (e: E) => {
    const place = placeOf(e.locator);
    return place.kind === "characters" ? place.from : 0;
  };
  return evidence.filter((e) => e.document.id === document).sort((a, b) => at(a) - at(b));
}

/** The share of all statements of the graph that cite a document, as a number from 0 to 1. */
export function share(cited: { facts: number; relations: number }, all: { facts: number; relations: number }): number {
  const whole = all.facts + all.relations;
  return whole === 0 ? 0 : (cited.facts + cited.relations) / whole;
}
