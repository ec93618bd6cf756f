/**
 * Owns: the proof that the list of wings is the tree: every folder and every file of the catalogue is in it.
 * Called by: vitest.
 * Rule: the tree is read as it is; nothing is listed here a second time but the folders that are no wings.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUSH_WORDS, SHARED_WORDS, WINGS } from "./wings";

const SRC = join(import.meta.dirname, "..");
const LOCALES = join(import.meta.dirname, "../../../locales");
/** Folders of `src/` that hold no screens. */
const NO_WINGS = ["lib", "sw", "ui"];

const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe("the list of wings", () => {
  it("has every folder of screens, and no other", () => {
    const found = foldersOf(SRC).filter((name) => !NO_WINGS.includes(name));
    expect(WINGS.map((wing) => wing.folder).sort()).toEqual(found.sort());
  });

  it.each(foldersOf(LOCALES))("has every file of words in %s, and no other", (tag) => {
    const listed = [...new Set([...SHARED_WORDS, PUSH_WORDS, ...WINGS.flatMap((wing) => wing.words)])];
    const found = readdirSync(join(LOCALES, tag)).map((file) => file.replace(/\.ftl$/, ""));
    expect(listed.sort()).toEqual(found.sort());
  });
});
