/**
 * Owns: the voice reply: tap or hold to record, pause, delete, listen, send.
 * Called by: the question sheet.
 * Rule: lifting after a hold stops and shows Send, it does not send; every gesture has a button.
 */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { seconds, t } from "../../../lib/i18n";
import { namesOf } from "../../../lib/i18n/names";
import { foldBars } from "../../../lib/media/waveform";
import type { ReplyContent } from "../../../lib/outbox";
import { Icon } from "../../../ui/icon";
import { WaveRing } from "../../../ui/rings/clip-rings";
import { type Take, VoiceDraft } from "./voice.state";

/** A press longer than this is a hold. */
const HOLD_MS = 350;
const LIMIT_S = 30;

function Start({ draft, hears }: { draft: VoiceDraft; hears: string[] }) {
  const pressed_at = useRef(0);
  const hasBegun = useRef(false);
  const state = draft.state.value;
  const problem = state.kind === "idle" ? state.problem : null;
  const lift = () => {
    const wasHeld = pressed_at.current > 0 && performance.now() - pressed_at.current > HOLD_MS;
    pressed_at.current = 0;
    if (wasHeld) draft.stop();
  };
  useEffect(() => {
    addEventListener("pointerup", lift);
    addEventListener("pointercancel", lift);
    return () => {
      removeEventListener("pointerup", lift);
      removeEventListener("pointercancel", lift);
    };
  });
  const isRunning = state.kind === "recording" || state.kind === "opening";
  const elapsed_s = draft.elapsed_ms.value / 1000;
  return (
    <div class="voice">
      <span class="ringbox voice-ring">
        <WaveRing bars={foldBars(draft.levels.value)} played={elapsed_s / LIMIT_S} isGrowing />
        <button
          type="button"
          class="recbtn"
          aria-label={t(isRunning ? "voice-stop" : "voice-start")}
          onPointerDown={() => {
            if (isRunning) return;
            pressed_at.current = performance.now();
            hasBegun.current = true;
            void draft.start();
          }}
          onClick={() => {
            // The press that began the recording ends in a click of its own; a key has only the click.
            const isOfPress = hasBegun.current;
            hasBegun.current = false;
            if (isOfPress) return;
            if (isRunning) draft.stop();
            else void draft.start();
          }}
        >
          <Icon name={isRunning ? "stop" : "mic"} size="l" />
        </button>
      </span>
      <p class="strong" role="status">
        {isRunning ? t("voice-left", { time: seconds(LIMIT_S - elapsed_s) }) : t("voice-start")}
      </p>
      {problem ? (
        <p class="join-problem" role="alert">
          {t(`voice-${problem}`)}
        </p>
      ) : (
        <p class="meta">{t("voice-hint")}</p>
      )}
      {hears.length > 0 && <p class="meta">{t("voice-hears", { names: namesOf(hears), count: hears.length })}</p>}
      {state.kind === "recording" && (
        <div class="voice-buttons">
          <button type="button" class="btn btn--g" onClick={() => draft.discard()}>
            <Icon name="bin" />
            {t("voice-delete")}
          </button>
          <button type="button" class="btn btn--g" onClick={() => draft.togglePause()}>
            <Icon name={state.isPaused ? "mic" : "pause"} />
            {t(state.isPaused ? "voice-resume" : "voice-pause")}
          </button>
        </div>
      )}
    </div>
  );
}

function Ready({
  draft,
  take,
  isInterrupted,
  onSend,
}: {
  draft: VoiceDraft;
  take: Take;
  isInterrupted: boolean;
  onSend: (content: ReplyContent) => void;
}) {
  const url = useMemo(() => URL.createObjectURL(take.bytes), [take]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <div class="voice">
      {isInterrupted && <p role="status">{t("voice-interrupted")}</p>}
      {/* biome-ignore lint/a11y/useMediaCaption: the person's own voice, just spoken */}
      <audio class="voice-listen" controls src={url} aria-label={t("voice-listen")} />
      <div class="voice-buttons">
        <button type="button" class="btn btn--g" onClick={() => draft.discard()}>
          <Icon name="bin" />
          {t("voice-delete")}
        </button>
        <button type="button" class="btn btn--g" onClick={() => void draft.start()}>
          <Icon name="mic" />
          {t("voice-again")}
        </button>
      </div>
      <button type="button" class="slab slab--m" onClick={() => onSend({ reply: "voice", media: take })}>
        <Icon name="send" isFlipped />
        {t("voice-send", { time: seconds(take.duration_ms / 1000) })}
      </button>
    </div>
  );
}

/** Recording, listening and sending a voice reply. */
export function VoiceReply({ hears, onSend }: { hears: string[]; onSend: (content: ReplyContent) => void }) {
  const draft = useMemo(() => new VoiceDraft(), []);
  useEffect(() => () => draft.discard(), [draft]);
  const state = draft.state.value;
  if (state.kind === "ready")
    return <Ready draft={draft} take={state.take} isInterrupted={state.isInterrupted} onSend={onSend} />;
  return <Start draft={draft} hears={hears} />;
}
