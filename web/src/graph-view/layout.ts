import type { LayoutInput } from "./layout-run";
import type { Picture } from "./picture";
import type { Point, View } from "./view";

/** Starts a run, or, without input, stops the one there is. */
export interface LayoutOrder {
  readonly run: number;
  readonly input: LayoutInput | null;
}

export interface LayoutReport {
  readonly run: number;
  readonly positions: Float32Array;
  readonly done: boolean;
}

export interface LayoutEvents {
  moved(positions: ReadonlyMap<string, Point>): void;
  rested(): void;
}

/** The layout, calculated in a worker of its own file, so that no policy has to allow scripts from elsewhere. */
export class Layout {
  readonly #worker: Worker;
  readonly #events: LayoutEvents;
  #run = 0;
  #ids: string[] = [];

  constructor(events: LayoutEvents, worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" })) {
    this.#events = events;
    this.#worker = worker;
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => this.#take(data);
  }

  /** Begins anew from these positions; a run that is under way is given up. */
  start(picture: Picture, view: View, positions: ReadonlyMap<string, Point>, sizeOf: (degree: number) => number): void {
    this.#ids = picture.entities.map(({ id }) => id);
    const input = layoutInput(picture, view, positions, sizeOf);
    this.#order({ run: ++this.#run, input });
  }

  stop(): void {
    this.#order({ run: ++this.#run, input: null });
  }

  close(): void {
    this.#worker.terminate();
  }

  #order(order: LayoutOrder): void {
    this.#worker.postMessage(order);
  }

  #take(report: LayoutReport): void {
    if (report.run !== this.#run) return;
    const moved = new Map<string, Point>();
    this.#ids.forEach((id, i) => {
      moved.set(id, { x: report.positions[2 * i]!, y: report.positions[2 * i + 1]! });
    });
    this.#events.moved(moved);
    if (report.done) this.#events.rested();
  }
}

/** The picture as numbers. */
export function layoutInput(
  picture: Picture,
  view: View,
  positions: ReadonlyMap<string, Point>,
  sizeOf: (degree: number) => number,
): LayoutInput {
  const index = new Map(picture.entities.map(({ id }, i) => [id, i]));
  const order = picture.entities.length;
  const input = {
    positions: new Float32Array(order * 2),
    sizes: new Float32Array(order),
    fixed: new Uint8Array(order),
    ends: new Uint32Array(picture.links.length * 2),
  };
  picture.entities.forEach(({ id, degree }, i) => {
    const at = positions.get(id) ?? { x: 0, y: 0 };
    input.positions[2 * i] = at.x;
    input.positions[2 * i + 1] = at.y;
    input.sizes[i] = sizeOf(degree);
    input.fixed[i] = view.pins.has(id) ? 1 : 0;
  });
  picture.links.forEach(({ a, b }, i) => {
    input.ends[2 * i] = index.get(a)!;
    input.ends[2 * i + 1] = index.get(b)!;
  });
  return input;
}
