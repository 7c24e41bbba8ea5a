import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { draw, labelOf, type Place, type World } from "./map";

const world = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8")) as World;
const at = (label: string, longitude: number, latitude: number): Place => ({ id: label, name: label, label, longitude, latitude });
const ispra = at("Ispra", 8.6, 45.8);
const geel = at("Geel", 5, 51.2);
const tokyo = at("Tokyo", 139.7, 35.7);
const washington = at("Washington", -77, 38.9);

describe("a map fits its places", () => {
  test.each([
    ["one place", [ispra]],
    ["a continent", [ispra, geel]],
    ["the world", [ispra, tokyo, washington]],
  ])("%s", (_, places) => {
    const { spots, land, borders } = draw(world, places, 720, 400);
    expect(spots).toHaveLength(places.length);
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(720);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(400);
    }
    expect(land).toMatch(/^M/);
    expect(borders).toMatch(/^M/);
  });

  test("a single place lies in the middle", () => {
    const [spot] = draw(world, [ispra], 720, 400).spots;
    expect(Math.round(spot!.x)).toBe(360);
    expect(Math.round(spot!.y)).toBe(200);
  });

  test("north is up and east is right", () => {
    const [south, north] = draw(world, [ispra, geel], 720, 400).spots;
    expect(north!.y).toBeLessThan(south!.y);
    expect(north!.x).toBeLessThan(south!.x);
  });
});

test("places on one spot share it, and a label that would cover another is left out", () => {
  const { spots } = draw(world, [ispra, at("Ispra again", 8.6, 45.8), at("Varese", 8.8, 45.82), tokyo], 720, 400);
  expect(spots.map((s) => [labelOf(s), s.places.length, s.labelled])).toEqual([
    ["Ispra", 3, true],
    ["Tokyo", 1, true],
  ]);
});
