// How a source hedges a figure.

const en: Record<string, string> = { ABOUT: "about", OVER: "over", UNDER: "under" };

const fr: typeof en = { ABOUT: "environ", OVER: "plus de", UNDER: "moins de" };

export const approximations = { en, fr };
