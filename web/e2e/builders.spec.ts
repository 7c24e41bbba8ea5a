// For builders: the golden queries as ready examples, and where to begin.
import type { Page } from "@playwright/test";

import { expectAccessible } from "./support/axe";
import { expect, open, test } from "./support/test";

test("examples are found by their words and open in GraphiQL, ready to run", async ({ page }) => {
  await open(page, "/builders");
  await page.getByRole("searchbox", { name: "Filter examples" }).fill("exclude a connection");
  await expect(page.getByRole("main").getByRole("status")).toHaveText("1 example");
  await page.getByRole("link", { name: /Open in GraphiQL: Find out which options exclude a connection/ }).click();
  await expect(page).toHaveURL(/\/graphiql\?query=/);
  await expect(page.locator(".graphiql-query-editor")).toContainText("HowConnectedBlocked");
  await expect(page.getByRole("region", { name: "Variables" })).toContainText("institution:solvay");
  await page.getByRole("button", { name: /Documentation Explorer/ }).first().click();
  await expect(page.getByRole("link", { name: "Query", exact: true })).toBeVisible();
  await page.getByRole("button", { name: /Execute query/ }).click();
  await expect(page.getByRole("region", { name: "Result Window" })).toContainText('"blocked"');
  await atRest(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the explorer" }).click();
  await expect(page).toHaveURL("/");
});

/** Waits until nothing on the page has changed for a while: the editors write their lines again and again. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const rest = () => setTimeout(() => (changes.disconnect(), resolve()), 400);
        let resting = rest();
        const changes = new MutationObserver(() => {
          clearTimeout(resting);
          resting = rest();
        });
        changes.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

test("schema and files are where the page says", async ({ page, request }) => {
  await open(page, "/builders");
  for (const name of ["Schema", "Files", "OpenRefine"]) {
    const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    expect((await request.get(href ?? "")).ok(), name).toBe(true);
  }
});
