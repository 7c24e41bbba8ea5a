// A drawing of many entities: without a graphics card, as here, it is moved as it is and drawn anew when the movement rests.
import { expect, open, test } from "../support/test";

/** Of this many entities and lines on, a drawing is moved so. */
const MUCH = 500;

/** Within this time a second click, be it elsewhere, makes a double click. */
const DOUBLE_CLICK_MS = 350;

test("what is chosen is what is seen there, also after the view was moved", async ({ page }) => {
  const ids = "institution:cnrs,institution:jrc";
  await open(page, `/graph?start=${ids}&expand=institution:cnrs~~200,institution:jrc~~200`);
  await expect(page.locator("[data-resting]")).toBeVisible({ timeout: 60_000 });
  const shown = await page.getByText(/entities, .* lines/).textContent();
  const [entities = 0, lines = 0] = shown?.replaceAll(",", "").match(/\d+/g)?.map(Number) ?? [];
  expect(entities + lines).toBeGreaterThan(MUCH);

  const drawing = page.getByRole("application");
  const box = (await drawing.boundingBox())!;
  const chosen = page.locator("section.card h2");
  const click = async (x: number, y: number) => {
    await page.mouse.click(x, y);
    await page.waitForTimeout(DOUBLE_CLICK_MS);
  };
  const choose = async (x: number, y: number) => {
    await click(x, y);
    await expect(chosen).toBeVisible();
    return chosen.textContent();
  };
  const place = await (async () => {
    for (let x = box.x + box.width * 0.3; x < box.x + box.width * 0.6; x += 7) {
      await page.mouse.move(x, box.y + box.height / 2);
      if ((await drawing.getAttribute("data-pointing")) !== null) return { x, y: box.y + box.height / 2 };
    }
    throw new Error("no entity in the middle of the drawing");
  })();
  const name = await choose(place.x, place.y);

  const [corner, by] = [{ x: box.x + 8, y: box.y + 8 }, { x: 90, y: 60 }];
  await click(corner.x, corner.y);
  await expect(chosen).toHaveCount(0);
  const nodes = drawing.locator("canvas.sigma-nodes");
  const shifts = await nodes.evaluateHandle((canvas) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push((canvas as HTMLElement).style.transform)).observe(canvas, { attributeFilter: ["style"] });
    return seen;
  });
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + by.x, corner.y + by.y, { steps: 6 });
  await page.mouse.up();
  await expect(nodes).not.toHaveAttribute("style", /translate/);
  expect(await shifts.jsonValue()).toContain(`translate(${by.x}px, ${by.y}px)`);
  await page.waitForTimeout(DOUBLE_CLICK_MS);
  expect(await choose(place.x + by.x, place.y + by.y)).toBe(name);
});
