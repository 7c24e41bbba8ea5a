import type { GraphEntity } from "./answer";

/** Longer names would cover what lies beside them; the whole name is in the list and beside the pointer. */
const MOST_LETTERS = 32;

/** What to write beside an entity: a project's acronym is what it is known by, else the name, cut between words. */
export function labelOf(entity: GraphEntity): string {
  const known = entity.kind === "PROJECT" && entity.acronym !== null ? entity.acronym : entity.name;
  return shorten(known, MOST_LETTERS);
}

export function shorten(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The radius of an entity, so that its area grows with the logarithm of its relations: a hub is large, not everything. */
export function radiusOf(degree: number): number {
  return Math.min(3.5 + 2.1 * Math.sqrt(Math.log2(1 + Math.max(degree, 0))), 14);
}

/** The thickness of a line that stands for so many relations. */
export function thicknessOf(relations: number): number {
  return Math.min(1 + 0.6 * Math.log2(relations), 4);
}
