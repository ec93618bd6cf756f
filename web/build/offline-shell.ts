/**
 * Owns: what opens without a network: the page, the wings that every phone keeps, and their words in each language.
 * Called by: the build, which puts the list into the service worker.
 * Rule: what is not in a wing listed as offline stays out; where something kept needs it all the same, the build fails.
 */
import { SHARED_WORDS, WINGS } from "../src/lib/wings.ts";

/** A chunk as the bundler's manifest has it. */
export interface ManifestChunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

/** The bundler's manifest, by source or by name. */
export type Manifest = Record<string, ManifestChunk>;

export interface OfflineShell {
  /** Paths that every phone keeps. */
  shell: string[];
  /** Paths of the words of each language, of which a phone keeps its own and English. */
  words: Record<string, string[]>;
}

const KEPT = WINGS.filter((wing) => wing.isOffline);
const OFFLINE_FOLDERS: readonly string[] = [...KEPT.map((wing) => wing.folder), "lib", "ui"];
const OFFLINE_WORDS: readonly string[] = [...SHARED_WORDS, ...KEPT.flatMap((wing) => wing.words)];

/** The first of these modules that no phone keeps: in a folder of `src/` that is no offline wing. */
function foreignOf(modules: readonly string[]): string | undefined {
  return modules.find((id) => {
    const [, folder] = /\/src\/([^/]+)\//.exec(id) ?? [];
    return folder !== undefined && !OFFLINE_FOLDERS.includes(folder);
  });
}

/**
 * Walks from the page to everything that is kept. `modulesOf` names the modules inside a file; a file loaded later with
 * a foreign module in it is left out, one that comes along at once is an error.
 */
export function offlineShell(manifest: Manifest, modulesOf: (file: string) => readonly string[]): OfflineShell {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    const foreign = foreignOf(modulesOf(chunk.file));
    if (foreign) throw new Error(`${foreign} would lie on every phone, inside ${chunk.file}`);
    files.add(`/${chunk.file}`);
    for (const style of chunk.css ?? []) files.add(`/${style}`);
    for (const next of chunk.imports ?? []) visit(next);
    for (const next of chunk.dynamicImports ?? []) if (isKeptLater(next)) visit(next);
  };
  const isKeptLater = (key: string): boolean =>
    !key.includes("locales/") && !foreignOf(modulesOf(manifest[key]?.file ?? ""));
  visit("index.html");
  return { shell: ["/", "/manifest.webmanifest", ...files], words: wordsOf(manifest) };
}

function wordsOf(manifest: Manifest): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [key, { file }] of Object.entries(manifest)) {
    const [, tag, part] = /locales\/([^/]+)\/([^/]+)\.ftl/.exec(key) ?? [];
    if (tag && part && OFFLINE_WORDS.includes(part)) words[tag] = [...(words[tag] ?? []), `/${file}`];
  }
  return words;
}
