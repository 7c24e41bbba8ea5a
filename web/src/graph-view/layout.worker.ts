import { LayoutRun } from "./layout-run";
import type { LayoutOrder, LayoutReport } from "./layout";

/** How long to calculate before positions are shown and new orders are read. */
const SLICE_MS = 24;

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutOrder>) => void) | null;
  postMessage(report: LayoutReport, transfer: Transferable[]): void;
};

let current = 0;

scope.onmessage = ({ data }) => {
  current = data.run;
  if (data.input) slice(data.run, new LayoutRun(data.input));
};

/** Calculates for a while and makes room for orders; a run that was replaced ends here. */
function slice(id: number, run: LayoutRun): void {
  if (id !== current) return;
  const end = performance.now() + SLICE_MS;
  while (!run.done && performance.now() < end) run.step();
  const positions = run.positions();
  scope.postMessage({ run: id, positions, done: run.done }, [positions.buffer]);
  if (!run.done) setTimeout(() => slice(id, run), 0);
}
