/** What keys do in the list of entities and on the drawing. */
export type ListAction =
  | { readonly do: "move"; readonly by: number | "first" | "last" }
  | { readonly do: "expand" | "hide" | "pin" | "open" | "collapse" };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const PAGE = 10;

/** The action of a key on the list; null leaves it to the browser, and with it every combination that it may know. */
export function listAction(key: Key): ListAction | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  switch (key.key) {
    case "ArrowDown":
      return { do: "move", by: 1 };
    case "ArrowUp":
      return { do: "move", by: -1 };
    case "PageDown":
      return { do: "move", by: PAGE };
    case "PageUp":
      return { do: "move", by: -PAGE };
    case "Home":
      return { do: "move", by: "first" };
    case "End":
      return { do: "move", by: "last" };
    case "Enter":
    case "ArrowRight":
      return { do: "expand" };
    case "ArrowLeft":
      return { do: "collapse" };
    case "Delete":
    case "Backspace":
      return { do: "hide" };
    case "p":
    case "P":
      return { do: "pin" };
    case "o":
    case "O":
      return { do: "open" };
  }
  return null;
}

/** Where a move leads in a list of that length. */
export function moved(index: number, by: number | "first" | "last", length: number): number {
  if (by === "first") return 0;
  if (by === "last") return length - 1;
  return Math.max(0, Math.min(length - 1, index + by));
}

export type CameraAction = { readonly do: "pan"; readonly x: number; readonly y: number } | { readonly do: "zoomIn" | "zoomOut" | "fit" };

export function cameraAction(key: Key): CameraAction | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  switch (key.key) {
    case "ArrowLeft":
      return { do: "pan", x: -1, y: 0 };
    case "ArrowRight":
      return { do: "pan", x: 1, y: 0 };
    case "ArrowUp":
      return { do: "pan", x: 0, y: 1 };
    case "ArrowDown":
      return { do: "pan", x: 0, y: -1 };
    case "+":
    case "=":
      return { do: "zoomIn" };
    case "-":
      return { do: "zoomOut" };
    case "0":
      return { do: "fit" };
  }
  return null;
}

/** Undo and redo, as every program has them. */
export function historyAction(key: Key): "undo" | "redo" | null {
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return null;
  const letter = key.key.toLowerCase();
  if (letter === "z") return key.shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : null;
}
