/**
 * Owns: the people who need a word in person: phones that cannot be reached, with why, and "not clear" or "can't".
 * Called by: one note.
 * Rule: a person who cannot be reached is never shown as merely late; a closed note names nobody.
 */
import type { Report } from "../../../lib/api";
import { clock, t } from "../../../lib/i18n";
import { noteZone } from "../../site-zone";
import { listOf } from "./listed";
import { MoreNames } from "./more-names";

export function NotReached({ report }: { report: Report }) {
  const zone = noteZone(report.progress.site_names);
  const lost = listOf(report, "lost");
  const asking = listOf(report, "asking");
  return (
    <>
      {asking.n > 0 && (
        <section class="card m-ask" aria-labelledby="ask-h">
          <h2 class="h2 h2--c" id="ask-h">
            {t("mgr-asking")} <span class="num">{asking.n}</span>
          </h2>
          <ul class="out">
            {asking.named.map((person) => (
              <li key={person.person_id}>
                <i class="sw q" aria-hidden="true" />
                <span class="grow">
                  <b>{person.name}</b> {person.team_name && <span class="meta">{person.team_name}</span>}
                </span>
                <span class="meta num">
                  {t(`mgr-answer-${person.answer}`)} {person.at && clock(person.at, zone)}
                </span>
              </li>
            ))}
          </ul>
          <MoreNames report={report} list="asking" />
          <p class="meta">{t("mgr-asking-text")}</p>
        </section>
      )}
      {lost.n > 0 && (
        <section class="card m-lost" aria-labelledby="lost-h">
          <h2 class="h2 h2--c" id="lost-h">
            {t("mgr-lost")} <span class="num">{lost.n}</span>
          </h2>
          <ul class="out">
            {lost.named.map((person) => (
              <li key={person.person_id}>
                <i class="sw u" aria-hidden="true" />
                <span class="grow">
                  <b>{person.name}</b> {person.team_name && <span class="meta">{person.team_name}</span>}
                </span>
                <span class="meta">{person.why ? t(`mgr-why-${person.why}`) : ""}</span>
              </li>
            ))}
          </ul>
          <MoreNames report={report} list="lost" />
          <p class="meta">{t("mgr-lost-text")}</p>
        </section>
      )}
    </>
  );
}
