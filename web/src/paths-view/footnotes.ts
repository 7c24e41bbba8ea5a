/** The evidence of a step, as far as footnotes need it. */
export interface Proof {
  readonly quote?: string | null;
  readonly locator?: string | null;
  readonly document: { readonly id: string };
}

export interface Footnote<P extends Proof> {
  readonly number: number;
  readonly evidence: P;
  /** Of how many steps it is the evidence. */
  readonly steps: number;
}

export interface Footnotes<P extends Proof> {
  readonly notes: readonly Footnote<P>[];
  /** For each path and each of its steps the numbers of its footnotes. */
  readonly numbers: readonly (readonly (readonly number[])[])[];
}

/** Numbers the evidence of paths in the order of reading. The same words at the same place have one number throughout. */
export function footnotesOf<P extends Proof>(
  paths: readonly { readonly steps: readonly { readonly evidence: readonly P[] }[] }[],
): Footnotes<P> {
  const notes = new Map<string, { number: number; evidence: P; steps: number }>();
  const numbers = paths.map(({ steps }) =>
    steps.map(({ evidence }) => {
      const ofStep = evidence.map((proof) => {
        const key = JSON.stringify([proof.document.id, proof.locator ?? null, proof.quote ?? null]);
        const note = notes.get(key) ?? { number: notes.size + 1, evidence: proof, steps: 0 };
        note.steps++;
        notes.set(key, note);
        return note.number;
      });
      return [...new Set(ofStep)].sort((a, b) => a - b);
    }),
  );
  return { notes: [...notes.values()], numbers };
}
