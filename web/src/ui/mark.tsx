/**
 * Owns: the brand mark, an open ring with the waiting thumb in its gap.
 * Called by: the heads of screens.
 * Rule: it is never mirrored and never carries meaning.
 */

/** Drawn 28 px wide unless the style of its place says otherwise; hidden from screen readers. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 100 100" aria-hidden="true">
      <circle
        cx="50"
        cy="50"
        r="38"
        fill="none"
        stroke="var(--ink)"
        stroke-width="15"
        stroke-linecap="round"
        pathLength="360"
        stroke-dasharray="270 360"
      />
      <circle cx="76.900" cy="23.100" r="13" fill="#ffc61a" stroke="#0f1f1a" stroke-width="4" />
    </svg>
  );
}
