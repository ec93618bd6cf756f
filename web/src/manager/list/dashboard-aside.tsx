/**
 * Owns: what comes next and what has just come: shift starts with notes waiting, and the last answers and replies.
 * Called by: the dashboard.
 * Rule: a start and an answer are written in the time of their own site; nobody is ranked.
 */

import { LetIn } from "../../let-in";
import type { Dashboard } from "../../lib/api";
import { clock, day, hasWords, isolated, t } from "../../lib/i18n";
import { me } from "../../session";
import { Icon, type IconName } from "../../ui/icon";
import { ClosedRing } from "../../ui/rings/rings";
import { Link } from "../link";
import { zoneOfSites } from "../site-zone";

type JustIn = Dashboard["just_in"][number];

/** What may come in besides a Got it, which is a ring. */
const ICONS: { [what: string]: IconName } = {
  not_clear: "question",
  cannot: "question",
  voice: "mic",
  photo: "photo",
  quick: "question",
  text: "lines",
};

/** What came, in words; only the title for something these pages have no words for yet. */
function said({ what, title }: JustIn): string {
  return hasWords(`mgr-just-${what}`) ? t(`mgr-just-${what}`, { title }) : title;
}

export function DashboardAside({ shown }: { shown: Dashboard }) {
  const zone = me.value?.site.time_zone;
  const zoneOf = (name: string) => shown.sites.find((site) => site.name === name)?.time_zone ?? zone;
  /** Who answered did so at the note's site: its time, and its name where that is not the reader's zone. */
  const timeOf = ({ message_id, at }: JustIn) => {
    const names = shown.items.find((item) => item.id === message_id)?.site_names ?? [];
    const there = zoneOfSites(names, shown.sites, zone);
    return there === zone ? clock(at, zone) : `${clock(at, there)} ${isolated(names[0] ?? "")}`;
  };
  return (
    <aside class="daside" aria-label={t("mgr-aside")}>
      <LetIn />
      <section>
        <h2 class="h2">{t("mgr-next-starts")}</h2>
        {shown.next_starts.length === 0 && <p class="meta">{t("mgr-next-starts-none")}</p>}
        <ul class="starts">
          {shown.next_starts.map((start) => (
            <li key={`${start.at} ${start.site_name}`}>
              <b class="num">{day(start.at, zoneOf(start.site_name))}</b>
              <span class="grow">
                {start.site_name}
                <span class="meta num">{t("mgr-start-waits", { people: start.people, notes: start.notes })}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 class="h2">{t("mgr-just-in")}</h2>
        {shown.just_in.length === 0 && <p class="meta">{t("mgr-just-in-none")}</p>}
        <ul class="feed">
          {shown.just_in.map((line) => (
            <li key={`${line.message_id} ${line.person_name} ${line.what} ${line.at}`}>
              <Link to={`/manager/m/${line.message_id}`}>
                {line.what === "got_it" ? (
                  <span class="feed-ring">
                    <ClosedRing size={26} />
                  </span>
                ) : (
                  <Icon name={ICONS[line.what] ?? "lines"} />
                )}
                <span class="grow">
                  <b>{line.person_name}</b> <span class="meta">{said(line)}</span>
                </span>
                <span class="meta num feed-at">{timeOf(line)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
