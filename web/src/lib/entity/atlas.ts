import { geoEquirectangular, geoGraticule10, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";

export interface Place {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
}

export interface Drawing {
  land: string;
  borders: string;
  graticule: string;
  dots: { place: Place; x: number; y: number }[];
}

const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** The least that a map shows, in degrees: a single site is seen with the countries around it. */
const leastSpan = 18;

/** drawn returns a map of so many pixels that shows all places, with some room around them. */
export function drawn(places: readonly Place[], width: number, height: number): Drawing {
  const longitudes = places.map((p) => p.longitude);
  const latitudes = places.map((p) => p.latitude);
  const east = around(longitudes, leastSpan * 1.6);
  const north = around(latitudes, leastSpan);
  // Plate carrée, drawn to the scale of its middle: places stand where latitude and longitude say, whatever the zoom.
  const middle = (north.from + north.to) / 2;
  const stretch = Math.cos((middle * Math.PI) / 180);
  const scale = Math.min(width / ((east.to - east.from) * stretch), height / (north.to - north.from)) * (180 / Math.PI) * 0.86;
  const projection = geoEquirectangular()
    .scale(scale)
    .rotate([-(east.from + east.to) / 2, 0])
    .center([0, middle])
    .translate([width / 2, height / 2])
    .clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);
  return {
    land: path(feature(topology, topology.objects.land)) ?? "",
    borders: path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? "",
    graticule: path(geoGraticule10()) ?? "",
    dots: places.flatMap((place) => {
      const at = projection([place.longitude, place.latitude]);
      return at === null ? [] : [{ place, x: at[0], y: at[1] }];
    }),
  };
}

/** around returns an interval with all values in it that is at least so wide. */
export function around(values: readonly number[], least: number): { from: number; to: number } {
  const from = Math.min(...values);
  const to = Math.max(...values);
  const missing = Math.max(0, least - (to - from)) / 2;
  return { from: from - missing, to: to + missing };
}
