/**
 * Owns: the rings of a clip that is open: its playing, its voice.
 * Called by: the players of the worker and the manager, the voice reply.
 * Rule: each is hidden from screen readers, the words beside it say the same.
 */
import { Knob, SECONDS, Ticks } from "./ring-parts";

/** A playing clip: played seconds in ink, the rest in grey, unused ones as dots. */
export function PlayRing({ total, played }: { total: number; played: number }) {
  const n = Math.min(SECONDS, total);
  const at = Math.min(n, played);
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
      <Ticks class="ring-t" r={48.1} width={1.14} from={n} to={SECONDS} on={0.2} />
      <Ticks class="ring-t" r={48.1} width={3.8} from={at} to={n} on={0.74} />
      <Ticks class="ring-a" r={48.1} width={3.8} from={0} to={at} on={0.74} />
      <Knob at={at / SECONDS} r={48.1} size={4.2} />
    </svg>
  );
}

/** A voice rolled round the ring: 60 bars of 0..100; `played` is the share that is heard or spoken. */
export function WaveRing({
  bars,
  played,
  isGrowing = false,
}: {
  bars: readonly number[];
  played: number;
  isGrowing?: boolean;
}) {
  const count = 60;
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
      {Array.from({ length: count }, (_, bar) => {
        const isPast = bar / count < played;
        const place = isGrowing ? (played > 0 ? bar / (count * played) : 2) : bar / count;
        const level =
          isGrowing && !isPast ? 0 : (bars[Math.min(bars.length - 1, Math.floor(place * bars.length))] ?? 0);
        return (
          <line
            key={bar}
            class={isPast ? "ring-a" : "ring-t"}
            x1="50"
            x2="50"
            y1={10 - level / 20}
            y2={10.2 + level / 20}
            stroke-width="2.2"
            stroke-linecap="round"
            transform={`rotate(${(bar * 360) / count} 50 50)`}
          />
        );
      })}
    </svg>
  );
}
