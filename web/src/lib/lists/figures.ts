// Figures and dates as a language writes them.

import { date } from "../dates";
import { figure } from "../entity/facts";

type Lang = "en" | "fr";

/** British English, as the words: 7.9bn, not 7.9B. */
const locales = { en: "en-GB", fr: "fr-FR" } as const;

export function whole(n: number, lang: Lang): string {
  return new Intl.NumberFormat(locales[lang]).format(n);
}

/** Money: to the unit in a table, short (€7.9bn) where there is little room. */
export function money(value: number, unit: string | null | undefined, lang: Lang, short = false): string {
  const options: Intl.NumberFormatOptions = short
    ? { notation: "compact", maximumSignificantDigits: value >= 1 ? leading(value) : 1 }
    : { maximumFractionDigits: 0 };
  if (unit !== null && unit !== undefined && /^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat(locales[lang], { ...options, style: "currency", currency: unit, currencyDisplay: "narrowSymbol" }).format(value);
  }
  const figure = new Intl.NumberFormat(locales[lang], options).format(value);
  return unit === null || unit === undefined ? figure : `${figure} ${unit}`;
}

/** How many digits a short number has: 7.9, 79, 790. */
function leading(value: number): number {
  return Math.max(2, (Math.floor(Math.log10(value)) % 3) + 1);
}

/** A value of a statement: a figure with its unit or a date as the language writes them, all else as it is. */
export function valueInWords(text: string, unit: string | null | undefined, lang: Lang): string {
  if (unit && /^-?\d+(\.\d+)?$/.test(text)) return figure(Number(text), unit, lang);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? date(text, lang, "short") : text;
}
