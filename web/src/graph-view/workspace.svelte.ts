import { untrack } from "svelte";

import { AskError, onRevision, type Asked } from "../lib/client";
import { i18n } from "../lib/i18n.svelte";
import { router } from "../lib/router.svelte";
import type { GraphEntity } from "./answer";
import { addressOf, readView } from "./address";
import { asking, askedOf } from "./ask";
import { Answers, gather, nothingGathered, settle } from "./gather";
import { historyOf, record, redo, undo, type History } from "./history";
import { yearsOf } from "./period";
import { emptyPicture, pictureOf, type Link } from "./picture";
import { collapse, expand, hide, pin, sameTypes, unpin, withTime, type Point, type View } from "./view";

/** How long a slider must rest before its time is asked about. */
const SLIDER_MS = 250;

/** What is selected: an entity, a line, or nothing. */
export type Selection = { readonly entity: string } | { readonly link: string } | null;

/**
 * The graph view as it is being worked with. The address is the truth: commands write it, and what is in it is asked and
 * drawn, so that a link, the browser's own back and undo lead to the same picture. It must be made while a component is set up.
 */
export class Workspace {
  #history = $state.raw<History<View>>(historyOf(readView(router.params)));
  #gathered = $state.raw(nothingGathered);
  #attempt = $state(0);
  busy = $state(false);
  error = $state.raw<AskError>();
  selection = $state.raw<Selection>(null);
  /** The time while the slider moves, before it is asked about. */
  passing = $state.raw<string | null | undefined>(undefined);

  /** Tells where an entity is drawn; the drawing sets it. */
  whereIs: (id: string) => Point | undefined = () => undefined;

  readonly #answers = new Answers(asking(() => i18n.api));
  #settling: ReturnType<typeof setTimeout> | undefined;

  readonly view = $derived(this.#history.present);
  readonly canUndo = $derived(this.#history.past.length > 0);
  readonly canRedo = $derived(this.#history.future.length > 0);
  readonly picture = $derived(
    this.#gathered === nothingGathered
      ? emptyPicture
      : pictureOf(this.passing === undefined ? this.view : withTime(this.view, this.passing), this.#gathered),
  );
  /** The entities in the order in which they are listed. */
  readonly listed = $derived([...this.picture.entities].sort((a, b) => a.name.localeCompare(b.name, i18n.lang) || (a.id < b.id ? -1 : 1)));
  readonly years = $derived(yearsOf([...this.#gathered.relations.values()].map((r) => r.holds)));

  constructor() {
    $effect(() => {
      const { params, path } = router;
      if (path === "/graph") untrack(() => this.#follow(params));
    });
    let lang = i18n.api;
    $effect(() => {
      void this.#attempt;
      if (lang !== i18n.api) this.#answers.clear();
      lang = i18n.api;
      return this.#load(this.view);
    });
    let known: number | undefined;
    $effect(() =>
      onRevision((revision) => {
        if (known !== undefined && revision !== known) this.#answers.clear();
        known = revision;
      }),
    );
  }

  get asked(): Asked[] {
    return this.#gathered.asked.map((question) => askedOf(question, i18n.api));
  }

  get questions() {
    return this.#gathered.asked;
  }

  /** Whether more lies around an expanded entity than is shown. */
  hasMore(id: string): boolean {
    return this.#gathered.more.has(id);
  }

  /** The expanded entities around which more lies than is shown. */
  get withMore(): GraphEntity[] {
    return [...this.#gathered.more].flatMap((id) => this.entity(id) ?? []);
  }

  entity(id: string): GraphEntity | undefined {
    return this.#gathered.entities.get(id);
  }

  link(key: string): Link | undefined {
    return this.picture.links.find((link) => link.key === key);
  }

  /** Goes on to another view; what is selected stays so while it is there. */
  change(next: View, merge: string | null = null): void {
    this.#show(record(this.#history, next, merge), merge !== null);
  }

  undo(): void {
    this.#show(undo(this.#history));
  }

  redo(): void {
    this.#show(redo(this.#history));
  }

  expand(id: string, types: readonly string[] = []): void {
    this.change(expand(this.view, id, types));
  }

  collapse(id: string): void {
    this.change(collapse(this.view, id));
  }

  isExpanded(id: string, types?: readonly string[]): boolean {
    return this.view.expansions.some((e) => e.id === id && (types === undefined || sameTypes(e.types, types)));
  }

  isPinned(id: string): boolean {
    return this.view.pins.has(id);
  }

  /** Nails an entity to where it is, or lets it go. */
  togglePin(id: string): void {
    const at = this.whereIs(id);
    if (this.isPinned(id)) this.change(unpin(this.view, id));
    else if (at) this.change(pin(this.view, id, at));
  }

  hide(id: string): void {
    if (this.selection && "entity" in this.selection && this.selection.entity === id) this.selection = null;
    this.change(hide(this.view, [id]));
  }

  /** Shows another time at once from what is there, and asks when the slider rests. */
  slide(asOf: string | null): void {
    this.passing = asOf;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.change(withTime(this.view, asOf), "asOf"), SLIDER_MS);
  }

  again(): void {
    this.#attempt++;
  }

  #show(history: History<View>, replace = false): void {
    this.#history = history;
    const address = addressOf(history.present);
    if (address === addressOf(readView(router.params))) return;
    const lang = router.params.get("lang");
    router.go(lang === null ? address : `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`, replace);
  }

  /** Takes over an address that did not come from here: a link, or the browser's back. */
  #follow(params: URLSearchParams): void {
    const asked = readView(params);
    if (addressOf(asked) !== addressOf(this.#history.present)) this.#history = record(this.#history, asked);
  }

  /** Loads what a view needs; an answer about a view that was left meanwhile is not shown. */
  #load(view: View): () => void {
    const stop = new AbortController();
    void this.#gather(view, stop.signal);
    return () => stop.abort();
  }

  async #gather(view: View, signal: AbortSignal): Promise<void> {
    this.busy = true;
    try {
      const gathered = await gather(view, this.#answers);
      if (signal.aborted) return;
      this.#gathered = gathered;
      this.error = undefined;
      this.passing = undefined;
      const settled = settle(view, gathered.merged);
      if (settled !== view) this.#show({ ...this.#history, present: settled }, true);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof AskError ? error : new AskError("INTERNAL", String(error));
    }
    this.busy = false;
  }
}
