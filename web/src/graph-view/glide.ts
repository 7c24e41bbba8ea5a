import type { Attributes } from "graphology-types";
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";

/** How long after its last step a movement counts as ended, in milliseconds. */
export const MOVING_MS = 150;

/** Beyond this share of the view too little would be seen of what is drawn. */
const MOST_SHIFT = 0.5;

/** Beyond this scale what is drawn would be too coarse. */
const MOST_SCALE = 2;

/**
 * Moves what is drawn instead of drawing it anew, while the view shifts or changes its scale: without a graphics card that takes a
 * fraction of the time, and lines and names stay. When the movement rests, all is drawn anew.
 */
export class Glide<N extends Attributes> {
  readonly #sigma: Sigma<N>;
  readonly #layers: HTMLElement[];
  readonly #render: ((state: CameraState) => void)[];
  #drawn: CameraState;
  #shifted = false;
  #partly = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #zoomed = { direction: 0, at: 0 };
  #looking: ReturnType<ReturnType<Sigma<N>["getMouseCaptor"]>["rawListeners"]> = [];
  enabled = false;

  constructor(sigma: Sigma<N>, container: HTMLElement) {
    this.#sigma = sigma;
    this.#layers = [...container.querySelectorAll<HTMLElement>("canvas:not(.sigma-mouse)")];
    for (const { style } of this.#layers) style.transformOrigin = "0 0";
    const camera = sigma.getCamera();
    this.#drawn = camera.getState();
    this.#render = camera.rawListeners("updated");
    camera.removeAllListeners("updated");
    camera.on("updated", (state) => {
      if (!this.enabled || !this.#shift(state)) for (const render of this.#render) render(state);
    });
    sigma.on("afterRender", () => this.#settled());
    sigma.getMouseCaptor().on("wheel", (event) => {
      if (!this.enabled || event.delta === 0) return;
      event.preventSigmaDefault();
      this.#zoom(event);
    });
    container.addEventListener("pointerdown", () => this.settle(), { capture: true });
    // Else sigma would look through all entities and lines again after each dragging.
    container.addEventListener("click", () => (sigma.getMouseCaptor().draggedEvents = 0));
  }

  /** Whether what is drawn stands elsewhere than where it was drawn. */
  get shifted(): boolean {
    return this.#shifted;
  }

  /** Draws anew if what is drawn was moved or lacks something, so that all is there and lies where it looks to. */
  settle(): void {
    if (!this.#shifted && !this.#partly) return;
    const mouse = this.#sigma.getMouseCaptor();
    const { draggedEvents } = mouse;
    mouse.draggedEvents = 0; // whoever holds the view still is not moving it
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
    mouse.draggedEvents = draggedEvents;
  }

  close(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
  }

  #shift(state: CameraState): boolean {
    const { width, height } = this.#sigma.getDimensions();
    const scale = this.#drawn.ratio / state.ratio;
    const centre = this.#sigma.framedGraphToViewport(state); // of the view, in what is drawn
    const far = Math.abs(centre.x - width / 2) > MOST_SHIFT * width || Math.abs(centre.y - height / 2) > MOST_SHIFT * height;
    if (far || scale > MOST_SCALE || scale < 1 / MOST_SCALE || state.angle !== this.#drawn.angle) return false;
    if (!this.#shifted) this.#begin();
    const [x, y] = [width / 2 - scale * centre.x, height / 2 - scale * centre.y];
    // Whole pixels keep what is only shifted as sharp as it was drawn.
    const transform = scale === 1 ? `translate(${Math.round(x)}px, ${Math.round(y)}px)` : `translate(${x}px, ${y}px) scale(${scale})`;
    for (const { style } of this.#layers) style.transform = transform;
    this.#settleSoon();
    return true;
  }

  #settleSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.#frame = requestAnimationFrame(() => this.settle())), MOVING_MS);
  }

  /** Zooms as sigma does, which however takes places to be where they were when all was last drawn. */
  #zoom({ x, y, delta }: { x: number; y: number; delta: number }): void {
    const camera = this.#sigma.getCamera();
    const { zoomDuration, zoomingRatio } = this.#sigma.getSettings();
    const now = performance.now();
    const direction = Math.sign(delta);
    if (direction === this.#zoomed.direction && now - this.#zoomed.at < zoomDuration / 5) return;
    this.#zoomed = { direction, at: now };
    const from = camera.getState();
    const ratio = camera.getBoundedRatio(direction > 0 ? from.ratio / zoomingRatio : from.ratio * zoomingRatio);
    const fixed = this.#sigma.viewportToFramedGraph({ x, y }, { cameraState: from });
    const part = ratio / from.ratio;
    const to = { ratio, x: fixed.x + (from.x - fixed.x) * part, y: fixed.y + (from.y - fixed.y) * part };
    if (zoomDuration === 0) camera.setState(to);
    else void camera.animate(to, { duration: zoomDuration, easing: "quadraticOut" });
  }

  /** Nothing is looked for under the pointer meanwhile: it would be looked for where it was drawn. */
  #begin(): void {
    this.#shifted = true;
    const mouse = this.#sigma.getMouseCaptor();
    this.#looking = mouse.rawListeners("mousemove");
    mouse.removeAllListeners("mousemove");
  }

  #settled(): void {
    const camera = this.#sigma.getCamera();
    this.#drawn = camera.getState();
    // Of a view that moves sigma leaves lines and names out.
    this.#partly = this.enabled && (camera.isAnimated() || this.#sigma.getMouseCaptor().draggedEvents > 0);
    if (this.#partly) this.#settleSoon();
    else clearTimeout(this.#rest);
    if (!this.#shifted) return;
    this.#shifted = false;
    for (const { style } of this.#layers) style.transform = "";
    for (const listener of this.#looking) this.#sigma.getMouseCaptor().on("mousemove", listener as never);
    this.#looking = [];
  }
}
