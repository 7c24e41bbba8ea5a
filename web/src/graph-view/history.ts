/** Values that were, the value that is, and values that were undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What kind of change led to the present; changes of one kind that follow each other are one step of undo. */
  readonly last: string | null;
}

/** More steps than anybody takes back; it bounds memory. */
const MOST_STEPS = 200;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], last: null };
}

/**
 * Goes on to a new value. With a merge key, changes with that key that follow each other are undone together: a slider
 * that was drawn over twenty years is one step.
 */
export function record<T>(history: History<T>, present: T, merge: string | null = null): History<T> {
  const joined = merge !== null && merge === history.last;
  const past = joined ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [], last: merge };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
}
