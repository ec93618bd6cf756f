/**
 * Owns: the rings of a state: closed, missing, open on Got it, counting down, and the pie of time left.
 * Called by: the joining, worker and manager screens.
 * Rule: all run clockwise in every language; each is hidden from screen readers, the words beside it say the same.
 */
import { Icon, type IconName } from "../icon";

/** Done: solid green with a check; dashed ink while it is only saved here. */
export function ClosedRing({ size, isSaved = false }: { size: number; isSaved?: boolean }) {
  const look = isSaved ? "ring-a" : "ring-done";
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <circle
        class={look}
        cx="50"
        cy="50"
        r="46"
        stroke-width="8"
        pathLength="60"
        stroke-dasharray={isSaved ? "1.2 0.8" : "60 0"}
      />
      <path
        class={look}
        d="M32 51l12.500 12.500L69 38"
        fill="none"
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
