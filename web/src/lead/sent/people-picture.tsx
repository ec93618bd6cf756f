/**
 * Owns: the big ring of one sent note: one tick per person up to 60 people, an arc of shares above, the number inside.
 * Called by: one sent note.
 * Rule: ticks stand in one fixed order of states and change in place; height, form and colour all carry the state.
 */
import type { Ask, Counts } from "../../lib/api";
import { t } from "../../lib/i18n";
import { doneOf, expectedNow, REACH_ORDER, type ReachState } from "../../lib/reach";

/** Above this a tick is thinner than a finger can tell apart. */
const MOST_TICKS = 60;

/** A tick of a small team is no wider than this, in hundredths of the ring: it stays a tick. */
const WIDEST_TICK = 13;

/** Height of a tick in hundredths of the ring; how it is painted stands in the style. */
const HEIGHTS: Record<ReachState, number> = {
  got_it: 12,
  not_clear: 6,
  cannot: 6,
  seen: 8.5,
  reached: 5.5,
  notified: 5.5,
  pending: 3,
  held: 5,
  unreachable: 1.4,
};

export function PeoplePicture({ counts, ask }: { counts: Counts; ask: Ask }) {
  const done = doneOf(counts, ask);
  const expected = expectedNow(counts);
  const hasTicks = counts.targeted <= MOST_TICKS;
  const words = t("sent-ring", {
    got_it: counts.got_it,
    seen: counts.seen + counts.not_clear + counts.cannot,
    reached: counts.reached,
    held: counts.held,
    unreachable: counts.unreachable,
  });
  return (
    <>
      <div class="ringbox people-ring">
        <svg class="ring" viewBox="0 0 100 100" role="img" aria-label={words}>
          {hasTicks ? <People counts={counts} /> : <Shares counts={counts} />}
        </svg>
        <span class="people-mid">
          <span class="num">{done}</span>
          <span class="of">{t(counts.held > 0 ? "sent-of-on-shift" : "sent-of-people", { n: expected })}</span>
        </span>
      </div>
      <p class="meta people-key">{t(hasTicks ? "sent-tick" : "sent-share")}</p>
    </>
  );
}

function People({ counts }: { counts: Counts }) {
  const states = REACH_ORDER.flatMap((state) => Array.from({ length: counts[state] }, () => state));
  const step = 360 / states.length;
  const width = Math.min(WIDEST_TICK, ((Math.PI * 90) / states.length) * 0.76);
  return (
    <>
      {states.map((state, place) => {
        const wide = state === "held" ? width * 0.55 : width;
        const isOpenQuestion = state === "not_clear" || state === "cannot";
        return (
          <g key={place} transform={`rotate(${(place + 0.5) * step} 50 50)`}>
            <rect class={`people-tick people--${state}`} x={50 - wide / 2} y="1" width={wide} height={HEIGHTS[state]} />
            {isOpenQuestion && (
              <text
                class="people-ask"
                x="50"
                y="13"
                text-anchor="middle"
                transform={`rotate(${-(place + 0.5) * step} 50 11)`}
              >
                ?
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Shares({ counts }: { counts: Counts }) {
  let start = 0;
  return (
    <>
      <circle class="ring-t" cx="50" cy="50" r="44" stroke-width="2" />
      {REACH_ORDER.map((state) => {
        const share = (counts[state] / counts.targeted) * 100;
        if (share === 0) return null;
        const from = start;
        start += share;
        const height = HEIGHTS[state];
        return (
          <circle
            key={state}
            class={`people-arc people--${state}`}
            cx="50"
            cy="50"
            r={49 - height / 2}
            pathLength="100"
            stroke-width={height}
            // A share is at least visible; the number beside it is exact.
            stroke-dasharray={`${Math.max(0.4, share - 0.5)} 100`}
            stroke-dashoffset={-from}
            transform="rotate(-90 50 50)"
          />
        );
      })}
    </>
  );
}
