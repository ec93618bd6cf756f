/**
 * Owns: the people who need a word in person: phones that cannot be reached, with why, and "not clear" or "can't".
 * Called by: one note.
 * Rule: a person who cannot be reached is never shown as merely late.
 */
import type { Report } from "../lib/api";
import { clock, t } from "../lib/i18n";
import { me } from "../session";

export function NotReached({ report }: { report: Report }) {
  const zone = me.value?.site.time_zone;
  const lost = report.people.filter((person) => person.reach === "unreachable");
  const asking = report.people.filter((person) => person.answer === "not_clear" || person.answer === "cannot");
  const { counts } = report.progress;
  return (
    <>
      {asking.length > 0 && (
        <section class="card m-ask" aria-labelledby="ask-h">
          <h2 class="h2 h2--c" id="ask-h">
            {t("mgr-asking")} <span class="num">{counts.not_clear + counts.cannot}</span>
          </h2>
          <ul class="out">
            {asking.map((person) => (
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
          <p class="meta">{t("mgr-asking-text")}</p>
        </section>
      )}
      {lost.length > 0 && (
        <section class="card m-lost" aria-labelledby="lost-h">
          <h2 class="h2 h2--c" id="lost-h">
            {t("mgr-lost")} <span class="num">{counts.unreachable}</span>
          </h2>
          <ul class="out">
            {lost.map((person) => (
              <li key={person.person_id}>
                <i class="sw u" aria-hidden="true" />
                <span class="grow">
                  <b>{person.name}</b> {person.team_name && <span class="meta">{person.team_name}</span>}
                </span>
                <span class="meta">{person.why ? t(`mgr-why-${person.why}`) : ""}</span>
              </li>
            ))}
          </ul>
          <p class="meta">{t("mgr-lost-text")}</p>
        </section>
      )}
    </>
  );
}
