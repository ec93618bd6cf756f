/**
 * Owns: the stacked bar of reach counts.
 * Called by: the lead's sent list, the manager's rows and team bars.
 * Rule: the bar only draws; every number stands in words beside it.
 */
import type { Counts } from "../lib/api/types";
import { REACH_ORDER, SWATCH } from "../lib/reach";
import "./reach.css";
import { withNumbers } from "./with-numbers";

export function ReachBar({ counts }: { counts: Counts }) {
  return (
    <span class="bar" aria-hidden="true">
      {REACH_ORDER.map(
        (state) =>
          counts[state] > 0 && <i key={state} class={SWATCH[state]} ref={withNumbers({ "--n": counts[state] })} />,
      )}
    </span>
  );
}
