// An entity's page: everything that the graph says of it, each with its evidence.
import { expect, open, test } from "./support/test";

test("facts and relations show the words that say so", async ({ page }) => {
  await open(page, "/entity/institution:jrc");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Joint Research Centre");
  const facts = page.getByRole("region", { name: "Facts" });
  await facts.getByText(/^\d+ references?$/).first().click();
  await expect(facts.locator("details[open]").first().getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Agreements/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "CNRS–JRC cooperation agreement" }).first()).toBeVisible();
});

test("conflicts stand side by side with the reason for the one shown first", async ({ page }) => {
  await open(page, "/entity/agreement:cnrs-jrc");
  const conflicts = page.getByRole("region", { name: "Disagreements between sources" });
  await expect(conflicts).toContainText("nothing in the sources decides between them");
  await expect(conflicts).toContainText("Memorandum of understanding");
});

test("a time narrows what is shown, in the address", async ({ page }) => {
  await open(page, "/entity/institution:cnrs?asOf=2016");
  await expect(page.getByRole("main")).toContainText("This page shows only statements that may have held as of 2016.");
  await page.getByRole("button", { name: "Show all dates" }).click();
  await expect(page).toHaveURL("/entity/institution:cnrs");
});

test("from the page to the graph, to connections, and back", async ({ page }) => {
  await open(page, "/entity/institution:solvay");
  await page.getByRole("link", { name: "Show in the graph" }).click();
  await expect(page).toHaveURL(/\/graph\?start=institution:solvay/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Solvay");
  await page.getByRole("link", { name: /Find connections to/ }).click();
  await expect(page.getByRole("combobox", { name: "From" })).toHaveValue("Solvay");
});

test("sites are on a map, and said in words", async ({ page }) => {
  await open(page, "/entity/institution:jrc");
  await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: /^Sites/ }).click();
  await expect(page.getByRole("link", { name: /JRC Ispra/ }).first()).toBeVisible();
});

test("the page speaks French, names included", async ({ page }) => {
  await open(page, "/entity/institution:cnrs?lang=fr");
  await expect(page.getByRole("heading", { name: /^Accords/ })).toBeVisible();
});
