// The test of these specifications: a page of the served binary, watched. Whatever the console says, whatever leaves this
// origin and whatever the Content-Security-Policy stops fails the test that caused it.
import { test as base, expect, type ConsoleMessage, type Page, type Request, type Response } from "@playwright/test";

export { expect };

export type Lang = "en" | "fr";

interface Fixtures {
  /** Where the page is served: by default what the option data says. */
  ownUrl: string;
  /** What the page was seen to do wrong; a test that provokes an error takes it out. */
  wrong: string[];
  /** Asks the API that the page asks. */
  ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;
}

interface Options {
  /** What is served: the seed alone, or with a part of Horizon Europe. */
  data: "seed" | "horizon";
}

function urlOf(data: Options["data"]): string {
  const url = data === "seed" ? process.env.ENTENTE_SEED_URL : process.env.ENTENTE_HORIZON_URL;
  if (url === undefined) throw new Error("the servers were not started");
  return url;
}

/** What the browser's software renderer tells of itself when a canvas is read; it is of this machine, not of the page. */
const ofRenderer = /^\[\.WebGL-[^\]]*\]GL Driver Message .* GPU stall due to ReadPixels/;

function watch(page: Page, own: string, wrong: string[]): void {
  page.on("console", (m: ConsoleMessage) => {
    if ((m.type() === "error" || m.type() === "warning") && !ofRenderer.test(m.text())) wrong.push(`console ${m.type()}: ${m.text()} (${page.url()})`);
  });
  page.on("pageerror", (e: Error) => wrong.push(`uncaught: ${e.message} (${page.url()})`));
  page.on("request", (r: Request) => {
    if (!r.url().startsWith(own) && !/^(data|blob):/.test(r.url())) wrong.push(`asked elsewhere: ${r.url()}`);
  });
  page.on("response", (r: Response) => {
    if (r.status() >= 400) wrong.push(`answer ${r.status()}: ${r.url()}`);
  });
}

export const test = base.extend<Fixtures & Options>({
  data: ["seed", { option: true }],
  ownUrl: async ({ data }, use) => use(urlOf(data)),
  baseURL: async ({ ownUrl }, use) => use(ownUrl),
  wrong: [
    async ({ page, ownUrl }, use) => {
      const wrong: string[] = [];
      watch(page, ownUrl, wrong);
      await use(wrong);
      expect(wrong, "console and network are clean").toEqual([]);
    },
    { auto: true },
  ],
  ask: async ({ request }, use) => {
    await use(async <T>(query: string, variables?: Record<string, unknown>) => {
      const response = await request.post("/graphql", { data: { query, variables } });
      const answer = (await response.json()) as { data: T; errors?: { message: string }[] };
      expect(answer.errors ?? [], query).toEqual([]);
      return answer.data;
    });
  },
});

/** The address of a view in a language. */
export function inLanguage(path: string, lang: Lang): string {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
}

/** Opens a view and waits until it shows what it was asked for: nothing in it is busy any more. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("main h1").first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
