/** Where in a document a statement stands, as evidence points to it: RFC 5147 for texts, RFC 7111 for tables, a path into XML or JSON. */
export type Place =
  | { unit: "characters"; from: number; to: number }
  | { unit: "lines"; first: number; last: number }
  | { unit: "rows"; rows: string[]; count: number }
  | { unit: "path"; path: string };

/** placeOf reads a locator. Lines and rows count from 1, and a range counts each of its rows. */
export function placeOf(locator: string): Place {
  const text = /^#char=(\d+),(\d+)$/.exec(locator);
  if (text !== null) return { unit: "characters", from: Number(text[1]), to: Number(text[2]) };
  const lines = /^#line=(\d+),(\d+)$/.exec(locator);
  // RFC 5147 counts the gaps between lines, from 0.
  if (lines !== null) return { unit: "lines", first: Number(lines[1]) + 1, last: Number(lines[2]) };
  if (/^#row=\d+(-\d+)?(;\d+(-\d+)?)*$/.test(locator)) {
    const rows = locator.slice("#row=".length).split(";");
    return { unit: "rows", rows: rows.map((r) => r.replace("-", "–")), count: rows.reduce((n, r) => n + lengthOf(r), 0) };
  }
  return { unit: "path", path: locator.replace(/^#/, "") };
}

function lengthOf(rows: string): number {
  const [first = 0, last = first] = rows.split("-").map(Number);
  return last - first + 1;
}

/**
 * quoteAddress returns the address of a document at the quoted words: browsers that know text fragments scroll to them and mark
 * them, others open the document at its begin. An address that has a fragment of its own stays as it is.
 */
export function quoteAddress(url: string, quote: string | null | undefined): string {
  if (!quote || url.includes("#")) return url;
  return url + "#:~:text=" + encodeURIComponent(quote).replaceAll("-", "%2D");
}
