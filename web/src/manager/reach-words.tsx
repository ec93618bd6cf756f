/**
 * Owns: the words below a bar of reach counts, and the key that explains both.
 * Called by: the rows and the team bars.
 * Rule: every number of the bar stands here in words, Got it even when it is none.
 */
import type { Counts } from "../lib/api";
import { t } from "../lib/i18n";
import { REACH_ORDER, SWATCH } from "../lib/reach";

/** `<b>17</b> Got it  4 seen  12 held`. */
export function ReachWords({ counts, id }: { counts: Counts; id?: string }) {
  return (
    <p class="nums num" id={id}>
      {REACH_ORDER.filter((state) => counts[state] > 0 || state === "got_it").map((state) => (
        <span key={state} class={state === "held" ? "hold" : state === "unreachable" ? "late" : ""}>
          <b>{counts[state]}</b> {t(`mgr-n-${state}`, { n: counts[state] })}{" "}
        </span>
      ))}
    </p>
  );
}

/** The states that somebody on this screen is in, and what they look like. */
export function ReachKey({ among }: { among: readonly Counts[] }) {
  const shown = REACH_ORDER.filter(
    (state) => ["got_it", "seen", "reached"].includes(state) || among.some((counts) => counts[state] > 0),
  );
  return (
    <ul class="key">
      {shown.map((state) => (
        <li key={state}>
          <i class={`sw ${SWATCH[state]}`} aria-hidden="true" />
          {t(`mgr-key-${state}`)}
        </li>
      ))}
    </ul>
  );
}
