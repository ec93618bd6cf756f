/**
 * Owns: the progress of each team the note went to.
 * Called by: one note.
 * Rule: teams stand in the server's order; they are compared with their own people, never ranked.
 */
import type { Report } from "../../lib/api";
import { day, t } from "../../lib/i18n";
import { doneOf, expectedNow } from "../../lib/reach";
import { ReachBar } from "../../ui/reach-bar";
import { ReachWords } from "../reach-words";
import { noteZone } from "../site-zone";

export function TeamBars({ report }: { report: Report }) {
  const hasSites = new Set(report.teams.map((team) => team.site_name)).size > 1;
  const { ask } = report.progress;
  return (
    <section class="card" aria-labelledby="teams-h">
      <h2 class="h2 h2--c" id="teams-h">
        {t("mgr-by-team")}
      </h2>
      <ul class="brk">
        {report.teams.map((team) => {
          const name = team.is_site ? team.site_name : team.name || t("mgr-no-team");
          const expected = expectedNow(team.counts);
          return (
            <li key={`${team.team_id} ${team.site_name}`}>
              <h3 class="bl">
                <b>{hasSites && !team.is_site ? `${name}, ${team.site_name}` : name}</b>
                <span class="meta num">
                  {expected === 0 && team.next_start
                    ? t("mgr-starts", { time: day(team.next_start, noteZone([team.site_name])) })
                    : t("mgr-of", { done: doneOf(team.counts, ask), n: expected })}
                </span>
              </h3>
              <ReachBar counts={team.counts} />
              <ReachWords counts={team.counts} />
            </li>
          );
        })}
      </ul>
      {report.teams_more > 0 && <p class="meta num">{t("mgr-groups-more", { n: report.teams_more })}</p>}
    </section>
  );
}
