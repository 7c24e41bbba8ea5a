import { describe, expect, it } from "vitest";
import { historyOf, record, redo, undo } from "./history";
import { add, collapse, emptyView, expand, FIRST_NEIGHBOURS, hide, keptIds, MOST_NEIGHBOURS, pin, unpin } from "./view";

const cnrs = "institution:cnrs";
const jrc = "institution:jrc";

describe("a view", () => {
  it("has each entity once, however often it is added", () => {
    expect(add(add(emptyView, cnrs), cnrs).start).toEqual([cnrs]);
  });

  it("shows again what was hidden, when it is added", () => {
    const view = add(hide(add(emptyView, cnrs), [cnrs]), cnrs);
    expect(view).toMatchObject({ start: [cnrs], hidden: [] });
  });

  it("asks for twice as many neighbours when the same expansion is asked for again, up to a bound", () => {
    let view = expand(emptyView, cnrs);
    expect(view.expansions).toEqual([{ id: cnrs, types: [], most: FIRST_NEIGHBOURS }]);
    view = expand(view, cnrs);
    expect(view.expansions).toEqual([{ id: cnrs, types: [], most: 2 * FIRST_NEIGHBOURS }]);
    for (let i = 0; i < 10; i++) view = expand(view, cnrs);
    expect(view.expansions[0]!.most).toBe(MOST_NEIGHBOURS);
  });

  it("keeps expansions by other types apart, whatever the order of the types", () => {
    const view = expand(expand(expand(emptyView, cnrs, ["PART_OF", "MANAGES"]), cnrs), cnrs, ["MANAGES", "PART_OF"]);
    expect(view.expansions.map((e) => [e.types, e.most])).toEqual([
      [["MANAGES", "PART_OF"], 2 * FIRST_NEIGHBOURS],
      [[], FIRST_NEIGHBOURS],
    ]);
  });

  it("takes back all expansions of an entity together", () => {
    const view = collapse(expand(expand(expand(emptyView, cnrs), cnrs, ["MANAGES"]), jrc), cnrs);
    expect(view.expansions.map((e) => e.id)).toEqual([jrc]);
  });

  it("forgets what was done with an entity that is hidden", () => {
    const view = hide(pin(expand(add(emptyView, cnrs), cnrs), cnrs, { x: 1, y: 2 }), [cnrs]);
    expect(view).toEqual({ ...emptyView, hidden: [cnrs] });
  });

  it("pins to whole units, and lets go again", () => {
    const view = pin(emptyView, cnrs, { x: 1.6, y: -2.2 });
    expect(view.pins.get(cnrs)).toEqual({ x: 2, y: -2 });
    expect(unpin(view, cnrs).pins.size).toBe(0);
  });

  it("keeps what somebody asked for by name", () => {
    const view = pin(expand(add(emptyView, "a:1"), "b:2"), "c:3", { x: 0, y: 0 });
    expect([...keptIds(view)]).toEqual(["a:1", "b:2", "c:3"]);
  });
});

describe("undo", () => {
  it("goes back and forth", () => {
    const history = record(record(historyOf(1), 2), 3);
    expect(undo(history).present).toBe(2);
    expect(undo(undo(history)).present).toBe(1);
    expect(redo(undo(history)).present).toBe(3);
  });

  it("does nothing at either end", () => {
    expect(undo(historyOf(1)).present).toBe(1);
    expect(redo(historyOf(1)).present).toBe(1);
  });

  it("forgets what was undone when something else is done", () => {
    const history = record(undo(record(historyOf(1), 2)), 3);
    expect(redo(history).present).toBe(3);
    expect(history.past).toEqual([1]);
  });

  it("takes back a slider's changes in one step, but not across another change", () => {
    let history = record(record(record(historyOf("any"), "2020", "asOf"), "2021", "asOf"), "2022", "asOf");
    expect(undo(history).present).toBe("any");
    history = record(record(history, "hidden"), "2023", "asOf");
    expect(undo(history).present).toBe("hidden");
  });
});
