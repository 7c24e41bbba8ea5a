// Measures the times between frames of the graph view with 2,000 entities; see README.md.
import { chromium } from "@playwright/test";

const server = process.argv[2] ?? "http://127.0.0.1:8080";
const ENTITIES = 2_000;
const RELATIONS_EACH = 2;
const MOVES = 150;
const kinds = ["INSTITUTION", "PROJECT", "PROGRAMME", "THEME", "SITE", "AGREEMENT", "PERSON", "INFRASTRUCTURE"];

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A graph that grows as real ones do: who has many relations gets more. */
function neighbourhood() {
  const random = numbers(7);
  const ends = [0];
  const relations = [];
  const degrees = Array(ENTITIES).fill(0);
  for (let i = 1; i < ENTITIES; i++) {
    for (let j = 0; j < RELATIONS_EACH; j++) {
      const other = ends[Math.floor(random() * ends.length)];
      if (other === i) continue;
      relations.push([i, other]);
      ends.push(i, other);
      degrees[i]++;
      degrees[other]++;
    }
  }
  const idOf = (i) => `${kinds[i % kinds.length].toLowerCase()}:n${i}`;
  return {
    truncated: false,
    nodes: degrees.map((degree, i) => ({
      id: idOf(i), kind: kinds[i % kinds.length], name: `Entity number ${i}`, degree, entity: { acronym: null, mergedIds: [] },
    })),
    relations: relations.map(([from, to], i) => ({
      id: `relation:r${i}`, type: "PARTNER_OF", source: { id: idOf(from) }, target: { id: idOf(to) }, since: null, until: null,
      holds: { since: null, until: null }, role: null, evidence: [{ document: { id: "document:d" } }],
    })),
  };
}

function summary(frames) {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (part) => Number(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1));
  return { frames: frames.length, median: at(0.5), p95: at(0.95), max: at(1), over50: frames.filter((ms) => ms > 50).length };
}

const browser = await chromium.launch({ executablePath: process.env.ENTENTE_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
const answer = neighbourhood();
await page.route("**/graphql", (route) => {
  const around = route.request().postData()?.includes("GraphAround");
  return around ? route.fulfill({ json: { data: { neighbourhood: answer } } }) : route.continue();
});

const begun = Date.now();
await page.goto(`${server}/graph?start=institution:n0`);
await page.locator("[data-resting]").waitFor({ timeout: 120_000 });
const layout = Date.now() - begun;

/** How many milliseconds the browser has calculated so far, drawing included: unlike frames, that does not depend on who else does. */
const system = await browser.newBrowserCDPSession();
async function calculated() {
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** The times between frames while something is done, and what a frame cost. */
async function measure(act) {
  const before = await calculated();
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const next = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.measuring_ = requestAnimationFrame(next);
    };
    window.measuring_ = requestAnimationFrame(next);
  });
  await act();
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.measuring_);
    return window.frames_;
  });
  const cpuPerFrame = Number((((await calculated()) - before) / frames.length).toFixed(1));
  return { ...summary(frames.slice(1)), cpuPerFrame }; // the first one began before the measurement
}

const box = await page.locator("[role=application]").boundingBox();
const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
const around = (i, radius) => [middle.x + radius * Math.cos(i / 8), middle.y + radius * Math.sin(i / 8)];

const still = await measure(() => page.waitForTimeout(1000));
const pan = await measure(async () => {
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  for (let i = 0; i < MOVES; i++) await page.mouse.move(box.x + 12 + 5 * i, box.y + 12 + 60 * (1 - Math.cos(i / 12)));
  await page.mouse.up();
});
const rest = await measure(() => page.waitForTimeout(600));
const zoom = await measure(async () => {
  for (let i = 0; i < 24; i++) {
    await page.mouse.move(...around(i, 40));
    await page.mouse.wheel(0, i % 12 < 6 ? -120 : 120);
    await page.waitForTimeout(60);
  }
});
const point = await measure(async () => {
  for (let i = 0; i < MOVES; i++) await page.mouse.move(...around(i, 120));
});

console.log(JSON.stringify({ entities: answer.nodes.length, relations: answer.relations.length, layoutMs: layout, still, pan, rest, zoom, point }, null, 2));
await browser.close();
