/**
 * Owns: one note: who says it, the words, the picture or voice, and what to do about it.
 * Called by: the worker wing at `/m/{id}`, mostly straight from a notification.
 * Rule: the words are there before the network; title, captions, media, question and Got it follow in this order.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { clock, problemText, t } from "../../lib/i18n";
import { back, go } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { DashedRing } from "../../ui/rings/rings";
import { wing } from "../../wing";
import { FactsLine } from "../facts-line";
import { itemOf } from "../inbox.state";
import { InboxBanner } from "../inbox-banner";
import { enterRound, positionOf } from "../round.state";
import { useFocus } from "../say";
import { Lens } from "./lens";
import { actOnce, facts, type NoteFacts, note as noteState, openNote, reloadNote } from "./note.state";
import { NoteDock } from "./note-dock";
import { PhotoStage } from "./photo-stage";
import { Player, speed } from "./player.state";
import { Replies } from "./replies";

const QuestionSheet = wing(
  () => import("./reply/question-sheet").then((loaded) => loaded.QuestionSheet),
  "reply",
  "sheet",
);

function Top({ id, player }: { id: string; player: Player | null }) {
  const position = positionOf(id);
  return (
    <div class="top">
      <button type="button" class="iconbtn" aria-label={t("app-back")} onClick={() => back()}>
        <Icon name="back" isFlipped />
      </button>
      <div class="grow note-position">
        {position && (
          <>
            <div class="pos" aria-hidden="true">
              {Array.from({ length: Math.min(position.total, 12) }, (_, i) => (
                <i key={i} class={i + 1 < position.n ? "d" : i + 1 === position.n ? "n" : ""} />
              ))}
            </div>
            <span class="meta num">{t("note-position", position)}</span>
          </>
        )}
      </div>
      {player ? (
        <button type="button" class="iconbtn iconbtn--ring" onClick={() => player.nextSpeed()}>
          <span class="vh">{t("note-speed")} </span>
          <b class="num">{t("note-speed-value", { speed: speed.value })}</b>
        </button>
      ) : (
        <span class="iconbtn" />
      )}
    </div>
  );
}

function Withdrawn({ id, name }: { id: string; name: string }) {
  const focus = useFocus<HTMLHeadingElement>(id);
  return (
    <div class="body state-body">
      <DashedRing />
      <h1 ref={focus} tabIndex={-1} class="title">
        {t("note-withdrawn-title")}
      </h1>
      <p>{t("note-withdrawn-text", { name })}</p>
      <button type="button" class="btn btn--g" onClick={() => go("/", { isReplacing: true })}>
        {t("app-to-notes")}
      </button>
    </div>
  );
}

function Fallback({ id, title, text, code }: { id: string; title: string; text: string; code?: string }) {
  const focus = useFocus<HTMLHeadingElement>(id);
  return (
    <div class="body state-body">
      <DashedRing />
      <h1 ref={focus} tabIndex={-1} class="title">
        {title}
      </h1>
      <p role="status">{code ? problemText(code) : text}</p>
      <button type="button" class="btn btn--g" onClick={() => void reloadNote(id)}>
        {t("app-reload")}
      </button>
    </div>
  );
}

function Content({ note, player }: { note: NoteFacts; player: Player | null }) {
  const focus = useFocus<HTMLHeadingElement>(note.id);
  const { view } = note;
  const zone = me.value?.site.time_zone;
  const from = view
    ? t("note-from", { name: view.sender.name, role: t(`role-${view.sender.role}`) })
    : note.sender_name;
  useEffect(() => {
    if (note.kind === "text") void actOnce(note, "finished");
  }, [note.id, note.version]);
  return (
    <div class="body note-body">
      <FactsLine
        class="meta note-from"
        facts={[<b key="from">{from}</b>, note.sent_at && clock(note.sent_at, zone), view?.team_name]}
      />
      <h1 ref={focus} tabIndex={-1} class="title note-title">
        {note.title}
      </h1>
      {note.text && <p class={note.kind === "text" ? "caption note-text" : "caption note-caption"}>{note.text}</p>}
      {player && <Lens note={note} player={player} />}
      {note.kind === "photo" && <PhotoStage note={note} onShown={() => void actOnce(note, "finished")} />}
      {view?.is_finish_asked && <p class="meta note-finish">{t("note-finish-asked", { name: view.sender.name })}</p>}
      {view?.receipt?.is_superseded && (
        <div class="banner banner--late note-newer">
          <span class="grow">{t("note-newer-title")}</span>
          <button type="button" class="btn" onClick={() => void reloadNote(note.id)}>
            {t("note-newer-button")}
          </button>
        </div>
      )}
      <Replies note={note} />
    </div>
  );
}

function Open({ note }: { note: NoteFacts }) {
  const isAsking = useSignal(false);
  const { id, version } = note;
  const player = useMemo(
    () =>
      note.kind === "video" || note.kind === "voice"
        ? new Player(() => void actOnce({ id, version }, "finished"), note.kind === "video")
        : null,
    [id, version, note.kind],
  );
  const item = itemOf(id);
  useEffect(() => {
    enterRound(id);
    if (note.view === null || note.view.receipt !== null) void actOnce({ id, version }, "seen");
  }, [id, version]);
  if (note.view?.state === "cancelled" || item?.place === "withdrawn") {
    return (
      <>
        <Top id={id} player={null} />
        <Withdrawn id={id} name={note.sender_name} />
      </>
    );
  }
  return (
    <>
      <Top id={id} player={player} />
      <Content note={note} player={player} />
      <NoteDock note={note} isHeld={item?.place === "held"} onQuestion={() => (isAsking.value = true)} />
      {isAsking.value && <QuestionSheet note={note} onClose={() => (isAsking.value = false)} />}
    </>
  );
}

/** Shows the best copy of note `id` that this phone has, or why it has none. */
export function NoteScreen({ id }: { id: string }) {
  useEffect(() => void openNote(id), [id]);
  const state = noteState.value;
  const known = state.id === id ? facts.value : null;
  return (
    <div class="screen note-screen">
      <InboxBanner />
      {known && <Open note={known} />}
      {!known && <Top id={id} player={null} />}
      {!known && state.kind === "offline" && (
        <Fallback id={id} title={t("note-offline-title")} text={t("note-offline-text")} />
      )}
      {!known && state.kind === "gone" && <Fallback id={id} title={t("note-gone-title")} text={t("note-gone-text")} />}
      {!known && state.kind === "failed" && (
        <Fallback id={id} title={t("note-unread-title")} text="" code={state.code} />
      )}
    </div>
  );
}
