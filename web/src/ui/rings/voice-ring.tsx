/**
 * Owns: the waveform rolled round the ring: one bar per half second, clockwise, as high as the voice was loud.
 * Called by: the lead's recorder in voice.
 * Rule: it only draws; the seconds beside it are the accessible text.
 */
const BARS = 60;
const INNER = 36;
const REACH = 13;

/** Draws up to 60 levels of 0..100; what is not yet spoken is a dot. */
export function VoiceRing({ levels }: { levels: readonly number[] }) {
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
      {Array.from({ length: BARS }, (_, bar) => {
        const level = levels[bar];
        const length = level === undefined ? 0.1 : 1 + (level / 100) * REACH;
        return (
          <line
            key={bar}
            class={level === undefined ? "ring-t" : "ring-lane"}
            x1="50"
            x2="50"
            y1={50 - INNER}
            y2={50 - INNER - length}
            stroke-width="2"
            stroke-linecap="round"
            transform={`rotate(${(bar * 360) / BARS} 50 50)`}
          />
        );
      })}
    </svg>
  );
}
