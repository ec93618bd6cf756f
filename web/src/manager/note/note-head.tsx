/**
 * Owns: the head of one note: its clip to play, title, sender, due time, and whether it was stopped or failed.
 * Called by: one note.
 * Rule: the words of the note stand below the clip, never on it.
 */
import type { Report } from "../../lib/api";
import { day, isolated, problemText, seconds, t } from "../../lib/i18n";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { Tag } from "../../ui/tag";
import { Link } from "../link";
import { noteZone } from "../site-zone";
import { fromNow, useNow } from "../words";
import { ClipButton, ClipStage, useClip } from "./clip";

export function NoteHead({ report }: { report: Report }) {
  const { message, progress } = report;
  const clip = useClip();
  return (
    <>
      <ClipButton message={message} clip={clip} />
      <div class="grow">
        <h1 class="title">{message.title}</h1>
        <p class="meta num mfacts">{factsOf(report)}</p>
        <div class="row mtags">
          <DueTag report={report} />
          {progress.version > 1 && <Tag look="plain">{t("mgr-version", { n: progress.version })}</Tag>}
          {message.sender.id === me.value?.person.id && (
            <Link to={`/lead/sent/${message.id}`} class="linkish">
              {t("mgr-yours")}
            </Link>
          )}
        </div>
        {progress.version > 1 && <p class="meta">{t("mgr-version-text")}</p>}
        {message.text && (
          <p class="mtext" dir="auto">
            {message.text}
          </p>
        )}
        <StateLine report={report} />
      </div>
      <ClipStage message={message} clip={clip} />
    </>
  );
}

/** "Amira Haddad · sent 11:42 · 22 s". */
function factsOf({ message, progress }: Report): string {
  const zone = noteZone(progress.site_names);
  const facts = [message.sender.name, t(`mgr-kind-${message.kind}`)];
  if (message.sent_at) facts.push(t("mgr-sent", { time: day(message.sent_at, zone) }));
  if (message.media?.duration_ms) facts.push(seconds(message.media.duration_ms / 1000));
  if (message.is_finish_asked) facts.push(t("mgr-finish-asked"));
  return facts.map(isolated).join(" · ");
}

function DueTag({ report: { message, progress } }: { report: Report }) {
  const now = useNow();
  if (message.ask === "none") return <Tag look="plain">{t("mgr-asks-nothing")}</Tag>;
  if (!message.respond_by) return <Tag look="plain">{t("mgr-asks-got-it")}</Tag>;
  const time = day(message.respond_by, noteZone(progress.site_names), now);
  if (Date.parse(message.respond_by) > now) return <Tag look="plain">{t("mgr-due", { time })}</Tag>;
  return (
    <Tag look={progress.counts.late > 0 ? "late" : "plain"}>
      <Icon name="clock" size="s" />
      {progress.counts.late > 0
        ? t("mgr-was-due-late", { time, n: progress.counts.late })
        : t("mgr-was-due", { time, ago: fromNow(message.respond_by, now) })}
    </Tag>
  );
}

/** What stands between the note and its people; nothing when it has simply gone out. */
function StateLine({ report: { progress } }: { report: Report }) {
  if (progress.state === "sent") return null;
  const isFailed = progress.state === "failed";
  const why = progress.failure ? problemText(progress.failure) : "";
  return (
    <p class={`banner mstate ${isFailed ? "banner--late" : "banner--soft"}`} role="status">
      {isFailed ? t("mgr-failed", { why }) : t(`mgr-line-${progress.state}`)}
    </p>
  );
}
