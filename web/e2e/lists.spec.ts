// Lists: filters in the address, sorting, totals, downloads, the query behind them.
import { expect, open, test } from "./support/test";

interface Total {
  list: { totalCount: number };
}

test("a list tells how many there are, and ticking a facet narrows it", async ({ page, ask }) => {
  const all = await ask<Total>("{ list: institutions { totalCount } }");
  await open(page, "/institutions");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Institutions ${all.list.totalCount}`);

  await page.getByRole("group", { name: "Type" }).getByRole("checkbox", { name: /Joint unit/ }).check();
  await expect(page).toHaveURL(/type=JOINT_UNIT/);
  const units = await ask<Total>("{ list: institutions(where: {type: {eq: JOINT_UNIT}}) { totalCount } }");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Institutions ${units.list.totalCount}`);
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(units.list.totalCount + 1);

  await page.getByRole("group", { name: "Type" }).getByRole("checkbox", { name: /Company/ }).check();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText(`Institutions ${units.list.totalCount}`);
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Institutions ${all.list.totalCount}`);
});

test("the address reopens the same view", async ({ page }) => {
  await open(page, "/institutions?type=COMPANY&q=solvay&dir=desc");
  await expect(page.getByRole("searchbox", { name: "Name contains" })).toHaveValue("solvay");
  await expect(page.getByRole("checkbox", { name: /Company/ })).toBeChecked();
  await expect(page.getByRole("columnheader", { name: /Name/ })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("rowheader").getByRole("link", { name: /Solvay/i })).toBeVisible();
});

test("words narrow as they are typed, and the way back is one step", async ({ page }) => {
  await open(page, "/agreements");
  await page.getByRole("searchbox", { name: "Name contains" }).fill("treaty");
  await expect(page).toHaveURL("/agreements?q=treaty");
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Name contains" }).fill("");
  await expect(page).toHaveURL("/agreements");
  await expect(page.getByRole("rowheader")).toHaveCount(3);
});

test("headings sort, first their own way, then the other", async ({ page }) => {
  await open(page, "/institutions");
  await page.getByRole("link", { name: "Country" }).click();
  await expect(page).toHaveURL("/institutions?sort=country");
  const heading = page.getByRole("columnheader", { name: "Country" });
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("link", { name: "Country" }).click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
});

test("what sources disagree about is marked, and leads to the disagreement", async ({ page }) => {
  await open(page, "/agreements?contested=true");
  await page.getByRole("row", { name: /CNRS–JRC/ }).getByRole("link", { name: "Sources disagree" }).click();
  await expect(page).toHaveURL("/disagreements?entity=agreement:cnrs-jrc");
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("nothing found says so and offers a way out", async ({ page }) => {
  await open(page, "/projects?q=nothing-is-called-so");
  await page.getByRole("main").getByText("No project matches these filters.").getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByRole("rowheader")).not.toHaveCount(0);
});

test("the list as it is narrowed can be taken away", async ({ page, request }) => {
  await open(page, "/institutions?type=JOINT_UNIT");
  await page.getByText("Download", { exact: true }).click();
  const href = await page.getByRole("link", { name: "Table (CSV)" }).getAttribute("href");
  const file = await request.get(href ?? "");
  expect(file.ok()).toBe(true);
  expect(file.headers()["content-type"]).toContain("text/csv");
  const rows = (await file.text()).trim().split("\r\n");
  await expect(page.getByRole("rowheader")).toHaveCount(rows.length - 1);
});

test("the query behind a list opens in GraphiQL", async ({ page }) => {
  await open(page, "/institutions?type=COMPANY");
  await page.getByRole("button", { name: "GraphQL query" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("query InstitutionsList");
  await expect(dialog).toContainText('"COMPANY"');
  const href = await dialog.getByRole("link", { name: "Open in GraphiQL" }).getAttribute("href");
  const params = new URL(href ?? "", "http://localhost").searchParams;
  expect(params.get("query")).toContain("query InstitutionsList");
  expect(JSON.parse(params.get("variables") ?? "")).toMatchObject({ where: { type: { in: ["COMPANY"] } } });
});

test("an error of the server is told, with a way to try again", async ({ page, wrong }) => {
  await page.route("**/graphql", (route) => route.abort());
  await page.goto("/themes");
  await expect(page.getByRole("alert").first()).toContainText("did not answer");
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  expect(wrong.splice(0).every((w) => w.includes("ERR_FAILED")), "nothing but the failure that was asked for").toBe(true);
});
