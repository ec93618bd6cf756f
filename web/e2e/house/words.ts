/**
 * Owns: the words on the screen in each language, read from the catalogue that the product reads.
 * Called by: walks that go through the screens in more than one language.
 * Rule: only whole texts without variables; anything else is found by its place.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LOCALES = join(import.meta.dirname, "../../../locales");

/** Answers the text of a key in a language; fails when the catalogue has none. */
export function wordsOf(language: string): (key: string) => string {
  const folder = join(LOCALES, language);
  const all = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  return (key) => {
    const [, text] = new RegExp(`^${key} = (.+)$`, "m").exec(all) ?? [];
    if (!text) throw new Error(`no ${key} in ${language}`);
    return text.trim();
  };
}
