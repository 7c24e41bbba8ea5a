/** A piece of a sentence: plain words, or the name of one of the two entities of a step. */
export type Part = { readonly text: string; readonly end?: "from" | "to" };

/**
 * Cuts a sentence of the API into its words and the names in it, so that names can be links. Sentences begin with the
 * entity that the step leaves and go on to the one that it reaches; a name may occur in the other one (“CNRS” in “CNRS-IMPA”), so
 * each is looked for where its place is. A sentence of another build stays whole.
 */
export function partsOf(sentence: string, from: string, to: string): Part[] {
  if (!sentence.startsWith(from)) return [{ text: sentence }];
  const at = placeOf(sentence, to, from.length);
  if (at < 0) return [{ text: from, end: "from" }, { text: sentence.slice(from.length) }];
  const parts: Part[] = [
    { text: from, end: "from" },
    { text: sentence.slice(from.length, at) },
    { text: to, end: "to" },
    { text: sentence.slice(at + to.length) },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** The first place behind `after` where a name stands as a word of its own. */
function placeOf(sentence: string, name: string, after: number): number {
  const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  for (let at = sentence.indexOf(name, after); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const joinsBefore = isLetter(name[0]) && isLetter(sentence[at - 1]);
    const joinsBehind = isLetter(name.at(-1)) && isLetter(sentence[at + name.length]);
    if (!joinsBefore && !joinsBehind) return at;
  }
  return -1;
}
