/**
 * Owns: the rows below the ring: one per reach state, with its number, its words and why.
 * Called by: one sent note.
 * Rule: Got it, Seen and On their phone always stand there; every other state appears only when somebody is in it.
 */
import type { ComponentChildren } from "preact";
import type { Report } from "../../lib/api";
import { day, t } from "../../lib/i18n";
import { REACH_ORDER, type ReachState, SWATCH } from "../../lib/reach";
import { me } from "../../session";

/** The five answers after which another attempt with other words helps more than waiting (PRODUCT A2). */
const NOT_CLEAR_MANY = 5;

export function ReachRows({ report, last }: { report: Report; last: string }) {
  const { counts, next_held_at } = report.progress;
  const zone = me.value?.site.time_zone;
  const unreachable = report.people.filter((person) => person.reach === "unreachable");
  const asides: Partial<Record<ReachState, ComponentChildren>> = {
    got_it: counts.got_it_unfinished > 0 ? t("sent-got-it-unfinished", { n: counts.got_it_unfinished }) : last,
    held: next_held_at ? t("sent-held-at", { time: day(next_held_at, zone) }) : t("sent-held-unplanned"),
  };
  return (
    <>
      <ul class="reach-rows">
        {REACH_ORDER.filter(
          (state) => counts[state] > 0 || state === "got_it" || state === "seen" || state === "reached",
        ).map((state) => (
          <li key={state} class="lrow">
            <i class={`sw ${SWATCH[state]}`} aria-hidden="true" />
            <b class="num">{counts[state]}</b>
            <span class="grow">{t(`sent-${state.replace("_", "-")}`)}</span>
            <span class="meta num">{asides[state]}</span>
          </li>
        ))}
      </ul>
      {unreachable.length > 0 && (
        <ul class="meta reach-why">
          {unreachable.map((person) => (
            <li key={person.person_id}>
              <b>{person.name}</b> {person.why && t(`sent-why-${person.why}`)}
            </li>
          ))}
        </ul>
      )}
      {counts.not_clear >= NOT_CLEAR_MANY && (
        <p class="banner banner--late banner--card reach-many">{t("sent-not-clear-many", { n: counts.not_clear })}</p>
      )}
    </>
  );
}
