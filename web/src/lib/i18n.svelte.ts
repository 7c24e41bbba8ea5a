import type { Lang } from "../i18n/plural";
import { router } from "./router.svelte";
import { recall, remember } from "./storage";

const stored = recall("lang") ?? (navigator.language.startsWith("fr") ? "fr" : "en");
let chosen = $state<Lang>(stored === "fr" ? "fr" : "en");

/**
 * The language of the pages: that of the address where it names one, else the one chosen last, else the browser's. Words are in the
 * tables of src/i18n, one for each page or part of one: `paths[i18n.lang]`.
 */
export const i18n = {
  get lang(): Lang {
    const named = router.params.get("lang");
    return named === "fr" || named === "en" ? named : chosen;
  },
  /** The language as the API names it. */
  get api(): "EN" | "FR" {
    return this.lang === "fr" ? "FR" : "EN";
  },
  /** The other language of the pages, as the API names it. */
  get otherApi(): "EN" | "FR" {
    return this.lang === "fr" ? "EN" : "FR";
  },
  choose(lang: Lang): void {
    chosen = lang;
    remember("lang", lang);
    if (router.params.has("lang")) router.set({ lang: undefined }, true);
  },
};

/** number writes a number as the language does. */
export function number(n: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(i18n.lang, options).format(n);
}
