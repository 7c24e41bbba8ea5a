import { defineConfig, devices } from "@playwright/test";

/** The browser that is there: nothing is downloaded. */
const chromium = process.env.ENTENTE_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/start.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Generous: a busy laptop is slow, and what is broken stays so.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // On a machine that does much else a browser may stall once; what fails twice fails.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  outputDir: "node_modules/.cache/e2e",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    reducedMotion: "reduce",
    launchOptions: { executablePath: chromium, args: ["--no-sandbox"] },
    trace: "retain-on-failure",
  } as object,
  projects: [
    { name: "seed", testIgnore: "horizon/**", use: { data: "seed" } as object },
    { name: "horizon", testMatch: "horizon/**/*.spec.ts", use: { data: "horizon" } as object },
  ],
});
