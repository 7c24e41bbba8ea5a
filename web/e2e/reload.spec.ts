// The pages go on working while data are loaded, and tell that what they show may be of an earlier state.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeRelease } from "./support/release";
import { loadRelease, seedStore, serve, type Served } from "./support/server";
import { expect, open, test as base } from "./support/test";

/** A server of its own, whose store the test may load into. */
const test = base.extend<{ own: { served: Served; load: () => void } }>({
  own: async ({}, use) => {
    const binary = process.env.ENTENTE_E2E_BINARY ?? "";
    const folder = mkdtempSync(join(tmpdir(), "entente-e2e-reload-"));
    const store = seedStore(binary, folder);
    const served = await serve(binary, ["--store", store]);
    await use({ served, load: () => loadRelease(binary, folder, store, writeRelease(join(folder, "release"))) });
    await served.stop();
    rmSync(folder, { recursive: true });
  },
  ownUrl: async ({ own }, use) => use(own.served.url),
});

test("a list that is open while a release is loaded shows the new state when it is asked anew, and says so", async ({ page, own, ask }) => {
  await open(page, "/projects");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Projects\s+1$/);
  own.load();
  const count = async () => (await ask<{ projects: { totalCount: number } }>("{ projects { totalCount } }")).projects.totalCount;
  await expect.poll(count, "the server sees what another process has loaded").toBe(33);
  await page.getByRole("link", { name: "Name" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Projects\s+33$/);
  await expect(page.getByText(/New data were loaded after you opened this page/)).toBeVisible();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Projects\s+33$/);
  await expect(page.getByText(/New data were loaded after you opened this page/)).toHaveCount(0);
});
