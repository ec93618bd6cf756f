/**
 * Owns: the one list of wings, the parts of the app that are loaded for whom they are for, each in a folder of its own.
 * Called by: the catalogue (which words there are), the build (what opens offline), the tests that hold both to it.
 * Rule: only what says `isOffline` ever lies on a worker's phone unasked; a folder or words that are not listed never do.
 */

interface Wing {
  /** The folder below `src/`. */
  folder: string;
  /** Its files in `locales/<tag>/`. */
  words: readonly string[];
  /** Whether every phone keeps it, so that it opens without a network. */
  isOffline: boolean;
}

/** Every wing; `main` loads them. */
export const WINGS = [
  { folder: "join", words: ["join"], isOffline: true },
  { folder: "worker", words: ["worker", "reply", "settings"], isOffline: true },
  { folder: "new-phone", words: ["new-phone"], isOffline: true },
  { folder: "lead", words: ["lead", "replies"], isOffline: false },
  { folder: "manager", words: ["manager", "replies"], isOffline: false },
] as const satisfies readonly Wing[];

/** Words that belong to no wing; every phone keeps them. */
export const SHARED_WORDS = ["app", "errors"] as const;

/** Words that only the service worker and the server say. */
export const PUSH_WORDS = "push";

/** A file of the catalogue that the page can load. */
export type Part = (typeof WINGS)[number]["words"][number] | (typeof SHARED_WORDS)[number];
