/**
 * Owns: how the web is built: two entries (page, service worker), words as chunks, compressed copies.
 * Called by: `npm run build`, `make dev`, vitest.
 * Rule: everything the page loads is below `dist/` with a content hash, except index, icons, manifest and `sw.js`.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { FluentResource } from "@fluent/bundle";
import { type Plugin, build as viteBuild } from "vite";
import { defineConfig } from "vitest/config";
import { devServiceWorker, server } from "./build/dev-server.ts";
import { type Manifest, offlineShell } from "./build/offline-shell.ts";
import { serviceWorker } from "./build/service-worker.ts";

const out = join(import.meta.dirname, "dist");

/** Turns `x.ftl?words` into its parsed entries, so that no phone parses Fluent; `?phrases` is what `sw.js` says. */
function words(): Plugin {
  return {
    name: "words",
    enforce: "pre",
    load(id) {
      const [file, query] = id.split("?");
      if ((query !== "words" && query !== "phrases") || !file?.endsWith(".ftl")) return null;
      this.addWatchFile(file);
      const text = readFileSync(file, "utf8");
      const phrases = text.split("\n").filter((line) => line.startsWith("push-"));
      const value = query === "words" ? new FluentResource(text).body : phrases.join("\n");
      return { code: `export default ${JSON.stringify(value)}`, moduleType: "js" };
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

/** Builds the service worker after the page, with the list of the shell inside, then the compressed copies. */
function finish(): Plugin {
  let isMain = false;
  const modules = new Map<string, string[]>();
  return {
    name: "finish",
    apply: "build",
    configResolved(config) {
      isMain = !config.build.lib;
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) if (part.type === "chunk") modules.set(part.fileName, part.moduleIds);
    },
    async closeBundle() {
      if (!isMain || process.env.VITEST) return;
      const manifest = JSON.parse(readFileSync(join(out, ".vite/manifest.json"), "utf8")) as Manifest;
      const { shell, words: languages } = offlineShell(manifest, (file) => modules.get(file) ?? []);
      const version = shellVersion([...shell, ...Object.values(languages).flat()]);
      const offline = { shell, words: languages, version };
      await viteBuild(serviceWorker([words()], offline, { outDir: out, emptyOutDir: false }));
      for (const file of filesBelow(out)) compress(file);
    },
  };
}

/** A short name of the shell's content: changes when any file or the page itself changes. */
function shellVersion(shell: string[]): string {
  let hash = 2166136261;
  for (const char of shell.join() + readFileSync(join(out, "index.html"), "utf8")) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  return hash.toString(36);
}

function compress(file: string): void {
  if (!/\.(js|css|html|svg|webmanifest|json)$/.test(file) || relative(out, file).startsWith(".vite")) return;
  const bytes = readFileSync(file);
  if (statSync(file).size < 512) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }));
}

/** What is always loaded together travels together: one file compresses better than many small ones. */
const TOGETHER = [
  {
    name: "app",
    test: /node_modules|\/src\/(router|session|wing)\.|\/src\/lib\/(api|db|i18n|outbox|push)\/(?!upload-blob)|\/src\/ui\/(icon|rings\/rings|rings\/ring-parts)\./,
    priority: 3,
  },
  { name: "clip-rings", test: /\/src\/ui\/rings\/clip-rings\./, priority: 2 },
  {
    name: "worker",
    test: /\/src\/worker\/(say|inbox\.state|inbox-banner|round\.state|facts-line|now|cost)\./,
    priority: 1,
  },
  { name: "note", test: /\/src\/worker\/note\/(note-screen|note\.state|note-dock|lens|photo-stage)\./ },
];

export default defineConfig({
  plugins: [words(), finish(), devServiceWorker(() => [words()])],
  server,
  build: {
    target: "es2022",
    outDir: out,
    manifest: true,
    assetsInlineLimit: 2048,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } },
  },
  test: { environment: "node", include: ["src/**/*.test.ts", "build/**/*.test.ts"] },
});
