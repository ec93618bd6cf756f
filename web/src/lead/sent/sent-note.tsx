/**
 * Owns: one sent note, live: the ring of people, every reach state in words, replies, and what can still be done.
 * Called by: the lead wing at /lead/sent/:id.
 * Rule: nothing is asked here, so nothing is yellow, unless a clip failed and the note waits for the lead.
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Report } from "../../lib/api";
import { clock, day, t } from "../../lib/i18n";
import { back, go } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { TopBar } from "../../ui/top-bar";
import { LiveBanner } from "../live-banner";
import { reason } from "../reason";
import { followReport, report } from "../report.state";
import { releaseClip } from "./first-30";
import { NoteMenu } from "./note-menu";
import { PeoplePicture } from "./people-picture";
import { ReachRows } from "./reach-rows";
import { Repair } from "./repair";

export function SentNoteScreen({ id }: { id: string }) {
  const person = me.value?.person.id ?? "";
  useEffect(() => followReport(person, id), [person, id]);
  const isMenuOpen = useSignal(false);
  const now = report.value;
  const known = now.kind === "known" && now.key === id ? now : null;
  const item = known?.value.progress;
  const zone = me.value?.site.time_zone;
  useEffect(() => {
    if (item) releaseClip(item);
  }, [item]);
  return (
    <section class="screen">
      <TopBar
        way_out="back"
        label={t("lead-back")}
        onLeave={() => back("/lead/sent")}
        title={item ? (item.sent_at ? t("sent-at", { time: day(item.sent_at, zone) }) : t("sent-not-left")) : ""}
        isHeading={false}
        aside={
          <button type="button" class="iconbtn" aria-label={t("lead-more")} onClick={() => (isMenuOpen.value = true)}>
            <Icon name="more" />
          </button>
        }
      />
      <LiveBanner as_of={known?.isOld ? known.read_at : null} />
      {now.kind === "failed" && (
        <div class="body lead-center">
          <p role="alert">{reason(now.code)}</p>
        </div>
      )}
      {known && <Body report={known.value} />}
      {known && item && (
        <div class="dock">
          {item.state === "sent" && item.ask === "acknowledge" && (
            <p class="dock-hint">
              {item.respond_by && Date.parse(item.respond_by) > Date.now()
                ? t("sent-pocket", { time: day(item.respond_by, zone) })
                : t("sent-pocket-plain")}
            </p>
          )}
          {item.state === "failed" ? (
            <Repair item={item} />
          ) : (
            <div class="dock-pair">
              <button type="button" class="btn btn--g" onClick={() => go(`/lead/replies/${id}`)}>
                <Icon name="question" />
                {t("sent-replies", { n: item.replies })}
              </button>
              <button type="button" class="btn btn--g btn--ink" onClick={() => go("/lead/sent")}>
                {t("lead-done")}
              </button>
            </div>
          )}
        </div>
      )}
      {isMenuOpen.value && item && <NoteMenu item={item} onClose={() => (isMenuOpen.value = false)} />}
    </section>
  );
}

function Body({ report: known }: { report: Report }) {
  const { progress, last_in } = known;
  const hasLeft = progress.state === "sent" || progress.state === "leaving";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: this scrolls and may hold nothing else to focus
    <section class="body sent-body" tabIndex={0} aria-labelledby="sent-title">
      <h1 class="strong" id="sent-title">
        {progress.title}
      </h1>
      <StateLine report={known} />
      {hasLeft && progress.counts.targeted > 0 && (
        <>
          <PeoplePicture counts={progress.counts} ask={progress.ask} />
          <ReachRows report={known} last={last_in ? lastWords(last_in.name, last_in.at) : ""} />
        </>
      )}
    </section>
  );
}

/** What stands between the note and its people, in words; nothing when it has simply gone out. */
function StateLine({ report: known }: { report: Report }) {
  const { progress } = known;
  if (progress.state === "sent") return null;
  if (progress.state !== "failed") {
    const id = {
      waiting_upload: "sent-waiting-upload",
      processing: "sent-processing",
      leaving: "sent-leaving",
      cancelled: "sent-cancelled",
    };
    return (
      <p class="banner banner--soft banner--card sent-state" role="status">
        {t(progress.failure ? "sent-processing-waits" : id[progress.state])}
      </p>
    );
  }
  const why = progress.failure ? reason(progress.failure) : "";
  return (
    <div class="banner banner--late banner--card" role="alert">
      <span>{t("sent-failed", { why })}</span>
    </div>
  );
}

/** A minute counts as now. */
const JUST_NOW_MS = 60_000;

function lastWords(name: string, at: string): string {
  const isNow = Date.now() - Date.parse(at) < JUST_NOW_MS;
  return isNow ? t("sent-last-now", { name }) : t("sent-last-at", { name, time: clock(at, me.value?.site.time_zone) });
}
