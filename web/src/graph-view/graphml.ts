import type { GraphEntity, GraphRelation } from "./answer";
import type { Picture } from "./picture";
import type { Point } from "./view";
import { xmlText } from "./xml";

const nodeColumns: readonly [string, string, (e: GraphEntity, at: Point | undefined) => string][] = [
  ["label", "string", (e) => e.name],
  ["kind", "string", (e) => e.kind],
  ["acronym", "string", (e) => e.acronym ?? ""],
  ["degree", "int", (e) => String(e.degree)],
  ["x", "double", (_, at) => (at ? at.x.toFixed(2) : "")],
  ["y", "double", (_, at) => (at ? at.y.toFixed(2) : "")],
];

const edgeColumns: readonly [string, string, (r: GraphRelation) => string][] = [
  ["label", "string", (r) => r.type],
  ["role", "string", (r) => r.role ?? ""],
  ["since", "string", (r) => r.stated.since ?? ""],
  ["until", "string", (r) => r.stated.until ?? ""],
  ["holdsSince", "string", (r) => r.holds.since ?? ""],
  ["holdsUntil", "string", (r) => r.holds.until ?? ""],
  ["documents", "int", (r) => String(r.documents)],
];

/**
 * Writes what is drawn as GraphML 1.1 with plain keys, as the server's own file does: every relation is an edge of its own,
 * with the number of documents that state it. Places are part of it, so that other programs open the same drawing.
 */
export function graphmlOf(picture: Picture, positions: ReadonlyMap<string, Point>): string {
  const nodes = picture.entities.map(
    (e) => `<node id="${xmlText(e.id)}">${data("n", nodeColumns.map(([, , of]) => of(e, positions.get(e.id))))}</node>`,
  );
  const relations = picture.links.flatMap((link) => link.relations);
  const edges = relations.map(
    (r) =>
      `<edge id="${xmlText(r.id)}" source="${xmlText(r.source)}" target="${xmlText(r.target)}">` +
      `${data("e", edgeColumns.map(([, , of]) => of(r)))}</edge>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
      ` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">`,
    ...keys("node", "n", nodeColumns),
    ...keys("edge", "e", edgeColumns),
    `<graph id="entente" edgedefault="directed">`,
    ...nodes,
    ...edges,
    `</graph>`,
    `</graphml>`,
    ``,
  ].join("\n");
}

function keys(of: string, prefix: string, columns: readonly (readonly [string, string, unknown])[]): string[] {
  return columns.map(([name, type], i) => `<key id="${prefix}${i}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
}

function data(prefix: string, values: readonly string[]): string {
  return values.map((v, i) => (v === "" ? "" : `<data key="${prefix}${i}">${xmlText(v)}</data>`)).join("");
}
