// What was chosen is remembered where the browser allows it; pages work without.

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem("entente." + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem("entente." + name, value);
  } catch {
    // A private window may refuse: then it is forgotten.
  }
}
