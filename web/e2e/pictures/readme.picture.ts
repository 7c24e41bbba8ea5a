// The pictures of the README: what a reader will see, of the real binary on the seed.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "../support/server";
import { expect, open, test } from "../support/test";

test.use({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: 1 });

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, "docs/pictures", `${name}.png`), animations: "disabled", caret: "hide" });
}

test("search", async ({ page }) => {
  await open(page, "/search?q=cnrs");
  await picture(page, "search");
});

test("an entity", async ({ page }) => {
  await open(page, "/entity/agreement:cnrs-jrc");
  await expect(page.getByRole("region", { name: "Disagreements between sources" })).toBeVisible();
  await picture(page, "entity");
});

test("the graph", async ({ page }) => {
  await open(page, "/graph?start=institution:jrc");
  await expect(page.getByText(/\d+ entities, \d+ lines?/)).toBeVisible();
  await settled(page);
  await picture(page, "graph");
});

test("paths", async ({ page }) => {
  await open(page, "/paths?from=institution:solvay&to=institution:jrc");
  await expect(page.getByRole("article").first()).toBeVisible();
  await picture(page, "paths");
});

/** Waits until the drawing is still: two pictures in a row are the same. */
async function settled(page: Page): Promise<void> {
  let before = "";
  await expect
    .poll(async () => {
      const now = (await page.screenshot()).toString("base64");
      const still = now === before;
      before = now;
      return still;
    }, { intervals: [500] })
    .toBe(true);
}
