// Sources: what was read, and all that was taken from it.
import { expect, open, test } from "./support/test";

test("every document is listed with how much rests on it", async ({ page, ask }) => {
  const { documents } = await ask<{ documents: { totalCount: number } }>("{ documents { totalCount } }");
  await open(page, "/sources");
  await expect(page.getByRole("rowheader")).toHaveCount(documents.totalCount);
  await page.getByRole("link", { name: "CNRS", exact: true }).first().click();
  await expect(page).toHaveURL("/sources?publisher=CNRS");
  await expect(page.getByRole("rowheader")).toHaveCount(5);
});

test("a document shows what was taken from it, in its words", async ({ page, ask }) => {
  const { document } = await ask<{ document: { factCount: number; relationCount: number; subjects: { totalCount: number } } }>(
    '{ document(id: "document:cnrs-jrc-news-en") { factCount relationCount subjects { totalCount } } }',
  );
  await open(page, "/sources");
  await page.getByRole("link", { name: /A new partnership between the CNRS/ }).click();
  await expect(page).toHaveURL("/sources/document:cnrs-jrc-news-en");
  const coverage = page.getByRole("region", { name: "Statements taken from this source" });
  await expect(coverage).toContainText(`${document.factCount} facts`);
  await expect(coverage).toContainText(`${document.relationCount} relations`);
  await expect(coverage).toContainText(`${document.subjects.totalCount} entities`);

  const said = page.getByRole("region", { name: /^Facts by entity/ });
  await expect(said.getByRole("article").filter({ hasText: "CNRS–JRC cooperation agreement" })).toContainText("On January 6th 2025");
  await expect(said).toContainText("characters 87 to 168");
  const relations = page.getByRole("region", { name: /^Relations/ });
  await expect(relations.getByRole("listitem").first()).toBeVisible();
});

test("the pages of both lists turn apart from each other", async ({ page }) => {
  await open(page, "/sources/document:cnrs-jrc-news-en");
  const said = page.getByRole("region", { name: /^Facts by entity/ });
  const relations = page.getByRole("region", { name: /^Relations/ });
  const [entity, relation] = [said.getByRole("article").first(), relations.getByRole("listitem").first()];
  const before = await relation.textContent();
  const first = (await entity.textContent()) ?? "";
  await said.getByRole("link", { name: /Next/ }).click();
  await expect(entity).not.toHaveText(first);
  await expect(relation).toHaveText(before ?? "");
});

test("disagreements in which a document takes part are one click away", async ({ page }) => {
  await open(page, "/sources/document:cnrs-jrc-news-fr");
  await page.getByRole("link", { name: /disagreements that involve this source/ }).click();
  await expect(page).toHaveURL("/disagreements?source=document:cnrs-jrc-news-fr");
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("an unknown document is told to be unknown", async ({ page }) => {
  await open(page, "/sources/document:nobody-read-this");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no source with this identifier.");
});
