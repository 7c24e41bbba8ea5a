/** The name of a document's language in the reader's; the tag itself where nothing is known of it. */
export function languageName(tag: string | null | undefined, lang: "en" | "fr"): string {
  if (tag === null || tag === undefined || tag === "") return "";
  try {
    return new Intl.DisplayNames(lang, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
