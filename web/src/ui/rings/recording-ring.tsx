/**
 * Owns: the ring of a running recording: 30 ticks that fill once a second, and the inner line of what is safe.
 * Called by: the lead's recorder and its waiting screen.
 * Rule: it only draws; the sentence beside it says the same in words, so it is hidden from screen readers.
 */
const TICKS = 30;

interface RecordingRingProps {
  recorded_s: number;
  safe_s: number | null;
  /** Ink instead of yellow, where the ring is not what the thumb is about. */
  isQuiet?: boolean;
}

/** Draws `recorded_s` yellow ticks of 30 and an inner green line up to `safe_s`. */
export function RecordingRing({ recorded_s, safe_s, isQuiet = false }: RecordingRingProps) {
  const filled = Math.min(TICKS, Math.floor(recorded_s));
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle
        class="ring-t"
        cx="50"
        cy="50"
        r="47.5"
        pathLength={TICKS}
        stroke-width="5"
        stroke-dasharray={ticks(filled, TICKS)}
        transform="rotate(-88.2 50 50)"
      />
      {filled > 0 && (
        <circle
          class={isQuiet ? "ring-a" : "ring-lane"}
          cx="50"
          cy="50"
          r="47.5"
          pathLength={TICKS}
          stroke-width="5"
          stroke-dasharray={ticks(0, filled)}
          transform="rotate(-88.2 50 50)"
        />
      )}
      {safe_s !== null && safe_s > 0 && (
        <circle
          class="ring-done"
          cx="50"
          cy="50"
          r="44.2"
          pathLength={TICKS}
          stroke-width="1.6"
          stroke-dasharray={`${Math.min(TICKS, safe_s)} ${TICKS}`}
          transform="rotate(-90 50 50)"
        />
      )}
    </svg>
  );
}

/** A dash pattern that draws ticks `from` up to (not including) `to` of the 30. */
function ticks(from: number, to: number): string {
  if (to <= from) return `0 ${TICKS}`;
  const drawn = Array.from({ length: to - from }, () => "0.7 0.3").join(" ");
  return `0 ${from} ${drawn} 0 ${TICKS - to}`;
}
