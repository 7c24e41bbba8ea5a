import { approximations } from "../../i18n/approximations";
import { date, isDate } from "../dates";

type Lang = "en" | "fr";

interface FactValue {
  property: string;
  value: string;
  /** The value in words, as the API has them: a country's name for its code, the words of a term. */
  label: string;
  unit?: string | null;
  approximation?: string | null;
}

/** What the page shows of an entity in places of their own rather than among its facts. */
const elsewhere = new Set(["name", "alias", "acronym", "identifier", "description"]);

export interface Group<F> {
  property: string;
  title: string;
  facts: F[];
}

/** groupFacts puts the facts of a property together, in the order in which the properties come. */
export function groupFacts<F extends { property: string; title: string }>(facts: readonly F[]): Group<F>[] {
  const groups = new Map<string, Group<F>>();
  for (const fact of facts) {
    const group = groups.get(fact.property) ?? { property: fact.property, title: fact.title, facts: [] };
    group.facts.push(fact);
    groups.set(fact.property, group);
  }
  return [...groups.values()];
}

/** split parts the groups of facts into names, descriptions, identifiers, and all others. */
export function split<F>(groups: Group<F>[]): { names: Group<F>[]; descriptions: Group<F>[]; others: Group<F>[] } {
  return {
    names: groups.filter((g) => ["name", "acronym", "alias"].includes(g.property)),
    descriptions: groups.filter((g) => g.property === "description"),
    others: groups.filter((g) => !elsewhere.has(g.property)),
  };
}

/** factText writes a value as the language does: figures with their unit, dates, names of countries and languages. */
export function factText(fact: FactValue, lang: Lang): string {
  const text = bare(fact, lang);
  const approximately = fact.approximation ? approximations[lang][fact.approximation] : undefined;
  return approximately ? `${approximately} ${text}` : text;
}

function bare({ property, value, label, unit }: FactValue, lang: Lang): string {
  if (property === "lang") return languageName(value, lang);
  if (unit && /^-?\d+(\.\d+)?$/.test(value)) return figure(Number(value), unit, lang);
  if (!unit && isDate(value)) return date(value, lang);
  return label;
}

function languageName(code: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames(lang, { type: "language" }).of(code) ?? code;
  } catch {
    return code; // no code of a language
  }
}

/** figure writes a number with its unit; a unit of more than a sign is the title's matter, which says it in the language. */
export function figure(value: number, unit: string | null | undefined, lang: Lang): string {
  const locale = localeOf(lang);
  if (unit && /^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat(locale, { style: "currency", currency: unit, maximumFractionDigits: 0 }).format(value);
  }
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  if (unit === "%") return written + (lang === "fr" ? " %" : "%");
  return written;
}

/** cents writes an amount in euro to the cent; whole euros without any. */
export function cents(value: number, lang: Lang): string {
  return new Intl.NumberFormat(localeOf(lang), {
    style: "currency", currency: "EUR", minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2,
  }).format(value);
}

const localeOf = (lang: Lang) => (lang === "fr" ? "fr-FR" : "en-GB");

/** isAddress tells whether a value can be followed as a link. */
export function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value);
}
