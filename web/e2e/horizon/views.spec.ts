// The views where there is much to show: nothing is wrong with them either, in one language or the other.
import { expectAccessible } from "../support/axe";
import { expect, inLanguage, open, test, type Lang } from "../support/test";

const views: [path: string, lang: Lang][] = [
  ["/search?q=materials", "en"],
  ["/entity/institution:jrc", "fr"],
  ["/graph?start=institution:jrc", "en"],
  ["/paths?from=institution:cnrs&to=institution:jrc", "fr"],
  ["/institutions", "en"],
  ["/programmes", "fr"],
  ["/projects?participant=institution:jrc&draw=money", "en"],
  ["/themes", "fr"],
  ["/disagreements", "en"],
  ["/sources", "fr"],
];

for (const [path, lang] of views) {
  test(`${path} in ${lang}`, async ({ page }) => {
    await open(page, inLanguage(path, lang));
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectAccessible(page, lang === "en" ? ["light"] : ["dark"]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing scrolls sideways").toBeLessThanOrEqual(360);
  });
}
