// Dates as the sources give them: of a year, a month or a day.

type Lang = "en" | "fr";

/**
 * date writes a date in its own precision: 2025, January 2025, 6 January 2025; or 6 Jan 2025, where there is little room. In French
 * the first of a month is its 1er, which Intl does not write.
 */
export function date(text: string, lang: Lang, monthAs: "long" | "short" = "long"): string {
  const [year = "", month, day] = text.split("-");
  if (month === undefined) return String(Number(year));
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: monthAs, timeZone: "UTC" };
  if (day !== undefined) options.day = "numeric";
  const written = new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", options).format(at);
  return lang === "fr" ? written.replace(/^1(?=\s)/, "1er") : written;
}

/** isDate tells whether a value reads as a date, of whatever precision. */
export function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}

/**
 * period writes the time between two dates, each of which may be unknown: "2007–2016", "since 2016", "until 2020", "2022"; with short
 * names of months where there is little room.
 */
export function period(
  since: string | null | undefined,
  until: string | null | undefined,
  lang: Lang,
  monthAs: "long" | "short" = "long",
): string {
  const from = since ? date(since, lang, monthAs) : "";
  const to = until ? date(until, lang, monthAs) : "";
  if (from !== "" && to !== "") {
    if (from === to) return from;
    return /^\d+$/.test(from) && /^\d+$/.test(to) ? `${from}–${to}` : `${from} – ${to}`;
  }
  if (since) return beginning(since, lang) + from;
  if (until) return ending(until, lang) + to;
  return "";
}

// French has an article before a day, and a preposition before a year or a month.
function beginning(since: string, lang: Lang): string {
  if (lang === "en") return "since ";
  return since.length > 7 ? "depuis le " : "depuis ";
}

function ending(until: string, lang: Lang): string {
  if (lang === "en") return "until ";
  return until.length > 7 ? "jusqu’au " : "jusqu’en ";
}

/** decimalYear places a date on a line of years: the begin of what it names, or its end. */
export function decimalYear(text: string, end = false): number {
  const [year, month, day] = text.split("-").map(Number) as [number, number?, number?];
  if (month === undefined) return year + (end ? 1 : 0);
  if (day === undefined) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - (end ? 0 : 1)) / 372;
}
