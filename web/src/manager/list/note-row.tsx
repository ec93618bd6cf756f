/**
 * Owns: one note as a row: share ring, title and origin, bar with its numbers, due time, late tag.
 * Called by: the list of notes.
 * Rule: the whole row is the link; what it draws it also says.
 */
import type { ProgressItem } from "../../lib/api";
import { day, isolated, t } from "../../lib/i18n";
import { percentDone } from "../../lib/reach";
import { Icon } from "../../ui/icon";
import { ReachBar } from "../../ui/reach-bar";
import { ShareRing } from "../../ui/rings/share-ring";
import { Tag } from "../../ui/tag";
import { Link } from "../link";
import { ReachWords } from "../reach-words";
import { noteZone } from "../site-zone";
import { fewNames, fromNow } from "../words";
import type { StandingRow } from "./held-order";
import { keepScroll } from "./scroll";

export function NoteRow({ row, now, list_key }: { row: StandingRow; now: number; list_key: string }) {
  const { item, isGone } = row;
  const id = `n-${item.id}`;
  return (
    <Link
      to={`/manager/m/${item.id}`}
      class="drow"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-o ${id}-n ${id}-d`}
      onOpen={() => keepScroll(list_key)}
    >
      <span class="drow-r" aria-hidden="true">
        <ShareRing percent={percentDone(item.counts, item.ask)} />
      </span>
      <span class="drow-t">
        <h3 class="strong" id={`${id}-t`}>
          {item.title}
        </h3>
        <span class="meta" id={`${id}-o`}>
          {originOf(item)}
        </span>
      </span>
      <div class="drow-p">
        <ReachBar counts={item.counts} />
        <ReachWords counts={item.counts} id={`${id}-n`} />
      </div>
      <span class="drow-d" id={`${id}-d`}>
        <Due item={item} now={now} />
      </span>
      <span class="drow-l">
        <RowTag item={item} isGone={isGone} />
      </span>
    </Link>
  );
}

/** "Amira · Line 3 · Kiel · 8 replies". */
function originOf(item: ProgressItem): string {
  const parts = [item.sender_name];
  if (item.teams > 0) parts.push(fewNames(item.team_names, item.teams, "mgr-n-teams"));
  if (item.sites > 0) parts.push(fewNames(item.site_names, item.sites, "mgr-n-sites"));
  if (item.replies > 0) parts.push(t("mgr-n-replies", { n: item.replies }));
  return parts.map(isolated).join(" · ");
}

function Due({ item, now }: { item: ProgressItem; now: number }) {
  const zone = noteZone(item.site_names);
  if (!item.respond_by) {
    return (
      <>
        <b>{t("mgr-no-due")}</b>
        {item.sent_at && <span class="meta num">{t("mgr-sent", { time: day(item.sent_at, zone, now) })}</span>}
      </>
    );
  }
  return (
    <>
      <b class="num">{day(item.respond_by, zone, now)}</b>
      <span class="meta num">{fromNow(item.respond_by, now)}</span>
    </>
  );
}

function RowTag({ item, isGone }: { item: ProgressItem; isGone: boolean }) {
  if (isGone) return <Tag look="done">{t("mgr-closed-now")}</Tag>;
  if (item.state === "cancelled") return <Tag look="plain">{t("mgr-state-cancelled")}</Tag>;
  if (item.state !== "sent" && item.state !== "leaving") {
    return <Tag look={item.state === "failed" ? "late" : "plain"}>{t(`mgr-is-${item.state}`)}</Tag>;
  }
  if (item.counts.late === 0) return null;
  return (
    <Tag look="late">
      <Icon name="clock" size="s" />
      <span class="num">{t("mgr-n-late", { n: item.counts.late })}</span>
    </Tag>
  );
}
