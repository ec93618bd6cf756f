/**
 * Owns: a share as an arc with its whole percent inside.
 * Called by: the manager's rows.
 * Rule: it runs clockwise in every language; closed is solid green, and the words beside it say the numbers.
 */

/** The ring of `percent`, 0..100, 52 px. */
export function ShareRing({ percent }: { percent: number }) {
  return (
    <span class="ringbox" aria-hidden="true">
      <svg class="ring" width="52" height="52" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-t" cx="50" cy="50" r="44.5" stroke-width="11" />
        {percent > 0 && (
          <circle
            class="ring-acked"
            cx="50"
            cy="50"
            r="44.5"
            pathLength="100"
            stroke-width="11"
            stroke-dasharray={`${percent} 100`}
            stroke-linecap={percent < 100 ? "round" : "butt"}
            transform="rotate(-90 50 50)"
          />
        )}
      </svg>
      <b class="num share-n">{percent}</b>
    </span>
  );
}
