// Disagreements: all sides with their words, and why one of them is shown.
import { expect, open, test } from "./support/test";

test("every disagreement is there, the gravest first, and kinds narrow them", async ({ page, ask }) => {
  const { conflicts } = await ask<{ conflicts: { totalCount: number; facets: { field: string; buckets: { value: string; count: number }[] }[] } }>(
    "{ conflicts { totalCount facets { field buckets { value count } } } }",
  );
  await open(page, "/disagreements");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(conflicts.totalCount));
  await expect(page.getByRole("article").first()).toContainText("Contradiction");
  const grave = conflicts.facets.find((f) => f.field === "kind")?.buckets.find((b) => b.value === "CONTRADICTION")?.count;

  await page.getByRole("group", { name: "Nature of the disagreement" }).getByRole("checkbox", { name: /^Contradiction/ }).check();
  await expect(page).toHaveURL("/disagreements?kind=CONTRADICTION");
  await expect(page.getByRole("article")).toHaveCount(grave ?? 0);
  await page.getByRole("link", { name: /Remove filter: Nature of the disagreement/ }).click();
  await expect(page).toHaveURL("/disagreements");
});

test("sides stand beside each other with their words, and the reason for the first", async ({ page }) => {
  await open(page, "/disagreements?property=signed");
  const article = page.getByRole("article");
  await expect(article).toHaveCount(1);
  const sides = article.getByRole("listitem").filter({ has: page.locator("details") });
  await expect(sides).toHaveCount(2);
  await expect(sides.first()).toContainText("Shown first");
  await expect(sides.first()).toContainText("6 Jan 2025");
  await expect(sides.first()).toContainText("On January 6th 2025");
  await expect(sides.nth(1)).toContainText("6 Jan 2026");
  await expect(article).toContainText("nothing in the sources decides between them");
});

test("they narrow by rule and by source, and speak French", async ({ page }) => {
  await open(page, "/disagreements?rule=RANK&lang=fr");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("un curateur lui a donné un rang plus élevé");
  await open(page, "/disagreements?source=document:rnsr-2022");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("link", { name: /Remove filter: Source/ })).toContainText("RNSR");
});
