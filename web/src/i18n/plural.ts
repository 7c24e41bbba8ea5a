// Numbers and the nouns that they take.

export type Lang = "en" | "fr";

const noBreak: Record<Lang, string> = { en: " ", fr: "\u00a0" };

export interface Counts {
  /** A number as the language writes it, with the noun that it takes: "1 project", "1,200 projects"; French parts them by no line break. */
  count: (n: number, one: string, other: string) => string;
  /** The noun alone, for a number that stands apart from it. */
  noun: (n: number, one: string, other: string) => string;
  /** The number alone. */
  figure: (n: number) => string;
}

/** countsIn returns how a language counts, by the plural rules of Unicode: French has 0 projet, English 0 projects. */
export function countsIn(lang: Lang): Counts {
  const rules = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(lang);
  const figure = (n: number) => format.format(n);
  const noun = (n: number, one: string, other: string) => (rules.select(n) === "one" ? one : other);
  return { figure, noun, count: (n, one, other) => figure(n) + noBreak[lang] + noun(n, one, other) };
}

/** inSentence writes a label as a part of a sentence: "Country of a party" becomes "country of a party". */
export function inSentence(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}
