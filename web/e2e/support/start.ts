// Before all tests: the binary is built once and serves the seed and, beside it, the seed with a part of Horizon Europe.
// Both end when the tests do.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, horizonStore, serve } from "./server";

export default async function start(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "entente-e2e-"));
  const binary = build(folder);
  const servers = await Promise.all([serve(binary), serve(binary, ["--store", horizonStore(binary, folder)])]);
  process.env.ENTENTE_E2E_BINARY = binary;
  process.env.ENTENTE_SEED_URL = servers[0]!.url;
  process.env.ENTENTE_HORIZON_URL = servers[1]!.url;
  return async () => {
    await Promise.all(servers.map((s) => s.stop()));
    rmSync(folder, { recursive: true });
  };
}
