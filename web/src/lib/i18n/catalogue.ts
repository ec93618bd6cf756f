/**
 * Owns: finding the compiled Fluent words of a language and part in `/locales/{tag}/{part}.ftl`.
 * Called by: `lib/i18n` only.
 * Rule: every text is its own chunk, so a phone downloads one language and only the parts of its wing.
 */

import type { Part } from "../wings";
import type { CompiledWords } from "./words";

/** Every file but the one that the page never loads; `lib/wings` says which there are. */
const texts = import.meta.glob<CompiledWords>(["../../../../locales/*/*.ftl", "!../../../../locales/*/push.ftl"], {
  query: "?words",
  import: "default",
});

function loaderOf(tag: string, part: Part): (() => Promise<CompiledWords>) | undefined {
  return texts[`../../../../locales/${tag}/${part}.ftl`];
}

/** The languages that have at least the words of the app itself. */
export const languages: string[] = Object.keys(texts)
  .filter((file) => file.endsWith("/app.ftl"))
  .map((file) => file.split("/").at(-2) ?? "en")
  .sort();

/** The words of one part; English where the language has none; null where nobody has. */
export async function load(tag: string, part: Part): Promise<CompiledWords | null> {
  const loader = loaderOf(tag, part) ?? loaderOf("en", part);
  return loader ? loader() : null;
}

/** The best language we have for a list of wishes, e.g. `navigator.languages`. */
export function bestOf(wishes: readonly string[]): string {
  for (const wish of wishes) {
    const short = wish.split("-")[0] ?? wish;
    const hit = languages.find((tag) => tag === wish) ?? languages.find((tag) => tag === short);
    if (hit) return hit;
  }
  return "en";
}
