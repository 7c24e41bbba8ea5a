// The graph view: drawn for those who see it, and the same as a list by keyboard.
import { readFileSync } from "node:fs";
import { expect, open, test } from "./support/test";

const start = "/graph?start=institution:jrc";
const counts = /(\d+) entities, (\d+) lines?/;

test("from an entity to its neighbours by keyboard, undone and done again", async ({ page }) => {
  await open(page, start);
  const shown = page.getByText(counts);
  await expect(shown).toBeVisible();
  const before = (await shown.textContent()) ?? "";
  const list = page.getByRole("listbox", { name: "Entities" });
  await page.getByRole("searchbox", { name: "Filter the list" }).fill("cnrs");
  await list.focus();
  await page.keyboard.press("Home");
  await expect(list.getByRole("option", { selected: true })).toContainText("CNRS");
  await page.keyboard.press("Enter");
  await expect(shown).not.toHaveText(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(shown).toHaveText(before);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(shown).not.toHaveText(before);
});

test("what is hidden is gone from drawing and list, and its address reopens the same", async ({ page }) => {
  await open(page, start);
  const list = page.getByRole("listbox", { name: "Entities" });
  await page.getByRole("searchbox", { name: "Filter the list" }).fill("JRC Seville");
  await list.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect(list.getByRole("option", { name: /JRC Seville/ })).toHaveCount(0);
  await page.reload();
  await page.getByRole("searchbox", { name: "Filter the list" }).fill("JRC");
  await expect(list.getByRole("option").first()).toBeVisible();
  await expect(list.getByRole("option", { name: /JRC Seville/ })).toHaveCount(0);
});

test("the drawing is saved as a picture, as a drawing and as a network", async ({ page }) => {
  await open(page, start);
  await expect(page.getByText(counts)).toBeVisible();
  for (const [name, begins] of [["Image (PNG)", "\u0089PNG"], ["Drawing (SVG)", "<"], ["Network (GraphML)", "<?xml"]] as const) {
    await page.getByText("Save", { exact: true }).click();
    const coming = page.waitForEvent("download");
    await page.getByText(name, { exact: true }).click();
    const path = await (await coming).path();
    expect(readFileSync(path, "latin1").startsWith(begins), name).toBe(true);
    if (await page.getByText(name, { exact: true }).isVisible()) await page.getByText("Save", { exact: true }).click();
  }
});

test("what is left out around an entity is told", async ({ page }) => {
  const told = page.getByText(/^Some entities related to (?:CNRS|Joint Research Centre) are not shown\. Expand further, or by type of relation, to see more\.$/);
  await open(page, "/graph?start=institution:cnrs&expand=institution:cnrs~~10");
  await expect(page.getByText(/^11 entities, \d+ lines$/)).toBeVisible();
  await expect(told).toBeVisible();
  await open(page, "/graph?start=institution:jrc&expand=institution:jrc~~50");
  await expect(page.getByText(counts)).toBeVisible();
  await expect(told).toHaveCount(0);
});
