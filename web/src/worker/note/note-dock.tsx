/**
 * Owns: what can be done with a note: the due line, a question, Got it, take back, next.
 * Called by: the note screen.
 * Rule: Got it is always possible and counts at the tap; a tap within 600 ms of the screen's appearance is not one.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { clock, day, seconds, t } from "../../lib/i18n";
import { go } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { DuePie, GapRing } from "../../ui/rings/rings";
import { costOf } from "../cost";
import { useNow } from "../now";
import { nextAfter } from "../round.state";
import { say } from "../say";
import { act, type NoteFacts, standing } from "./note.state";

/** Start, Got it and Next share one place: a double tap must not close an unread note. */
const GUARD_MS = 600;
/** The closing of the ring, as `--close` in the tokens. */
const CLOSING_MS = 320;

function DueLine({ note, isHeld }: { note: NoteFacts; isHeld: boolean }) {
  const now = useNow(1_000);
  const zone = me.value?.site.time_zone;
  if (isHeld) return <p class="due meta">{t("note-held-due")}</p>;
  if (!note.respond_by) return null;
  const until = Date.parse(note.respond_by);
  const time = day(until, zone, now);
  if (until < now) return <p class="due meta">{t("note-due-past", { time })}</p>;
  const from = note.sent_at ? Date.parse(note.sent_at) : until - 86_400_000;
  const [before, , after] = t("note-due", { time }).split(/<\/?b>/);
  return (
    <p class="due meta">
      <DuePie left={(until - now) / Math.max(1, until - from)} />
      <span>
        {before}
        <b>{time}</b>
        {after}
      </span>
    </p>
  );
}

function Answered({ note }: { note: NoteFacts }) {
  const now = useNow(10_000);
  const { answered_at, isWaiting } = standing.value;
  const canTakeBack = !note.respond_by || Date.parse(note.respond_by) > now;
  const takeBack = async () => {
    await act(note, "take_back");
    say(t("note-taken-back"));
  };
  return (
    <div class="row answered">
      <span class="tag tag--done grow-tag">
        <Icon name="check" size="s" />
        {isWaiting
          ? t("note-got-it-waiting")
          : t("note-got-it-at", { time: answered_at ? clock(answered_at, me.value?.site.time_zone) : "" })}
      </span>
      {canTakeBack && (
        <button type="button" class="btn" onClick={() => void takeBack()}>
          {t("note-take-back")}
        </button>
      )}
    </div>
  );
}

function NextSlab({ note }: { note: NoteFacts }) {
  const next = nextAfter(note.id);
  if (!next) {
    return (
      <button type="button" class="btn btn--g btn--w" onClick={() => go("/", { isReplacing: true })}>
        {t("note-not-asked")}
      </button>
    );
  }
  const cost = costOf(next.item);
  return (
    <button
      type="button"
      class="slab"
      onClick={() => go(`/m/${encodeURIComponent(next.item.id)}`, { isReplacing: true })}
    >
      <Icon name="play" size="l" />
      {cost === null ? t("sent-next-plain") : t("sent-next", { time: seconds(cost) })}
    </button>
  );
}

function GotIt({ note }: { note: NoteFacts }) {
  const isClosing = useSignal(false);
  const since = useSignal(performance.now());
  useEffect(() => {
    since.value = performance.now();
  }, [since]);
  const tap = async () => {
    if (isClosing.peek() || performance.now() - since.peek() < GUARD_MS) return;
    isClosing.value = true;
    navigator.vibrate?.(30);
    await act(note, "got_it");
    setTimeout(() => go(`/m/${encodeURIComponent(note.id)}/sent`, { isReplacing: true }), CLOSING_MS);
  };
  return (
    <button type="button" class={`slab ${isClosing.value ? "is-closing" : ""}`} onClick={() => void tap()}>
      <GapRing size={38} />
      {t("note-got-it")}
    </button>
  );
}

/** The lower third of the note screen. */
export function NoteDock({ note, isHeld, onQuestion }: { note: NoteFacts; isHeld: boolean; onQuestion: () => void }) {
  const { answer } = standing.value;
  const isAsked = note.ask === "acknowledge";
  const isInAudience = note.view === null || note.view.receipt !== null;
  if (!isInAudience) return null;
  return (
    <div class="dock dock--fade note-dock">
      {isAsked && answer !== "got_it" && <DueLine note={note} isHeld={isHeld} />}
      {answer === "got_it" && <Answered note={note} />}
      {(answer === "not_clear" || answer === "cannot") && <p class="due meta">{t(`note-answer-${answer}`)}</p>}
      <button type="button" class="btn btn--g btn--w" onClick={onQuestion}>
        <Icon name="question" isFlipped />
        {t("note-question")}
      </button>
      {isAsked && answer !== "got_it" ? <GotIt note={note} /> : <NextSlab note={note} />}
    </div>
  );
}
