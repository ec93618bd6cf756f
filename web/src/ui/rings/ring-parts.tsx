/**
 * Owns: what the ticked rings are drawn with: ticks and the dot.
 * Called by: clip-rings and day-rings.
 * Rule: all run clockwise in every language, like a clock.
 */

/** A clip is at most this long; a ring of a clip has one tick per second. */
export const SECONDS = 30;
const dashes = (from: number, to: number, of: number, on: number) =>
  to <= from
    ? `0 ${of}`
    : `0 ${from} ${Array.from({ length: to - from }, () => `${on} ${1 - on}`).join(" ")} 0 ${of - to}`;

interface TicksProps {
  class: string;
  r: number;
  width: number;
  from: number;
  to: number;
  of?: number;
  on?: number;
}

/** Ticks `from` up to `to` of the `of` places of a ring; `on` is the drawn share of each. */
export function Ticks({ class: name, r, width, from, to, of = SECONDS, on = 0.7 }: TicksProps) {
  if (to <= from) return null;
  const turn = -90 + ((1 - on) / 2) * (360 / of);
  return (
    <circle
      class={name}
      cx="50"
      cy="50"
      r={r}
      pathLength={of}
      stroke-width={width}
      stroke-dasharray={dashes(from, to, of, on)}
      transform={`rotate(${turn} 50 50)`}
    />
  );
}

/** The dot of the playhead or of now, at the share 0..1 of the ring. */
export function Knob({ at, r, size }: { at: number; r: number; size: number }) {
  const angle = at * 2 * Math.PI;
  return <circle class="ring-knob" cx={50 + r * Math.sin(angle)} cy={50 - r * Math.cos(angle)} r={size} />;
}
