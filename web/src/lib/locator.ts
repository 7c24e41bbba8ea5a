/** How many rows a place names before it is shortened. */
const shownRows = 4;

/**
 * shortLocator returns a place in a document (RFC 5147, RFC 7111) as it is, or, where it names many rows, the first of them and how
 * many more there are.
 */
export function shortLocator(locator: string): { text: string; more: number } {
  const prefix = "#row=";
  if (!locator.startsWith(prefix)) return { text: locator, more: 0 };
  const rows = locator.slice(prefix.length).split(";");
  if (rows.length <= shownRows + 1) return { text: locator, more: 0 };
  const more = rows.slice(shownRows).reduce((n, r) => n + countOf(r), 0);
  return { text: prefix + rows.slice(0, shownRows).join(";"), more };
}

/** A piece of a list of rows is one row, or several: 15-17. */
function countOf(rows: string): number {
  const [from, to] = rows.split("-").map(Number);
  return to === undefined || from === undefined ? 1 : to - from + 1;
}
