/**
 * Owns: reading the exclusive reach counts of a note: what counts as done, who is expected now, in which order states stand.
 * Called by: the sent list and one sent note.
 * Rule: no state is ever folded into another on screen; sums exist only for the one big number.
 */
import type { Ask, Counts } from "../lib/api";

/** Every state of a person in the order the ring shows them, from done to not reachable. */
export const REACH_ORDER = [
  "got_it",
  "not_clear",
  "cannot",
  "seen",
  "reached",
  "notified",
  "pending",
  "held",
  "unreachable",
] as const;

export type ReachState = (typeof REACH_ORDER)[number];

/** People who did what the note asks: Got it, or having seen it when nothing is asked. */
export function doneOf(counts: Counts, ask: Ask): number {
  return ask === "acknowledge" ? counts.got_it : counts.got_it + counts.not_clear + counts.cannot + counts.seen;
}

/** People it has gone to: everyone but those held until their next start. */
export function expectedNow(counts: Counts): number {
  return counts.targeted - counts.held;
}
