import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { NodeDisplayData, EdgeDisplayData } from "sigma/types";

import { drawHover, drawSpokes, Names, type Disc } from "./drawing";
import { Glide } from "./glide";
import { drawsInSoftware } from "./hardware";
import { nearest, type Segment } from "./hit";
import type { CameraAction } from "./keyboard";
import { labelOf, radiusOf, thicknessOf } from "./label";
import { colourOf, type Palette } from "./palette";
import { headingOf, type Link, type Picture } from "./picture";
import type { Point } from "./view";

export interface RendererEvents {
  /** The pointer is over an entity, or over none. */
  pointed(id: string | null): void;
  /** The pointer is over a line, at this place in the drawing. */
  pointedLine(link: Link | null, at: Point): void;
  chosen(id: string | null): void;
  chosenLine(link: Link): void;
  opened(id: string): void;
  /** An entity was put somewhere by hand. */
  dragged(id: string, to: Point): void;
}

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  kind: string;
}

/** More lines than this are drawn thin and without arrows, which could not be told apart anyway. */
const MANY_LINES = 1500;

/** A picture of more entities and lines moves smoothly without a graphics card only if hardly anything is drawn meanwhile. */
const MUCH = 500;

/** Up to so many entities, every name may try to find room. */
const FEW = 250;

/** Up to so many neighbours, all are named when an entity is pointed at. */
const MANY_NAMES = 60;

/** Beyond so many entities names are written over others, and what is emphasised is drawn over all. */
const MANY_DISCS = 400;

/** How near the pointer must be to a line, in pixels. */
const REACH = 6;

const PAN_STEP = 0.08;

/** How long the pointer stays before what it points at is emphasised, where drawing takes long; in milliseconds. */
const DWELL_MS = 80;

/** Draws pictures with sigma. What is drawn is told to it; it keeps no state of its own but camera and emphasis. */
export class Renderer {
  readonly #sigma: Sigma<NodeAttributes>;
  readonly #graph = new Graph<NodeAttributes>({ type: "directed", multi: false, allowSelfLoops: false });
  readonly #events: RendererEvents;
  readonly #still: boolean;
  readonly #slow = drawsInSoftware();
  readonly #names = new Names();
  readonly #glide: Glide<NodeAttributes>;
  #palette: Palette;
  #picture: Picture | null = null;
  #links = new Map<string, Link>();
  #pointed: string | null = null;
  #focus: string | null = null;
  #selected: string | null = null;
  #near = new Set<string>();
  #dragged: { id: string; moved: boolean } | null = null;
  #frame = 0;
  #spare = false;
  #dwelling: ReturnType<typeof setTimeout> | undefined;

  /** With still, nothing is animated. */
  constructor(container: HTMLElement, palette: Palette, events: RendererEvents, still: boolean) {
    this.#palette = palette;
    this.#events = events;
    this.#still = still;
    this.#sigma = new Sigma<NodeAttributes>(this.#graph, container, {
      allowInvalidContainer: true,
      defaultEdgeType: "line",
      edgeProgramClasses: { thin: EdgeLineProgram, line: EdgeRectangleProgram, arrow: EdgeArrowProgram },
      nodeReducer: (id, data) => this.#nodeLook(id, data),
      edgeReducer: (key, data) => this.#edgeLook(key, data as Partial<EdgeDisplayData>),
      defaultDrawNodeLabel: (context, data) => this.#names.draw(context, data, this.#palette),
      defaultDrawNodeHover: (context, data) => {
        if (this.#graph.order > MANY_DISCS) this.#drawSpokes(context);
        drawHover(context, data, this.#palette);
      },
      zIndex: true,
      stagePadding: 48,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      // Without motion the view stays where it is let go; sigma would jump to where it would have come to rest.
      inertiaRatio: still ? 0 : 3,
      inertiaDuration: still ? 0 : 200,
      zoomDuration: still ? 0 : 200,
      doubleClickZoomingRatio: 1,
    });
    this.#glide = new Glide(this.#sigma, container);
    this.#listen(container);
  }

  draw(picture: Picture, positions: ReadonlyMap<string, Point>): void {
    this.#picture = picture;
    this.#links = new Map(picture.links.map((link) => [link.key, link]));
    this.#graph.clear();
    for (const entity of picture.entities) {
      const { x, y } = positions.get(entity.id) ?? { x: 0, y: 0 };
      const { id, kind, degree } = entity;
      this.#graph.addNode(id, { x, y, kind, size: radiusOf(degree), label: labelOf(entity), color: colourOf(this.#palette, kind) });
    }
    if (this.#pointed !== null && !this.#graph.hasNode(this.#pointed)) this.#pointed = null;
    const many = picture.links.length > MANY_LINES;
    for (const link of picture.links) {
      const heading = headingOf(link);
      const [from, to] = heading === "backward" ? [link.b, link.a] : [link.a, link.b];
      const type = many ? "thin" : heading === "both" ? "line" : "arrow";
      this.#graph.addDirectedEdgeWithKey(link.key, from, to, { size: thicknessOf(link.relations.length), type });
    }
    // Names find their own places and leave each other alone, so that many may try where there is room.
    const few = picture.entities.length <= FEW;
    this.#spare = this.#slow && picture.entities.length + picture.links.length > MUCH;
    this.#glide.enabled = this.#spare;
    this.#sigma.setSettings({
      hideEdgesOnMove: this.#spare,
      hideLabelsOnMove: this.#spare,
      labelRenderedSizeThreshold: few ? 0 : 6,
      labelGridCellSize: few ? 40 : 110,
      labelDensity: few ? 2 : 1,
    });
    this.#point(this.#focus);
  }

  /** Moves what is drawn; entities that were dropped meanwhile are passed over. */
  move(positions: ReadonlyMap<string, Point>): void {
    this.#graph.updateEachNodeAttributes(
      (id, attributes) => {
        const at = positions.get(id);
        return at && this.#dragged?.id !== id ? { ...attributes, x: at.x, y: at.y } : attributes;
      },
      { attributes: ["x", "y"] },
    );
  }

  /** Emphasises what is selected, with its neighbours; an entity under the pointer goes first. */
  select(id: string | null): void {
    this.#selected = id;
    this.#point(null);
  }

  /** Brings an entity into the middle if it lies outside of what is seen. */
  reveal(id: string): void {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data) return;
    this.#glide.settle();
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    const { width, height } = this.#sigma.getDimensions();
    if (x > 20 && y > 20 && x < width - 20 && y < height - 20) return;
    this.#travel({ x: data.x, y: data.y });
  }

  repaint(palette: Palette): void {
    this.#palette = palette;
    this.#graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, color: colourOf(palette, attributes.kind) }));
    this.#sigma.refresh();
  }

  steer(action: CameraAction): void {
    const camera = this.#sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    if (action.do === "pan") this.#travel({ x: x + action.x * PAN_STEP * ratio, y: y + action.y * PAN_STEP * ratio });
    else if (action.do === "fit") this.#travel({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    else this.#travel({ ratio: camera.getBoundedRatio(action.do === "zoomIn" ? ratio / 1.5 : ratio * 1.5) });
  }

  positions(): Map<string, Point> {
    return new Map(this.#graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#dwelling);
    this.#glide.close();
    this.#sigma.kill();
  }

  #travel(to: { x?: number; y?: number; ratio?: number; angle?: number }): void {
    const camera = this.#sigma.getCamera();
    if (this.#still) camera.setState(to);
    else void camera.animate(to, { duration: 200 });
  }

  #nodeLook(id: string, data: NodeAttributes): Partial<NodeDisplayData> {
    if (this.#focus === null) return data;
    if (id === this.#focus) return { ...data, zIndex: 2, forceLabel: true, highlighted: true };
    if (this.#near.has(id)) return { ...data, zIndex: 1, forceLabel: this.#near.size <= MANY_NAMES };
    return { ...data, color: this.#palette.faint, label: null, zIndex: 0 };
  }

  #edgeLook(key: string, data: Partial<EdgeDisplayData>): Partial<EdgeDisplayData> {
    const link = this.#links.get(key);
    if (this.#focus === null) return { ...data, color: this.#palette.line };
    const touches = link?.a === this.#focus || link?.b === this.#focus;
    return { ...data, color: touches ? this.#palette.strong : this.#palette.faint, zIndex: touches ? 1 : 0 };
  }

  #point(id: string | null): void {
    const focus = id ?? this.#selected;
    this.#focus = focus !== null && this.#graph.hasNode(focus) ? focus : null;
    this.#near = new Set(this.#focus === null ? [] : this.#picture?.neighbours.get(this.#focus));
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** Emphasises what is pointed at; what the pointer only passes by is left alone where drawing takes long. */
  #dwell(id: string | null): void {
    this.#pointed = id;
    clearTimeout(this.#dwelling);
    if (this.#spare) this.#dwelling = setTimeout(() => (this.#glide.shifted ? this.#dwell(id) : this.#point(id)), DWELL_MS);
    else this.#point(id);
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    sigma.on("beforeRender", () => this.#names.begin(this.#discs()));
    sigma.on("enterNode", ({ node }) => {
      container.dataset.pointing = "";
      this.#dwell(node);
      this.#events.pointed(node);
    });
    sigma.on("leaveNode", () => {
      delete container.dataset.pointing;
      this.#dwell(null);
      this.#events.pointed(null);
    });
    sigma.on("clickNode", ({ node }) => this.#events.chosen(node));
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.#events.opened(node);
    });
    sigma.on("clickStage", ({ event }) => {
      const link = this.#lineAt(event);
      if (link) this.#events.chosenLine(link);
      else this.#events.chosen(null);
    });
    sigma.on("moveBody", ({ event }) => this.#pointAt({ x: event.x, y: event.y }));
    this.#listenToDragging();
  }

  /** Looks for lines at most once a frame. */
  #pointAt(at: Point): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#events.pointedLine(this.#pointed !== null || this.#dragged || this.#glide.shifted ? null : this.#lineAt(at), at);
    });
  }

  /** The line near a place, in the units of the drawing: so nothing has to be transformed but the place. */
  #lineAt(at: Point): Link | null {
    const place = this.#sigma.viewportToGraph(at);
    const reach = REACH / this.#sigma.getGraphToViewportRatio();
    return nearest(this.#segments(), place, reach);
  }

  *#segments(): Generator<Segment<Link>> {
    for (const link of this.#links.values()) {
      yield { of: link, from: this.#graph.getNodeAttributes(link.a), to: this.#graph.getNodeAttributes(link.b) };
    }
  }

  /** Where entities are on the screen. Of very many, names need not keep clear: they have no room to. */
  #discs(): Disc[] {
    return this.#graph.order > MANY_DISCS ? [] : this.#graph.nodes().flatMap((id) => this.#disc(id) ?? []);
  }

  #disc(id: string): Disc | undefined {
    const data = this.#sigma.getNodeDisplayData(id);
    return data && { ...this.#sigma.framedGraphToViewport(data), size: this.#sigma.scaleSize(data.size) };
  }

  /** Among very many entities the lines of the one that is emphasised would lie hidden under the others. */
  #drawSpokes(context: CanvasRenderingContext2D): void {
    const from = this.#focus === null ? undefined : this.#disc(this.#focus);
    if (from) drawSpokes(context, from, [...this.#near].flatMap((id) => this.#disc(id) ?? []), this.#palette);
  }

  #listenToDragging(): void {
    const sigma = this.#sigma;
    sigma.on("downNode", ({ node }) => {
      this.#dragged = { id: node, moved: false };
      // The frame must not follow the entity that is drawn through it.
      if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
      const dragged = this.#dragged;
      if (!dragged) return;
      preventSigmaDefault();
      event.original.preventDefault();
      dragged.moved = true;
      const { x, y } = sigma.viewportToGraph(event);
      this.#graph.mergeNodeAttributes(dragged.id, { x, y });
    });
    const drop = () => {
      const dragged = this.#dragged;
      this.#dragged = null;
      sigma.setCustomBBox(null);
      if (!dragged?.moved || !this.#graph.hasNode(dragged.id)) return;
      const { x, y } = this.#graph.getNodeAttributes(dragged.id);
      this.#events.dragged(dragged.id, { x, y });
    };
    sigma.on("upNode", drop);
    sigma.on("upStage", drop);
  }
}
