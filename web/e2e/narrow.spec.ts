// On the screen of a phone: what belongs together stays together, and what does not fit says so.
import { expect, open, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 } });

for (const lang of ["en", "fr"] as const) {
  test(`brand and settings share a row, in ${lang}`, async ({ page }) => {
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      await open(page, `/themes?lang=${lang}`);
      const [brand, menu] = await Promise.all([page.getByRole("link", { name: "Entente" }).boundingBox(), page.getByRole("button", { name: "Menu" }).boundingBox()]);
      expect(Math.abs(brand!.y + brand!.height / 2 - menu!.y - menu!.height / 2), `${width} px`).toBeLessThan(4);
    }
  });
}

test("footnotes stand on the line on which their sentence ends", async ({ page }) => {
  await open(page, "/paths?from=institution:solvay&to=institution:jrc");
  await expect(page.getByRole("article").first()).toBeVisible();
  for (let width = 320; width <= 440; width += 4) {
    await page.setViewportSize({ width, height: 844 });
    const apart = await page.evaluate(() =>
      [...document.querySelectorAll("article li sup")].flatMap((sup) => {
        const end = document.createRange();
        const text = sup.previousSibling as Text;
        end.setStart(text, text.length - 1);
        end.setEnd(text, text.length);
        const stop = end.getBoundingClientRect();
        const notes = [...sup.querySelectorAll("a")].slice(0, 4).map((a) => a.getBoundingClientRect());
        return notes.some((note) => Math.abs((stop.top + stop.bottom - note.top - note.bottom) / 2) > 14) ? [sup.parentElement?.innerText] : [];
      }),
    );
    expect(apart, `${width} px`).toEqual([]);
  }
});

test("a table that is cut off says that it scrolls, and only then", async ({ page }) => {
  await open(page, "/projects");
  const hint = page.getByText("Scroll the table sideways to see all columns.");
  await expect(hint).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(hint).toHaveCount(0);
});
