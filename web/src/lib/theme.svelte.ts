import { recall, remember } from "./storage";

export type Theme = "system" | "light" | "dark";
export const themes: Theme[] = ["system", "light", "dark"];

const stored = recall("theme");
const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = $state<Theme>(stored === "light" || stored === "dark" ? stored : "system");
apply();
dark.addEventListener("change", apply);

/** The colours of the pages: light, dark, or as the system has it. */
export const theme = {
  get chosen(): Theme {
    return chosen;
  },
  choose(next: Theme): void {
    chosen = next;
    remember("theme", next);
    apply();
  },
};

/** The style sheet knows light and dark alone. */
function apply(): void {
  document.documentElement.dataset.theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
}
