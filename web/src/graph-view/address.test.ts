import { describe, expect, it } from "vitest";
import { addressOf, readView, writeView } from "./address";
import { add, emptyView, expand, FIRST_NEIGHBOURS, hide, MOST_NEIGHBOURS, pin, withHubs, withTime, type View } from "./view";

const cnrs = "institution:cnrs";
const jrc = "institution:jrc";
const read = (query: string) => readView(new URLSearchParams(query));

describe("the address of a view", () => {
  const cases: [reason: string, view: View, address: string][] = [
    ["nothing is the bare page", emptyView, "/graph"],
    ["one entity with what lies around it is the short form that links use", expand(add(emptyView, cnrs), cnrs), `/graph?start=${cnrs}`],
    ["one entity alone says so", add(emptyView, cnrs), `/graph?start=${cnrs}&expand=`],
    ["several entities are alone unless something is expanded", add(add(emptyView, cnrs), jrc), `/graph?start=${cnrs},${jrc}`],
    [
      "types and a larger number stand behind the id",
      expand(expand(add(add(emptyView, cnrs), jrc), cnrs, ["PARTNER_OF", "PART_OF"]), cnrs, ["PARTNER_OF", "PART_OF"]),
      `/graph?start=${cnrs},${jrc}&expand=${cnrs}~PARTNER_OF.PART_OF~100`,
    ],
    [
      "a larger number without types leaves their place empty",
      expand(expand(add(emptyView, cnrs), cnrs), cnrs),
      `/graph?start=${cnrs}&expand=${cnrs}~~100`,
    ],
    [
      "pins, hidden entities, hubs and time",
      withTime(withHubs(hide(pin(expand(add(emptyView, cnrs), cnrs), jrc, { x: 12, y: -40 }), ["site:x"]), 100), "2024"),
      `/graph?start=${cnrs}&hide=site:x&pin=${jrc}~12~-40&hubs=100&asOf=2024`,
    ],
  ];
  it.each(cases)("%s", (_, view, address) => {
    expect(addressOf(view)).toBe(address);
    expect(readView(new URL(address, "http://x").searchParams)).toEqual(view);
    expect(readView(writeView(view))).toEqual(view);
  });

  it("leaves out what it does not understand", () => {
    expect(read("start=cnrs,INSTITUTION:CNRS,,<b>&expand=x&hide=1&pin=institution:cnrs~a~b&hubs=-3&asOf=soon")).toEqual(emptyView);
  });

  it("keeps within bounds what somebody wrote by hand", () => {
    expect(read(`start=${cnrs}&expand=${cnrs}~~100000`).expansions[0]!.most).toBe(MOST_NEIGHBOURS);
    expect(read(`start=${cnrs}&expand=${cnrs}~~0`).expansions[0]!.most).toBe(FIRST_NEIGHBOURS);
  });

  it("has each entity once", () => {
    expect(read(`start=${cnrs},${cnrs}`).start).toEqual([cnrs]);
  });
});
