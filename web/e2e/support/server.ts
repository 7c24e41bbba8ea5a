// The real binary, built from this tree, serving what a test asks for on a port that the system chose.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeRelease } from "./release";

export const root = resolve(import.meta.dirname, "../../..");

/** The part of Horizon Europe with the CNRS and the JRC; it lies beside the repository where the data are at hand. */
const realRelease = join(root, "../shared/data/cordis/cordis-cnrs-jrc-csv.zip");

export interface Served {
  url: string;
  stop: () => Promise<void>;
}

/** Builds the binary into a folder and returns its path. */
export function build(folder: string): string {
  const binary = join(folder, "entente");
  execFileSync("go", ["build", "-o", binary, "."], { cwd: root, stdio: "inherit" });
  return binary;
}

/** Loads the seed into a store in a folder, and returns the store. */
export function seedStore(binary: string, folder: string): string {
  const store = `file:${join(folder, "store.db")}`;
  execFileSync(binary, ["load", "seed", "--store", store], { cwd: folder, stdio: "pipe" });
  return store;
}

/** Loads a release of CORDIS over what a store holds. */
export function loadRelease(binary: string, folder: string, store: string, release: string): void {
  execFileSync(binary, ["load", "cordis", release, "--part", "--store", store], { cwd: folder, stdio: "pipe" });
}

/** A store with the seed and the CNRS–JRC part of Horizon Europe: the real one, else one of our own in the same format. */
export function horizonStore(binary: string, folder: string): string {
  const store = seedStore(binary, folder);
  loadRelease(binary, folder, store, existsSync(realRelease) ? realRelease : writeRelease(join(folder, "release")));
  return store;
}

/** Serves the seed from memory, or a store, until it is stopped. */
export async function serve(binary: string, args: string[] = []): Promise<Served> {
  const child = spawn(binary, ["serve", "--listen", "127.0.0.1:0", "--log-level", "warn", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await announced(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => stopped(child) };
}

/** The port that the server says it answers on. */
function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolvePort, reject) => {
    let said = "";
    child.stdout?.on("data", (piece: Buffer) => {
      said += piece.toString();
      const port = /answers on http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolvePort(port);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code} before it answered: ${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}
