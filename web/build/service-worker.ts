/**
 * Owns: how the service worker is bundled: one file without imports, with the list of what opens offline inside.
 * Called by: the build, and the development server, which gives it an empty list.
 * Rule: both bundle the same source in the same way; only what opens offline differs.
 */
import { join } from "node:path";
import type { BuildOptions, InlineConfig, Plugin } from "vite";

/** What opens offline, the words by language, and the name of their content. */
export interface Offline {
  shell: readonly string[];
  words: Readonly<Record<string, readonly string[]>>;
  version: string;
}

/** Answers how to bundle it; `output` says where to. */
export function serviceWorker(plugins: Plugin[], offline: Offline, output: BuildOptions): InlineConfig {
  return {
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins,
    define: {
      __SHELL__: JSON.stringify(offline.shell),
      __WORDS__: JSON.stringify(offline.words),
      __VERSION__: JSON.stringify(offline.version),
    },
    build: {
      ...output,
      target: "es2022",
      lib: { entry: join(import.meta.dirname, "../src/sw/index.ts"), formats: ["es"], fileName: () => "sw.js" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}
