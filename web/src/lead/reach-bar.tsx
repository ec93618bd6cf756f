/**
 * Owns: the stacked bar of one note in the sent list.
 * Called by: the sent list.
 * Rule: it only draws; the row's text says the numbers.
 */
import type { Counts } from "../lib/api";

/** Seen includes "not clear" and "can't": those people opened it and the ring stays open. */
export function ReachBar({ counts }: { counts: Counts }) {
  const pieces: [string, number][] = [
    ["a", counts.got_it],
    ["s", counts.seen + counts.not_clear + counts.cannot],
    ["r", counts.reached],
    ["n", counts.notified + counts.pending + counts.unreachable],
    ["h", counts.held],
  ];
  return (
    <span class="bar" aria-hidden="true">
      {pieces.map(([look, count]) => count > 0 && <i key={look} class={look} style={`flex-grow:${count}`} />)}
    </span>
  );
}
