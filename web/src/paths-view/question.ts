/** What is asked about the connections of two entities: the arguments of `paths`, and the address of the page. */
export interface PathQuestion {
  readonly from: string | null;
  readonly to: string | null;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  readonly asOf: string | null;
  readonly coexisting: boolean;
  readonly minEvidence: number;
  readonly maxLength: number;
  readonly first: number;
  readonly rank: "HOPS" | "SPECIFICITY";
}

export const MOST_VIA = 4;
export const LONGEST = 8;

/** More would make the answer cost more than the server allows, and nobody reads more. */
export const MOST_PATHS = 10;

export const emptyQuestion: PathQuestion = {
  from: null,
  to: null,
  via: [],
  avoid: [],
  kinds: [],
  types: [],
  asOf: null,
  coexisting: false,
  minEvidence: 0,
  maxLength: 6,
  first: 5,
  rank: "HOPS",
};

/** Reads a question from the query string of an address; what cannot be meant is as if it were not there. */
export function readQuestion(query: URLSearchParams): PathQuestion {
  const asOf = query.get("asOf");
  return {
    from: ids(query.get("from"))[0] ?? null,
    to: ids(query.get("to"))[0] ?? null,
    via: ids(query.get("via")).slice(0, MOST_VIA),
    avoid: ids(query.get("avoid")),
    kinds: words(query.get("kinds")),
    types: words(query.get("types")),
    asOf: asOf !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(asOf) ? asOf : null,
    coexisting: query.get("coexisting") === "true",
    minEvidence: whole(query.get("minEvidence"), 0, 255, emptyQuestion.minEvidence),
    maxLength: whole(query.get("maxLength"), 1, LONGEST, emptyQuestion.maxLength),
    first: whole(query.get("first"), 1, MOST_PATHS, emptyQuestion.first),
    rank: query.get("rank") === "SPECIFICITY" ? "SPECIFICITY" : "HOPS",
  };
}

/** The address at which the question is asked again, without what is as it would be anyway. */
export function addressOf(question: PathQuestion): string {
  const query = new URLSearchParams();
  const names = ["from", "to", "via", "avoid", "kinds", "types", "asOf", "coexisting", "minEvidence", "maxLength", "first", "rank"] as const;
  for (const name of names) {
    const value = question[name];
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    const plain = emptyQuestion[name];
    if (text !== (Array.isArray(plain) ? plain.join(",") : String(plain ?? ""))) query.set(name, text);
  }
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? "/paths" : `/paths?${text}`;
}

/** Whether it can be asked: two ends that differ. */
export function isComplete(question: PathQuestion): question is PathQuestion & { from: string; to: string } {
  return question.from !== null && question.to !== null && question.from !== question.to;
}

export function swap(question: PathQuestion): PathQuestion {
  return { ...question, from: question.to, to: question.from };
}

/** How many of the options are not as they would be anyway. */
export function optionsSet(question: PathQuestion): number {
  const { via, avoid, kinds, types, asOf, coexisting, minEvidence, maxLength, first, rank } = question;
  return [
    via.length > 0,
    avoid.length > 0,
    kinds.length > 0,
    types.length > 0,
    asOf !== null,
    coexisting,
    minEvidence > 0,
    maxLength !== emptyQuestion.maxLength,
    first !== emptyQuestion.first,
    rank !== emptyQuestion.rank,
  ].filter(Boolean).length;
}

/** The question without one of its constraints, by the constraint's name in the API. */
export function without(question: PathQuestion, constraint: string): PathQuestion {
  const { via, avoid, kinds, types, asOf, coexisting, minEvidence } = emptyQuestion;
  switch (constraint) {
    case "TYPES":
      return { ...question, types };
    case "KINDS":
      return { ...question, kinds };
    case "AVOID":
      return { ...question, avoid };
    case "VIA":
      return { ...question, via };
    case "AS_OF":
      return { ...question, asOf };
    case "COEXISTING":
      return { ...question, coexisting };
    case "MIN_EVIDENCE":
      return { ...question, minEvidence };
    case "MAX_LENGTH":
      return { ...question, maxLength: LONGEST };
    case "TOGETHER":
      return { ...question, via, avoid, kinds, types, asOf, coexisting, minEvidence, maxLength: LONGEST };
  }
  return question;
}

/** The variables of the question to the API: what is not constrained is left out. */
export function variablesOf(question: PathQuestion & { from: string; to: string }, lang: "EN" | "FR") {
  const { from, to, via, avoid, kinds, types, asOf, coexisting, minEvidence, maxLength, first, rank } = question;
  return {
    from,
    to,
    lang,
    first,
    maxLength,
    rank,
    ...(via.length > 0 && { via: [...via] }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(types.length > 0 && { types: [...types] }),
    ...(asOf !== null && { asOf }),
    ...(coexisting && { coexisting }),
    ...(minEvidence > 0 && { minEvidence }),
  };
}

function ids(text: string | null): string[] {
  return [...new Set((text ?? "").split(",").filter((id) => /^[a-z]+:[a-z0-9][a-z0-9._-]{0,119}$/.test(id)))];
}

function words(text: string | null): string[] {
  return [...new Set((text ?? "").split(",").filter((word) => /^[A-Z_]+$/.test(word)))];
}

function whole(text: string | null, least: number, most: number, otherwise: number): number {
  if (text === null || !/^\d+$/.test(text)) return otherwise;
  return Math.max(least, Math.min(most, Number(text)));
}
