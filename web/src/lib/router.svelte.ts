/** The address in the bar, as the pages read it. */
class Router {
  path = $state(location.pathname);
  #search = $state(location.search);
  params = $derived(new URLSearchParams(this.#search));

  constructor() {
    addEventListener("popstate", () => this.#read());
  }

  /** go shows an address of this site. With replace the present one is forgotten: for what is being typed. */
  go(address: string, replace = false): void {
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    const moved = this.path !== location.pathname;
    this.#read();
    if (moved && !replace) scrollTo(0, 0);
  }

  /** set changes some parameters of the address and keeps the rest; an empty value takes one away, a list repeats it. */
  set(changes: Record<string, string | string[] | undefined>, replace = false): void {
    this.go(this.with(changes), replace);
  }

  /** with returns the present address with some parameters changed. */
  with(changes: Record<string, string | string[] | undefined>): string {
    const next = new URLSearchParams(this.params);
    for (const [name, value] of Object.entries(changes)) {
      next.delete(name);
      for (const v of Array.isArray(value) ? value : [value ?? ""]) if (v !== "") next.append(name, v);
    }
    return this.path + queryOf(next);
  }

  #read(): void {
    this.path = location.pathname;
    this.#search = location.search;
  }
}

/** queryOf returns parameters as they stand behind a path: with colons and commas as they are, for they make up ids. */
export function queryOf(params: URLSearchParams): string {
  const text = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? "" : "?" + text;
}

/** address returns the address of a page of this site with parameters, without the empty ones. */
export function address(path: string, params: Record<string, string | string[] | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const v of Array.isArray(value) ? value : [value ?? ""]) if (v !== "") query.append(name, v);
  }
  return path + queryOf(query);
}

/** entityAddress returns the address of an entity's page. */
export function entityAddress(id: string): string {
  return "/entity/" + encodeURIComponent(id).replaceAll("%3A", ":");
}

export const router = new Router();

/** followLinks makes the links of an element to pages of this application change the page without loading it anew. */
export function followLinks(element: HTMLElement): { destroy: () => void } {
  const click = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    if (link === null || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (pageOf(link.pathname) === undefined) return;
    // Within a page the browser knows best how to go.
    if (link.hash !== "" && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    router.go(link.pathname + link.search + link.hash);
  };
  element.addEventListener("click", click);
  return { destroy: () => element.removeEventListener("click", click) };
}

/** The pages by the first part of their path. For any other path the server says 404 and NotFound is shown: see server/explorer.go. */
export const pages = [
  "", "search", "entity", "graph", "paths", "institutions", "agreements", "programmes", "projects", "themes",
  "disagreements", "sources", "builders",
] as const;

export type PageName = (typeof pages)[number];

/** pageOf returns the page that a path belongs to, and undefined where it is no page of this application. */
export function pageOf(path: string): PageName | undefined {
  const [, first = "", ...rest] = path.split("/");
  const page = pages.find((p) => p === first);
  const deep = (page === "entity" || page === "sources") && rest.length === 1 && rest[0] !== "";
  return rest.length === 0 || deep ? page : undefined;
}

/** partOf returns what stands behind the page in a path: the id of the entity or the source. */
export function partOf(path: string): string {
  return decodeURIComponent(path.split("/")[2] ?? "");
}
