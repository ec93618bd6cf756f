/**
 * Owns: how the browser journeys are run: one file after the other, with time for real servers and real takes.
 * Called by: `npm run e2e` and `npm run screenshots`.
 * Rule: nothing is retried or skipped; a journey that cannot run fails.
 */
import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: the runner reads the default export
export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: "node",
    include: ["journeys/*.test.ts", "pictures/*.test.ts"],
    fileParallelism: false,
    pool: "forks",
    testTimeout: 240_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
    reporters: ["verbose"],
  },
});
