/**
 * Owns: the address form of "this clip replaces one": /lead?version_of=… and /lead?repair=….
 * Called by: the sent screen (writes it) and the recorder (reads it).
 * Rule: a reload in the middle of replacing still replaces.
 */
import type { Id, Kind } from "../lib/api";

/** A clip made here that belongs to a message which exists already. */
export interface Replacement {
  message: Id;
  as: "repair" | "version";
  title: string;
  kind: Kind;
}

/** The recorder's address for a replacement. */
export function replacementPath(old: Replacement): string {
  const asked = new URLSearchParams({ replaces: old.message, as: old.as, title: old.title, kind: old.kind });
  return `/lead?${asked}`;
}

/** Reads a replacement from a query string, or null. */
export function readReplacement(search: string): Replacement | null {
  const asked = new URLSearchParams(search);
  const message = asked.get("replaces");
  if (!message) return null;
  return {
    message,
    as: asked.get("as") === "repair" ? "repair" : "version",
    title: asked.get("title") ?? "",
    kind: KINDS.find((kind) => kind === asked.get("kind")) ?? "video",
  };
}

const KINDS: readonly Kind[] = ["video", "voice", "photo", "text"];
