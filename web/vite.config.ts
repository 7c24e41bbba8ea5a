import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The server that `npm run dev` asks; the built pages ask the one that they came from.
const server = process.env.ENTENTE_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: "es2022",
    // The Content-Security-Policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: Object.fromEntries(["/graphql", "/export", "/graphiql", "/schema.graphql"].map((path) => [path, server])) },
  // Style sheets are read, because tests measure the contrast of what is drawn with their colours.
  test: { include: ["src/**/*.test.ts"], css: true, testTimeout: 60_000 },
});
