// A new user, with a question and no knowledge of the graph.
import { expect, open, test } from "./support/test";

test("how is Solvay connected to the JRC, and who says so? Under five actions from the start page", async ({ page }) => {
  let actions = 0;
  const act = async (done: Promise<unknown>) => {
    actions++;
    await done;
  };
  await open(page, "/");
  await act(page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Connections" }).click());

  const from = page.getByRole("combobox", { name: "From" });
  await from.fill("Solvay");
  await expect(page.getByRole("option", { name: /Solvay/ }).first()).toBeVisible();
  await act(from.press("Enter"));

  const to = page.getByRole("combobox", { name: "To" });
  await to.fill("JRC");
  await expect(page.getByRole("option", { name: /Joint Research Centre/ }).first()).toBeVisible();
  await act(page.getByRole("option", { name: /Joint Research Centre/ }).first().click());

  const best = page.getByRole("article").first();
  await expect(best).toContainText("CNRS works with Joint Research Centre");
  const notes = page.getByRole("region", { name: "Footnotes" });
  await expect(notes.getByRole("listitem").first().locator("q")).not.toBeEmpty();
  await expect(notes.getByRole("link").first()).toBeVisible();
  expect(actions).toBeLessThan(5);
  await expect(page, "the address reopens the question").toHaveURL("/paths?from=institution:solvay&to=institution:jrc");
});

test("an address at which there is nothing says so in the reader's language, and leads home", async ({ page, request, wrong }) => {
  expect((await page.goto("/nopage?lang=fr"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Il n’y a pas de page à cette adresse.");
  await page.getByRole("main").getByRole("link").click();
  await expect(page).toHaveURL("/");
  expect(wrong.splice(0).every((w) => /404/.test(w) && /nopage/.test(w)), "nothing but the answer that was asked for").toBe(true);
  const answer = await request.get("/nopage");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([404, "application/json; charset=utf-8"]);
});
