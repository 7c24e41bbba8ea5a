// What axe finds on a page. Its script is put in through the debugger, which the Content-Security-Policy does not stop.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect } from "./test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with what axe finds, each with the place, in these colours. */
export async function expectAccessible(page: Page, colours: ("light" | "dark")[] = ["light", "dark"]): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: { run: (o: object) => Promise<AxeResults> } };
      const results = await axe.run({ runOnly: { type: "tag", values: tags } });
      return results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary ?? v.help}`));
    }, rules);
    expect(found, `axe finds nothing, in ${colorScheme}`).toEqual([]);
  }
}
