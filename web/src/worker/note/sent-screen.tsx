/**
 * Owns: the screen after Got it: sent or saved, undo, the next note.
 * Called by: the worker wing at `/m/{id}/sent`.
 * Rule: undo is a further act, never a held-back one; it shows for 10 s and lives on as "Take back" in the note.
 */
import { useEffect, useRef } from "preact/hooks";
import { seconds, t } from "../../lib/i18n";
import { canSendInBackground } from "../../lib/outbox";
import { go } from "../../router";
import { clockSkew_ms } from "../../session";
import { Icon } from "../../ui/icon";
import { ClosedRing, CountdownRing } from "../../ui/rings/rings";
import { costOf } from "../cost";
import { FactsLine } from "../facts-line";
import { isOffline, itemOf } from "../inbox.state";
import { lengthOf, NoteRing } from "../note-row";
import { useNow } from "../now";
import { nextAfter } from "../round.state";
import { say } from "../say";
import { act, facts, note, openNote, standing } from "./note.state";
import "./sent.css";

const UNDO_MS = 10_000;

function Undo({ id }: { id: string }) {
  const now = useNow(1_000) - clockSkew_ms.value;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const at = standing.value.answered_at;
  const left_s = at === null ? 0 : Math.ceil((Date.parse(at) + UNDO_MS - now) / 1000);
  const known = facts.value;
  if (!known || left_s <= 0) return <p class="undo-gone" />;
  const undo = async () => {
    await act(known, "take_back");
    say(t("sent-undone"));
    go(`/m/${encodeURIComponent(id)}`, { isReplacing: true });
  };
  return (
    <button ref={button} type="button" class="btn btn--g" onClick={() => void undo()}>
      <CountdownRing left={left_s / (UNDO_MS / 1000)} />
      {t("sent-undo")} <span class="meta num">{seconds(left_s)}</span>
    </button>
  );
}

function Next({ id }: { id: string }) {
  const next = nextAfter(id);
  if (!next) {
    return (
      <div class="dock">
        <button type="button" class="btn btn--g btn--w" onClick={() => go("/", { isReplacing: true })}>
          {t("sent-done")}
        </button>
      </div>
    );
  }
  const { item, isLast } = next;
  const cost = costOf(item);
  return (
    <div class="dock">
      <div class="card row">
        <NoteRing item={item} />
        <span class="grow">
          <span class="meta">{t(isLast ? "sent-next-last" : "sent-next-label")}</span>
          <span class="strong sent-title">{item.title}</span>
          <FactsLine facts={[lengthOf(item), item.sender_name]} />
        </span>
      </div>
      <button type="button" class="slab" onClick={() => go(`/m/${encodeURIComponent(item.id)}`, { isReplacing: true })}>
        <Icon name="play" size="l" />
        {cost === null ? t("sent-next-plain") : t("sent-next", { time: seconds(cost) })}
      </button>
    </div>
  );
}

/** Got it, sent or saved. */
export function SentScreen({ id }: { id: string }) {
  useEffect(() => {
    if (note.peek().id !== id) void openNote(id);
  }, [id]);
  const isSaved = standing.value.isWaiting && isOffline.value;
  const title = t(isSaved ? "sent-saved-title" : "sent-title");
  useEffect(() => say(title), [title]);
  const name = facts.value?.sender_name ?? itemOf(id)?.sender_name ?? "";
  return (
    <div class="screen">
      <div class="top">
        <span class="grow" />
        <button
          type="button"
          class="iconbtn"
          aria-label={t("app-close")}
          onClick={() => go("/", { isReplacing: true })}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="body sent-body">
        <ClosedRing size={196} isSaved={isSaved} />
        <h1 class="hero">{title}</h1>
        <p class="sent-text">
          {isSaved ? t(canSendInBackground() ? "sent-saved-text" : "sent-saved-open") : t("sent-text", { name })}
        </p>
        <Undo id={id} />
      </div>
      <Next id={id} />
    </div>
  );
}
