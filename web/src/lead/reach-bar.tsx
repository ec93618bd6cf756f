/**
 * Owns: the stacked bar of one note in the sent list.
 * Called by: the sent list.
 * Rule: it only draws; the row's text says the numbers.
 */
import type { Counts } from "../lib/api";
import { Bar } from "../ui/bar";

/** One stretch per state; "not clear" and "can't" share theirs, because both keep the ring open. */
export function ReachBar({ counts }: { counts: Counts }) {
  return (
    <Bar
      parts={[
        { look: "a", count: counts.got_it },
        { look: "s", count: counts.seen },
        { look: "q", count: counts.not_clear + counts.cannot },
        { look: "r", count: counts.reached },
        { look: "o", count: counts.notified },
        { look: "n", count: counts.pending },
        { look: "u", count: counts.unreachable },
        { look: "h", count: counts.held },
      ]}
    />
  );
}
