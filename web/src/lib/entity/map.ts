import { geoMercator, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export interface Place {
  id: string;
  name: string;
  /** What stands on the map: a city rather than a postal address. */
  label: string;
  longitude: number;
  latitude: number;
}

export interface Spot {
  x: number;
  y: number;
  places: Place[];
  /** Whether there is room for its label. */
  labelled: boolean;
}

export interface Drawing {
  land: string;
  borders: string;
  spots: Spot[];
}

export type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

// Closer than this no map is drawn: a coast as coarse as ours would mislead.
const narrowest = 14; // degrees of longitude

/** draw fits a map to places: the whole world where they lie all over it. */
export function draw(world: World, places: Place[], width: number, height: number): Drawing {
  const projection = projectionFor(places, width, height).clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);
  const { countries, land } = world.objects;
  return {
    land: path(feature(world, land)) ?? "",
    borders: path(mesh(world, countries, (a, b) => a !== b)) ?? "",
    spots: spotsOf(places, projection, width),
  };
}

function projectionFor(places: Place[], width: number, height: number): GeoProjection {
  const longitudes = places.map((p) => p.longitude);
  if (Math.max(...longitudes) - Math.min(...longitudes) > 140) {
    return geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
  }
  const points = { type: "MultiPoint" as const, coordinates: places.map((p): [number, number] => [p.longitude, p.latitude]) };
  const margin = Math.min(width, height) / 6;
  const fitted = geoMercator().fitExtent([[margin, margin], [width - margin, height - margin]], points);
  const largest = width / ((narrowest * Math.PI) / 180);
  if (fitted.scale() <= largest) return fitted;
  const latitudes = places.map((p) => p.latitude);
  return geoMercator().scale(largest).translate([width / 2, height / 2]).center([middle(longitudes), middle(latitudes)]);
}

function middle(values: number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/** Places that fall onto one spot share it; a label that would cover another one is left out. */
function spotsOf(places: Place[], projection: GeoProjection, width: number): Spot[] {
  const spots: Spot[] = [];
  for (const place of places) {
    const at = projection([place.longitude, place.latitude]);
    if (at === null) continue;
    const [x, y] = at;
    const near = spots.find((s) => Math.hypot(s.x - x, s.y - y) < 6);
    if (near) near.places.push(place);
    else spots.push({ x, y, places: [place], labelled: false });
  }
  const taken: { x0: number; x1: number; y: number }[] = [];
  for (const spot of spots) {
    const box = { x0: spot.x - 8, x1: spot.x + 12 + labelOf(spot).length * 7.5, y: spot.y };
    if (box.x1 > width || taken.some((t) => Math.abs(t.y - box.y) < 16 && t.x0 < box.x1 && box.x0 < t.x1)) continue;
    taken.push(box);
    spot.labelled = true;
  }
  return spots;
}

/** labelOf names a spot by its first place. */
export function labelOf(spot: Spot): string {
  return spot.places[0]?.label ?? "";
}
