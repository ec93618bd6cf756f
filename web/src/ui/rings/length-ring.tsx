/**
 * Owns: the ring of what a note costs in seconds.
 * Called by: rows of notes, the manager's clip.
 * Rule: it only draws; the seconds stand in words beside it.
 */
import { Knob, SECONDS, Ticks } from "./ring-parts";

/** One tick per second a note costs; unused seconds are dots. */
export function LengthRing({
  seconds,
  size = 56,
  hasKnob = true,
}: {
  seconds: number;
  size?: number;
  /** The yellow dot at the end; only where the next tap is. */
  hasKnob?: boolean;
}) {
  const n = Math.min(SECONDS, Math.max(0, seconds));
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <Ticks class="ring-t" r={45.5} width={3} from={n} to={SECONDS} on={0.28} />
      <Ticks class="ring-a" r={45.5} width={9} from={0} to={n} on={0.66} />
      {hasKnob && n > 0 && <Knob at={n / SECONDS} r={45.5} size={8.5} />}
    </svg>
  );
}
