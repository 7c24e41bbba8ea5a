import { inferSettings } from "graphology-layout-forceatlas2";
import defaults from "graphology-layout-forceatlas2/defaults.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";

/** A graph as numbers, which go to a worker without being copied piece by piece. */
export interface LayoutInput {
  /** x and y of each node. */
  readonly positions: Float32Array;
  /** The radius of each node. */
  readonly sizes: Float32Array;
  /** 1 for nodes that must stay where they are. */
  readonly fixed: Uint8Array;
  /** For each line the indices of its ends. */
  readonly ends: Uint32Array;
}

// How the rows of ForceAtlas2's matrices are laid out.
const NODE_ROW = 10;
const EDGE_ROW = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;

/** It is at rest when, on average, nodes move by less than this part of the extent in a step, for so many steps in a row. */
const REST = 0.0004;
const REST_STEPS = 12;

/** More steps change nothing that can be seen; they bound the time on graphs that never rest. */
const MOST_STEPS = 800;

/** One run of the layout: the same input comes to rest at the same positions, however its steps are cut into batches. */
export class LayoutRun {
  readonly #nodes: Float32Array;
  readonly #edges: Float32Array;
  readonly #settings: typeof defaults;
  #steps = 0;
  #calm = 0;

  constructor(input: LayoutInput) {
    const order = input.sizes.length;
    this.#nodes = new Float32Array(order * NODE_ROW);
    this.#edges = new Float32Array((input.ends.length / 2) * EDGE_ROW);
    for (let i = 0; i < order; i++) {
      const row = i * NODE_ROW;
      this.#nodes[row] = input.positions[2 * i]!;
      this.#nodes[row + 1] = input.positions[2 * i + 1]!;
      this.#nodes[row + MASS] = 1;
      this.#nodes[row + CONVERGENCE] = 1;
      this.#nodes[row + SIZE] = input.sizes[i]!;
      this.#nodes[row + FIXED] = input.fixed[i]!;
    }
    for (let i = 0; i < input.ends.length / 2; i++) this.#addEdge(i, input.ends[2 * i]!, input.ends[2 * i + 1]!);
    this.#settings = {
      ...defaults,
      ...inferSettings(order),
      barnesHutOptimize: order > 500,
      gravity: 0.08,
    };
  }

  #addEdge(i: number, from: number, to: number): void {
    const row = i * EDGE_ROW;
    this.#edges[row] = from * NODE_ROW;
    this.#edges[row + 1] = to * NODE_ROW;
    this.#edges[row + 2] = 1;
    for (const node of [from, to]) this.#nodes[node * NODE_ROW + MASS]! += 1;
  }

  get done(): boolean {
    return this.#nodes.length === 0 || this.#calm >= REST_STEPS || this.#steps >= MOST_STEPS;
  }

  get steps(): number {
    return this.#steps;
  }

  step(): void {
    const before = this.positions();
    iterate(this.#settings, this.#nodes, this.#edges);
    this.#steps++;
    this.#calm = this.#movedSince(before) < REST ? this.#calm + 1 : 0;
  }

  positions(): Float32Array {
    const out = new Float32Array((this.#nodes.length / NODE_ROW) * 2);
    for (let i = 0; i < out.length / 2; i++) {
      out[2 * i] = this.#nodes[i * NODE_ROW]!;
      out[2 * i + 1] = this.#nodes[i * NODE_ROW + 1]!;
    }
    return out;
  }

  /** How far nodes moved on average, as a part of the extent. */
  #movedSince(before: Float32Array): number {
    let moved = 0;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < before.length / 2; i++) {
      const x = this.#nodes[i * NODE_ROW]!;
      const y = this.#nodes[i * NODE_ROW + 1]!;
      moved += Math.hypot(x - before[2 * i]!, y - before[2 * i + 1]!);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const extent = Math.max(right - left, bottom - top) || 1;
    return moved / (before.length / 2) / extent;
  }
}
