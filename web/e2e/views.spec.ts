// What holds of every view: it speaks both languages, nothing is wrong with it for axe in light and dark, and it fits a
// narrow screen. That console and network are clean, every test sees to.
import { expectAccessible } from "./support/axe";
import { expect, inLanguage, open, test } from "./support/test";
import { views } from "./views";

for (const { name, path } of views) {
  test(`${name}, in both languages, in light and dark, wide and narrow`, async ({ page }) => {
    for (const lang of ["en", "fr"] as const) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, inLanguage(path, lang));
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("button", { name: lang === "fr" ? "English" : "Français" })).toBeVisible();
      await expect(page).toHaveTitle(/Entente/);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expectAccessible(page, lang === "en" ? ["light", "dark"] : ["light"]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing scrolls sideways").toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page, ["dark"]);
  });
}
