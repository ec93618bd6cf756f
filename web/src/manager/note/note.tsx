/**
 * Owns: one note in full: who has it and who has not, over time, by team, by name, and what they replied.
 * Called by: the manager's wing at /manager/m/:id.
 * Rule: a number that is missing somewhere has its reason in words; names stand only where somebody is still awaited.
 */
import { useEffect } from "preact/hooks";
import type { Report } from "../../lib/api";
import { clock, problemText, t } from "../../lib/i18n";
import { back } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { Announcer } from "../announcer";
import { readSites } from "../dashboard.state";
import { noteZone, ownZone } from "../site-zone";
import { Curve } from "./curve";
import { Funnel } from "./funnel";
import { NoteHead } from "./note-head";
import { NotReached } from "./people/not-reached";
import { StillOpen } from "./people/still-open";
import { RepliesCard } from "./replies-card";
import { followReport, report, rereadReport } from "./report.state";
import { TeamBars } from "./team-bars";

export function NoteScreen({ id }: { id: string }) {
  const person = me.value?.person.id ?? "";
  useEffect(() => followReport(person, id), [person, id]);
  const now = report.value;
  const known = now.kind === "known" && now.key === id ? now : null;
  const title = known?.value.progress.title;
  const own_site = me.value?.site.name;
  const isElsewhere = known?.value.progress.site_names.some((name) => name !== own_site) ?? false;
  useEffect(() => {
    if (isElsewhere) readSites();
  }, [isElsewhere]);
  useEffect(() => {
    if (title) document.title = `${title} · ${t("app-name")}`;
  }, [title]);
  return (
    <>
      {known?.isOld && (
        <p class="banner banner--soft num" role="status">
          {t("mgr-old", { time: clock(known.read_at, ownZone()) })}
        </p>
      )}
      <div class="mhead">
        <button type="button" class="iconbtn" aria-label={t("mgr-all-notes")} onClick={() => back("/manager")}>
          <Icon name="back" isFlipped />
        </button>
        {known && <NoteHead report={known.value} />}
        {now.kind === "failed" && (
          <div class="grow">
            <h1 class="title">{t("mgr-note-failed")}</h1>
            <p role="alert">{problemText(now.code)}</p>
            <button type="button" class="btn" onClick={rereadReport}>
              {t("mgr-try-now")}
            </button>
          </div>
        )}
      </div>
      {known && <Known report={known.value} />}
    </>
  );
}

function Known({ report: shown }: { report: Report }) {
  const { counts, state } = shown.progress;
  const hasLeft = state === "sent" || state === "leaving" || state === "cancelled";
  if (!hasLeft) return null;
  return (
    <>
      <Announcer text={t("mgr-note-spoken", { got_it: counts.got_it, of: counts.targeted })} />
      <div class="mgrid">
        <div class="mcol">
          <Funnel report={shown} />
          <div class="two">
            <Curve report={shown} />
            <TeamBars report={shown} />
          </div>
          <div class="two two--even">
            <NotReached report={shown} />
          </div>
        </div>
        <div class="mcol">
          <StillOpen report={shown} />
          <RepliesCard replies={shown.message.replies} zone={noteZone(shown.progress.site_names)} />
        </div>
      </div>
    </>
  );
}
