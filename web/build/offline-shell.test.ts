/**
 * Owns: the proof that no phone keeps what is only for some: a wing, its words, a chunk that something of it got into.
 * Called by: vitest.
 * Rule: the manifest has the form that the bundler writes; every kind of mistake is planted once.
 */
import { describe, expect, it } from "vitest";
import { type Manifest, offlineShell } from "./offline-shell";

const MANIFEST: Manifest = {
  "index.html": {
    file: "assets/index.js",
    css: ["assets/index.css"],
    imports: ["_app.js"],
    dynamicImports: ["src/worker/index.tsx", "src/lead/index.tsx", "src/admin/index.tsx"],
  },
  "_app.js": { file: "assets/app.js", dynamicImports: ["../locales/en/app.ftl?words"] },
  "src/worker/index.tsx": { file: "assets/worker.js", imports: ["_app.js"] },
  "src/lead/index.tsx": { file: "assets/lead.js", imports: ["_app.js", "_reach.js"] },
  "src/admin/index.tsx": { file: "assets/admin.js" },
  "_reach.js": { file: "assets/reach.js" },
  "../locales/en/app.ftl?words": { file: "assets/app-words.js" },
  "../locales/en/worker.ftl?words": { file: "assets/worker-words.js" },
  "../locales/en/lead.ftl?words": { file: "assets/lead-words.js" },
  "../locales/en/admin.ftl?words": { file: "assets/admin-words.js" },
};
const MODULES: Record<string, string[]> = {
  "assets/index.js": ["/web/src/main.tsx"],
  "assets/app.js": ["/web/node_modules/preact/index.js", "/web/src/lib/api/index.ts", "/web/src/ui/icon.tsx"],
  "assets/worker.js": ["/web/src/worker/index.tsx"],
  "assets/lead.js": ["/web/src/lead/index.tsx"],
  "assets/reach.js": ["/web/src/ui/reach-bar.tsx"],
  "assets/admin.js": ["/web/src/admin/index.tsx"],
};
const modulesOf = (file: string) => MODULES[file] ?? [];

describe("what opens offline", () => {
  it("is the page, what it needs and the worker's wing; neither the lead's nor one that is not listed", () => {
    const { shell } = offlineShell(MANIFEST, modulesOf);
    expect(shell).toEqual([
      "/",
      "/manifest.webmanifest",
      "/assets/index.js",
      "/assets/index.css",
      "/assets/app.js",
      "/assets/worker.js",
    ]);
  });

  it("has the words of its wings, and not those that are not listed", () => {
    const { words } = offlineShell(MANIFEST, modulesOf);
    expect(words).toEqual({ en: ["/assets/app-words.js", "/assets/worker-words.js"] });
  });

  it("is not built when something of the lead's wing got into a chunk that every phone loads", () => {
    const mixed = (file: string) =>
      file === "assets/app.js" ? [...modulesOf(file), "/web/src/lead/reason.ts"] : modulesOf(file);
    expect(() => offlineShell(MANIFEST, mixed)).toThrow("/web/src/lead/reason.ts would lie on every phone");
  });

  it("leaves out a chunk loaded later that a wing which is not kept shares, whatever its name", () => {
    const later = { ...MANIFEST, "src/worker/index.tsx": { file: "assets/worker.js", dynamicImports: ["_note.js"] } };
    const manifest = { ...later, "_note.js": { file: "assets/note.js" } };
    const shared = (file: string) => (file === "assets/note.js" ? ["/web/src/manager/note/note.tsx"] : modulesOf(file));
    expect(offlineShell(manifest, shared).shell).not.toContain("/assets/note.js");
  });
});
