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
