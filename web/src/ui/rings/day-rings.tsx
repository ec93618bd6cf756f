/**
 * Owns: the rings of a day: its notes, and its hours with the shift.
 * Called by: the inbox and the settings.
 * Rule: each is hidden from screen readers, the words beside it say the same.
 */
import { Knob, Ticks } from "./ring-parts";

/** Today's notes: closed ones green, open ones in ink. */
export function DayRing({ open, total }: { open: number; total: number }) {
  const of = Math.max(1, total);
  const on = of === 1 ? 1 : of > 24 ? 0.8 : 0.88;
  return (
    <svg class="ring" width="92" height="92" viewBox="0 0 100 100" aria-hidden="true">
      <Ticks class="ring-done" r={45.5} width={9} from={0} to={of - open} of={of} on={on} />
      <Ticks class="ring-a" r={45.5} width={9} from={of - open} to={of} of={of} on={on} />
    </svg>
  );
}

/** A day of 24 hours with the shift in ink and now as the dot; hours with fractions. */
export function ShiftRing({ from, to, now }: { from: number; to: number; now: number }) {
  const length = (to - from + 24) % 24;
  return (
    <svg class="ring" width="128" height="128" viewBox="0 0 100 100" aria-hidden="true">
      <circle class="ring-t" cx="50" cy="50" r="45.5" stroke-width="9" />
      <circle
        class="ring-a"
        cx="50"
        cy="50"
        r="45.5"
        pathLength="24"
        stroke-width="9"
        stroke-dasharray={`${length} 24`}
        transform={`rotate(${from * 15 - 90} 50 50)`}
      />
      <Knob at={now / 24} r={45.5} size={6.5} />
      {[0, 6, 12, 18].map((hour) => (
        <text
          key={hour}
          class="ring-hour"
          x={50 + 31 * Math.sin((hour * Math.PI) / 12)}
          y={54 - 31 * Math.cos((hour * Math.PI) / 12)}
          text-anchor="middle"
        >
          {hour}
        </text>
      ))}
    </svg>
  );
}
