// Measures first views over the real network stack of a browser whose cache is empty, and the field that completes names; see README.md.
import { chromium } from "@playwright/test";

const server = process.argv[2] ?? "http://127.0.0.1:8080";
const pages = ["/", "/entity/institution:cnrs", "/entity/institution:jrc", "/entity/agreement:cnrs-jrc", "/paths?from=institution:solvay&to=institution:jrc"];
const rounds = 5;
const prefixes = ["cnr", "joi", "max", "uni", "fra", "tec", "hor", "eur", "nat", "aca", "lab", "cen", "ins", "res", "sol", "ope"];

const browser = await chromium.launch({ executablePath: process.env.ENTENTE_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** How long until a page shows its name and nothing in sight is awaited any more, and how much script came for it. */
async function firstView(path) {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const scripts = new Set();
  let scriptBytes = 0;
  await network.send("Network.enable");
  network.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(server + path, { waitUntil: "commit" });
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => ![...document.querySelectorAll("main .waiting")].some((e) => e.getBoundingClientRect().top < innerHeight));
  const ms = await page.evaluate(() => performance.now());
  await page.waitForLoadState("networkidle");
  await context.close();
  return { ms, scriptBytes };
}

/** How long after the last key suggestions are on the page. */
async function typeahead() {
  const page = await browser.newPage({ locale: "en-GB" });
  await page.goto(server + "/");
  const times = [];
  const field = page.locator("main [role=combobox]");
  for (const prefix of prefixes) {
    await field.fill("");
    await field.pressSequentially(prefix.slice(0, -1));
    await page.waitForTimeout(300);
    times.push(
      await page.evaluate(
        (last) =>
          new Promise((resolve) => {
            const input = document.querySelector("main [role=combobox]");
            const began = performance.now();
            const list = document.querySelector("main [role=listbox]");
            const done = new MutationObserver(() => {
              done.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - began));
            });
            done.observe(list, { childList: true, subtree: true, characterData: true });
            input.value += last;
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
            setTimeout(() => resolve(Number.NaN), 3000);
          }),
        prefix.at(-1),
      ),
    );
  }
  await page.close();
  return times.filter((t) => !Number.isNaN(t));
}

for (const path of pages) {
  const views = [];
  for (let i = 0; i < rounds; i++) views.push(await firstView(path));
  const { scriptBytes } = views[0];
  console.log(
    `${path}: median ${Math.round(median(views.map((v) => v.ms)))} ms, most ${Math.round(Math.max(...views.map((v) => v.ms)))} ms, ` +
      `${(scriptBytes / 1024).toFixed(0)} KB of script`,
  );
}
const times = await typeahead();
console.log(`typeahead: median ${Math.round(median(times))} ms, most ${Math.round(Math.max(...times))} ms of ${times.length}`);
await browser.close();
