// Connections: paths told in sentences with footnotes, narrowed by what may not stand between.
import { expect, open, test } from "./support/test";

const question = "/paths?from=institution:solvay&to=institution:jrc";

test("paths are told in sentences, and every footnote leads to its words", async ({ page }) => {
  await open(page, question);
  const best = page.getByRole("article").first();
  await expect(best).toContainText("Solvay is a partner in Compass");
  await best.getByRole("link", { name: "Footnote 1" }).first().click();
  await expect(page.locator("#note-1 q")).toBeInViewport();
});

test("as many paths as were asked for are the best ones, fewer are all", async ({ page }) => {
  const status = page.getByRole("status").filter({ hasText: "Solvay" });
  await open(page, question);
  await expect(status).toHaveText("The 5 best-ranked paths between Solvay and Joint Research Centre are shown, best first. There may be more paths.");
  await open(page, `${question}&lang=fr`);
  await expect(status).toContainText(/^Voici les 5.chemins les mieux classés entre/);
  await open(page, `${question}&maxLength=3&first=10&lang=en`);
  await expect(status).toHaveText(/^(1 path connects|[2-9] paths connect) Solvay and Joint Research Centre\./);
});

test("without the CNRS, the option that excludes the paths is named", async ({ page }) => {
  await open(page, question);
  await page.getByRole("article").first().getByRole("button", { name: "Search again without CNRS" }).click();
  await expect(page).toHaveURL(/avoid=institution:cnrs/);
  await expect(page.getByRole("main")).toContainText(/Entities to avoid.*Without this restriction there is a path of 3 steps:/);
});

test("the two ends swap, and sentences speak French", async ({ page }) => {
  await open(page, question);
  await page.getByRole("button", { name: "Swap the two entities" }).click();
  await expect(page).toHaveURL("/paths?from=institution:jrc&to=institution:solvay");
  await open(page, `${question}&lang=fr`);
  await expect(page.getByRole("article").first()).toContainText("CNRS collabore avec");
});

test("the query behind the paths is shown, and the paths can be taken away", async ({ page, request }) => {
  await open(page, question);
  await page.getByRole("button", { name: "GraphQL query" }).click();
  await expect(page.getByRole("dialog")).toContainText("paths(");
  await page.keyboard.press("Escape");
  await page.getByText("Download", { exact: true }).click();
  const href = await page.getByRole("link", { name: /GraphML/ }).getAttribute("href");
  expect(await (await request.get(href ?? "")).text()).toContain("<graphml");
});
