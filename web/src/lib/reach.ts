/**
 * Owns: reading the exclusive reach counts: their order, what counts as done, who is expected now, who is awaited.
 * Called by: the lead's sent notes, the manager's rows and teams, the bar they share.
 * Rule: no state is ever folded into another in words; sums exist only for the one big number.
 */
import type { Ask, Counts, ProgressItem } from "./api/types";

/** Every state from done to not reachable, in the order bars and words show them. */
export const REACH_ORDER = [
  "got_it",
  "seen",
  "not_clear",
  "cannot",
  "reached",
  "notified",
  "pending",
  "held",
  "unreachable",
] as const;

export type ReachState = (typeof REACH_ORDER)[number];

/** How the swatch of a state looks; the same letters as in the bar. */
export const SWATCH: Record<ReachState, string> = {
  got_it: "a",
  seen: "s",
  not_clear: "q",
  cannot: "q",
  reached: "r",
  notified: "o",
  pending: "n",
  held: "h",
  unreachable: "u",
};

/** People who did what the note asks: Got it, or having seen it when nothing is asked. */
export function doneOf(counts: Counts, ask: Ask): number {
  return ask === "acknowledge" ? counts.got_it : counts.got_it + counts.not_clear + counts.cannot + counts.seen;
}

/** People it has gone to or should have: everyone but those held until their next start. */
export function expectedNow(counts: Counts): number {
  return counts.targeted - counts.held;
}

/** True while somebody is awaited, as the server sorts notes into open and closed. */
export function isOpen({ state, ask, counts }: Pick<ProgressItem, "state" | "ask" | "counts">): boolean {
  if (state === "cancelled") return false;
  if (state !== "sent") return true;
  return ask === "acknowledge" ? counts.got_it < counts.targeted : counts.held + counts.pending > 0;
}

/** Whole percent of those expected now; never 100 while somebody is missing. */
export function percentDone(counts: Counts, ask: Ask): number {
  const expected = expectedNow(counts);
  if (expected <= 0) return 0;
  return Math.floor((Math.min(doneOf(counts, ask), expected) * 100) / expected);
}
