// Search: one field that completes by keyboard, results by kind with the words marked.
import { expect, open, test } from "./support/test";

test("the field completes by keyboard and leads to the entity", async ({ page }) => {
  await open(page, "/");
  const field = page.getByRole("main").getByRole("combobox");
  await expect(field, "a page is ready to be typed into").toBeFocused();
  await page.keyboard.type("joint res");
  await expect(page.getByRole("option", { name: /Joint Research Centre/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("main").getByRole("option", { selected: true })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/entity\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Joint Research Centre");
});

test("results come with the words marked, and narrow by kind in the address", async ({ page, ask }) => {
  const { search } = await ask<{ search: { totalCount: number } }>('{ search(text: "research") { totalCount } }');
  await open(page, "/");
  await page.getByRole("main").getByRole("combobox").fill("research");
  await page.getByRole("main").getByRole("combobox").press("Enter");
  await expect(page).toHaveURL("/search?q=research");
  await expect(page.getByRole("main")).toContainText(`${search.totalCount} result`);
  await page.getByRole("button", { name: /^Programme/ }).click();
  await expect(page).toHaveURL("/search?q=research&kind=PROGRAMME");
  await expect(page.getByRole("button", { name: /^Programme/ })).toHaveAttribute("aria-pressed", "true");
});

test("results narrow by country, and the other countries stay to be chosen", async ({ page, ask }) => {
  const { search } = await ask<{ search: { totalCount: number } }>('{ search(text: "jrc", countries: ["IT"]) { totalCount } }');
  await open(page, "/search?q=jrc");
  const countries = page.getByRole("group", { name: "Countries" });
  await expect(countries.getByRole("button")).not.toHaveCount(0);
  const all = await countries.getByRole("button").count();
  await countries.getByRole("button", { name: /^Italy/ }).click();
  await expect(page).toHaveURL("/search?q=jrc&country=IT");
  expect(search.totalCount).toBe(1);
  await expect(page.getByRole("main")).toContainText("1 result");
  await expect(countries.getByRole("button")).toHaveCount(all);
  await countries.getByRole("button", { name: /^Italy/ }).click();
  await expect(page).toHaveURL("/search?q=jrc");
});

test("what the graph holds is counted in the noun's number", async ({ page }) => {
  await open(page, "/");
  await expect(page.getByRole("link", { name: "1 project", exact: true })).toHaveAttribute("href", "/projects");
  await open(page, "/?lang=fr");
  await expect(page.getByRole("link", { name: "1 projet", exact: true })).toBeVisible();
});

test("nothing found says what to try", async ({ page }) => {
  await open(page, "/search?q=nobody-is-called-so");
  await expect(page.getByRole("main")).toContainText("No results. Check the spelling, use fewer words, or try another language.");
  await open(page, "/search?q=cnrs&kind=THEME");
  await expect(page.getByRole("main")).toContainText("No results match these filters. Remove a filter, or search for other words.");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await expect(page.getByRole("main")).toContainText("results");
});

test("an address that is no page stays not found", async ({ request }) => {
  expect((await request.get("/no-such-page")).status()).toBe(404);
});
