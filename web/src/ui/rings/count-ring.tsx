/**
 * Owns: how many people said the same: a ring in as many pieces, the number inside.
 * Called by: the reply row.
 * Rule: it only draws; the names stand in words beside it.
 */
import "./count-ring.css";

/** More pieces than these are thinner than their gaps. */
const MOST_PIECES = 12;

export function CountRing({ count }: { count: number }) {
  const pieces = Math.min(MOST_PIECES, count);
  return (
    <span class="ringbox" aria-hidden="true">
      <svg class="ring" width="56" height="56" viewBox="0 0 100 100" aria-hidden="true">
        <circle
          class="ring-a"
          cx="50"
          cy="50"
          r="45.5"
          pathLength={pieces}
          stroke-width="9"
          stroke-dasharray="0.86 0.14"
          transform="rotate(-90 50 50)"
        />
      </svg>
      <b class="num ring-count">{count}</b>
    </span>
  );
}
