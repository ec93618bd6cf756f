/**
 * Owns: the kept shell (page, script, style, words) that opens without a network.
 * Called by: the service worker's install, activate and fetch.
 * Rule: a shell is complete or not used; the page is never mixed from two versions.
 */
import { keptPerson } from "../lib/db/device";

/** Paths of the shell and a name of their content, put in by the build. */
declare const __SHELL__: string[];
declare const __VERSION__: string;
/** Paths of the words of each language. */
declare const __WORDS__: Record<string, string[]>;

const SHELL = `shell-${__VERSION__}`;
/** Words and wings that were loaded once stay for offline use. */
const ASSETS = "assets";
const KEPT_ASSETS = 80;

/** Stores every file of this version; rejects when one is missing, so that the old worker stays. */
export async function installShell(): Promise<void> {
  const cache = await caches.open(SHELL);
  const person = await keptPerson().catch(() => null);
  const words = wordsFor([person?.person.locale ?? "", ...navigator.languages]);
  const files = [...__SHELL__, ...words].map((path) =>
    path.startsWith("/assets/") ? path : new Request(path, { cache: "reload" }),
  );
  await cache.addAll(files);
}

/** The words of the first language we have, and English. */
function wordsFor(wishes: readonly string[]): string[] {
  const found = wishes.flatMap((tag) => __WORDS__[tag] ?? __WORDS__[tag.split("-")[0] ?? ""] ?? []);
  return [...new Set([...found, ...(__WORDS__["en"] ?? [])])];
}

/** Deletes the shells of other versions. */
export async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("shell-") && name !== SHELL).map((name) => caches.delete(name)),
  );
}

/** The page itself: always the kept one, since its version is that of this worker. */
export async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match("/");
  return kept ?? fetch(request);
}

/** A file with a content hash: kept for ever once seen. */
export async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) {
    const cache = await caches.open(ASSETS);
    await cache.put(request.url, fresh.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_ASSETS)).map((old) => cache.delete(old)));
  }
  return fresh;
}
