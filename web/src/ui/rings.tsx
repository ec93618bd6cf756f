/**
 * Owns: the rings of the worker's phone: length, playing, voice, day, shift, closed, and the pie of time left.
 * Called by: the joining and worker screens.
 * Rule: all run clockwise in every language; each is hidden from screen readers, the words beside it say the same.
 */
import { Icon, type IconName } from "./icon";

const SECONDS = 30;
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

function Ticks({ class: name, r, width, from, to, of = SECONDS, on = 0.7 }: TicksProps) {
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

function Knob({ at, r, size }: { at: number; r: number; size: number }) {
  const angle = at * 2 * Math.PI;
  return <circle class="ring-knob" cx={50 + r * Math.sin(angle)} cy={50 - r * Math.cos(angle)} r={size} />;
}

/** One tick per second a note costs; unused seconds are dots. */
export function LengthRing({
  seconds,
  size = 56,
  has_knob = true,
}: {
  seconds: number;
  size?: number;
  /** The yellow dot at the end; only where the next tap is. */
  has_knob?: boolean;
}) {
  const n = Math.min(SECONDS, Math.max(0, seconds));
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <Ticks class="ring-t" r={45.5} width={3} from={n} to={SECONDS} on={0.28} />
      <Ticks class="ring-a" r={45.5} width={9} from={0} to={n} on={0.66} />
      {has_knob && n > 0 && <Knob at={n / SECONDS} r={45.5} size={8.5} />}
    </svg>
  );
}

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

/** Done: solid green with a check; dashed ink while it is only saved here. */
export function ClosedRing({ size, isSaved = false }: { size: number; isSaved?: boolean }) {
  const stroke = isSaved ? "var(--ink)" : "var(--done)";
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <circle
        cx="50"
        cy="50"
        r="46"
        style={{ stroke }}
        stroke-width="8"
        pathLength="60"
        stroke-dasharray={isSaved ? "1.2 0.8" : "60 0"}
      />
      <path
        d="M32 51l12.500 12.500L69 38"
        fill="none"
        style={{ stroke }}
        stroke-width="9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Something is missing: a grey dashed ring, with an icon inside if given. */
export function DashedRing({ icon }: { icon?: IconName }) {
  return (
    <span class="ringbox">
      <svg class="ring" width="168" height="168" viewBox="0 0 100 100" aria-hidden="true">
        <circle
          class="ring-t"
          cx="50"
          cy="50"
          r="46"
          pathLength="100"
          stroke-width="8"
          stroke-dasharray="3.4 3.3"
          transform="rotate(-90 50 50)"
        />
      </svg>
      {icon && <Icon name={icon} size="xl" />}
    </span>
  );
}

/** The open ring on the Got it slab; its class closes it. */
export function GapRing({ size }: { size: number }) {
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <circle
        class="ring-ink"
        cx="50"
        cy="50"
        r="43.5"
        pathLength="100"
        stroke-width="13"
        stroke-dasharray="80 100"
        transform="rotate(-50 50 50)"
        stroke-linecap="round"
      />
    </svg>
  );
}

/** The share of a short time that is left, 0..1. */
export function CountdownRing({ left }: { left: number }) {
  return (
    <svg class="ring" width="30" height="30" viewBox="0 0 100 100" aria-hidden="true">
      <circle class="ring-t" cx="50" cy="50" r="43" stroke-width="13" />
      <circle
        class="ring-a"
        cx="50"
        cy="50"
        r="43"
        stroke-width="13"
        pathLength="100"
        stroke-dasharray={`${left * 100} 100`}
        transform="rotate(-90 50 50)"
      />
    </svg>
  );
}

/** A pie of the time left, 0..1; it empties clockwise. */
export function DuePie({ left }: { left: number }) {
  const part = Math.round(Math.min(1, Math.max(0, left)) * 100);
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.500" fill="none" stroke="currentColor" stroke-width="2" />
      <circle
        cx="10"
        cy="10"
        r="3"
        fill="none"
        stroke="currentColor"
        stroke-width="6"
        pathLength="100"
        stroke-dasharray={`${part} 100`}
        transform={`rotate(${-90 + (100 - part) * 3.6} 10 10)`}
      />
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
