/**
 * Owns: one note in a list: what it costs, from whom, by when, and what was answered.
 * Called by: the inbox and the sent screen.
 * Rule: the whole row is one target; the ring is decoration, the words say the same.
 */
import type { InboxItem } from "../lib/api";
import { clock, day, daysAway, seconds, t } from "../lib/i18n";
import { go } from "../router";
import { me } from "../session";
import { Icon, type IconName } from "../ui/icon";
import { LengthRing } from "../ui/rings/length-ring";
import { ClosedRing } from "../ui/rings/rings";
import { costOf } from "./cost";
import { FactsLine } from "./facts-line";
import { useNow } from "./now";

const ICONS = { video: "play", voice: "mic", photo: "photo", text: "lines" } as const satisfies Record<
  InboxItem["kind"],
  IconName
>;

/** "22 s" or the kind where there is no length. */
export const lengthOf = (item: InboxItem) => {
  const cost = costOf(item);
  return cost === null ? t(`kind-${item.kind}`) : seconds(cost);
};

/** The ring of a note's length with its kind inside. */
export function NoteRing({ item, size = 56 }: { item: InboxItem; size?: number }) {
  return (
    <span class="ringbox">
      <LengthRing seconds={costOf(item) ?? 0} size={size} />
      <Icon name={ICONS[item.kind]} />
    </span>
  );
}

function dueOf(item: InboxItem, zone: string, now: number): string | null {
  if (!item.respond_by) return item.ask === "none" ? t("inbox-no-ask") : null;
  if (Date.parse(item.respond_by) < now) return t("inbox-was-due", { time: day(item.respond_by, zone, now) });
  if (daysAway(item.respond_by, zone, now) === 0) return t("inbox-by-today", { time: clock(item.respond_by, zone) });
  return t("inbox-by", { time: day(item.respond_by, zone, now) });
}

function answerOf(item: InboxItem, zone: string, now: number): string | null {
  if (item.place === "withdrawn") return t("inbox-withdrawn");
  const time = item.answered_at ? day(item.answered_at, zone, now) : "";
  if (item.answer === "got_it") return t("inbox-got-it", { time });
  if (item.answer !== "none") return t(`inbox-answer-${item.answer}`, { time });
  return null;
}

/** A note that waits, is held or was read, with what is asked and by when; opens it at a tap. */
export function NoteRow({ item }: { item: InboxItem }) {
  const now = useNow(60_000);
  const zone = me.value?.site.time_zone ?? "UTC";
  const isRead = item.place === "read" || item.place === "withdrawn";
  const replied = item.reply_state && item.reply_state !== "new" ? t(`reply-state-${item.reply_state}`) : null;
  const href = `/m/${encodeURIComponent(item.id)}`;
  return (
    <li>
      <a
        class={`note ${isRead ? "note--read" : ""}`}
        href={href}
        onClick={(event) => {
          event.preventDefault();
          go(href);
        }}
      >
        {item.place === "read" ? (
          <span class="ringbox note-closed">
            <ClosedRing size={40} />
          </span>
        ) : (
          <NoteRing item={item} />
        )}
        <span class="grow">
          <span class="t">{item.title}</span>
          {isRead ? (
            <FactsLine facts={[item.sender_name, answerOf(item, zone, now), replied]} />
          ) : (
            <FactsLine
              facts={[
                <b key="length">{lengthOf(item)}</b>,
                item.sender_name,
                answerOf(item, zone, now) ?? dueOf(item, zone, now),
                replied,
              ]}
            />
          )}
        </span>
      </a>
    </li>
  );
}
