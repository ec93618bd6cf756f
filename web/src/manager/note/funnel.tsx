/**
 * Owns: the five columns from targeted to Got it, and why each is lower than the one before.
 * Called by: one note.
 * Rule: every gap has its reason in words, one for each state people are in.
 */
import type { Report } from "../../lib/api";
import { t } from "../../lib/i18n";
import { withNumbers } from "../../ui/with-numbers";
import { fewNames } from "../words";

const COLUMNS = ["targeted", "notified", "reached", "seen", "got_it"] as const;
type Column = (typeof COLUMNS)[number];
const LOOKS: Record<Column, string> = { targeted: "n", notified: "r", reached: "r", seen: "s", got_it: "a" };

export function Funnel({ report }: { report: Report }) {
  const { funnel } = report;
  const gaps = gapsOf(report);
  return (
    <section class="card funnel" aria-labelledby="funnel-h">
      <h2 class="vh" id="funnel-h">
        {t("mgr-funnel")}
      </h2>
      <ol>
        {COLUMNS.map((column) => (
          <li key={column}>
            <span class="fbar" aria-hidden="true">
              <i
                class={LOOKS[column]}
                ref={withNumbers({ "--share": funnel.targeted > 0 ? funnel[column] / funnel.targeted : 0 })}
              />
            </span>
            <b class="num">{funnel[column]}</b> <span class="fl">{t(`mgr-funnel-${column}`)}</span>
            {gaps[column].map((words) => (
              <span class="meta num" key={words}>
                {words}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The teams, or without any the sites, of a note. */
function whereTo({ teams, team_names, sites, site_names }: Report["progress"]): string {
  if (teams > 0) return fewNames(team_names, teams, "mgr-n-teams");
  return sites > 0 ? fewNames(site_names, sites, "mgr-n-sites") : t("mgr-gap-people");
}

/** Why each column is lower than the one before; a sentence that all is well where it is not. */
function gapsOf({ funnel, progress }: Report): Record<Column, string[]> {
  const { counts } = progress;
  const before = funnel.targeted - funnel.notified;
  // A phone may fall silent before or after the note was handed over; the rest of the gap tells which.
  const unreachable_before = Math.max(0, Math.min(counts.unreachable, before - counts.held - counts.pending));
  const unreachable_after = counts.unreachable - unreachable_before;
  const said = (parts: [string, number][], otherwise: string): string[] => {
    const words = parts.filter(([, n]) => n > 0).map(([id, n]) => t(id, { n }));
    return words.length > 0 ? words : [t(otherwise)];
  };
  return {
    targeted: [whereTo(progress)],
    notified: said(
      [
        ["mgr-gap-held", counts.held],
        ["mgr-gap-pending", counts.pending],
        ["mgr-gap-unreachable", unreachable_before],
      ],
      "mgr-gap-none-notified",
    ),
    reached: said(
      [
        ["mgr-gap-silent", counts.notified],
        ["mgr-gap-unreachable", unreachable_after],
      ],
      funnel.notified > 0 ? "mgr-gap-none-reached" : "mgr-gap-nobody",
    ),
    seen: said(
      [["mgr-gap-unopened", funnel.reached - funnel.seen]],
      funnel.reached > 0 ? "mgr-gap-none-seen" : "mgr-gap-nobody",
    ),
    got_it: said(
      [
        [progress.ask === "acknowledge" ? "mgr-gap-no-answer" : "mgr-gap-not-asked", counts.seen],
        ["mgr-gap-not-clear", counts.not_clear],
        ["mgr-gap-cannot", counts.cannot],
        ["mgr-gap-unfinished", counts.got_it_unfinished],
      ],
      funnel.seen > 0 ? "mgr-gap-none-got-it" : "mgr-gap-nobody",
    ),
  };
}
