import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/** `npm run pictures` makes the pictures of the README, of the real binary on the seed. */
export default defineConfig({ ...base, testDir: "e2e/pictures", testMatch: "*.picture.ts", workers: 1, projects: [{ name: "pictures" }] });
