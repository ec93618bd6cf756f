/**
 * Owns: the round stage: camera preview or microphone, its ring, the three numbered beats, and what to do when it is dark.
 * Called by: the recorder and the running take.
 * Rule: the beats stand at 0, 10 and 20 seconds of the clock-wise ring in every language.
 */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../lib/i18n";
import { go } from "../../router";
import { Icon } from "../../ui/icon";
import { RecordingRing } from "../../ui/rings/recording-ring";
import { VoiceRing } from "../../ui/rings/voice-ring";
import { pick } from "./pick.state";
import { facing, kind, openStage, stage } from "./recorder.state";

const BEATS = [0, 1, 2] as const;

/** The stage before a take: preview, or why there is none. */
export function StageLens() {
  const now = stage.value;
  if (now.kind === "blocked") return <Blocked />;
  return (
    <Lens stream={now.kind === "opening" ? null : now.stream} recorded_s={0} safe_s={null} levels={null} beat={null} />
  );
}

interface LensProps {
  stream: MediaStream | null;
  recorded_s: number;
  safe_s: number | null;
  /** Bars of a voice take; null for video. */
  levels: readonly number[] | null;
  beat: number | null;
}

/** The round picture with its ring and beats. */
export function Lens({ stream, recorded_s, safe_s, levels, beat }: LensProps) {
  const isVoice = kind.value === "voice";
  const hasBeats = kind.value !== "photo";
  return (
    <div class="ringwrap">
      <div class={`lens lead-lens ${beat === null ? "" : "is-recording"}`}>
        <div class={`lens-img lens-img--icon ${isVoice && levels ? "is-voice" : ""}`}>
          {isVoice ? <Icon name="mic" size="l" /> : <Preview stream={stream} />}
        </div>
        {isVoice && levels ? <VoiceRing levels={levels} /> : <RecordingRing recorded_s={recorded_s} safe_s={safe_s} />}
      </div>
      {hasBeats &&
        BEATS.map((index) => (
          <b
            key={index}
            aria-hidden="true"
            class={`badge badge--${index} ${beat !== null && index < beat ? "is-done" : ""} ${index === beat ? "is-now" : ""}`}
          >
            {index + 1}
          </b>
        ))}
    </div>
  );
}

/** The three beats as a bar; `now` is 0, 1 or 2 while recording. */
export function Beats({ now }: { now: number | null }) {
  return (
    <ol class="beats">
      {BEATS.map((index) => (
        <li key={index} class={index === now ? "is-now" : ""} aria-current={index === now ? "step" : undefined}>
          <b>{t(`rec-beat-${index + 1}`)}</b>
        </li>
      ))}
    </ol>
  );
}

function Preview({ stream }: { stream: MediaStream | null }) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.srcObject = stream;
    if (stream) void video.play().catch(() => undefined);
  }, [stream]);
  return <video ref={element} class={facing.value === "user" ? "is-mirrored" : ""} muted playsInline autoPlay />;
}

function Blocked() {
  const now = stage.value;
  if (now.kind !== "blocked") return null;
  const { problem } = now;
  return (
    <div class="lead-block" role="alert">
      <h2 class="title">{t(`rec-blocked-${problem}`)}</h2>
      <p>{t(`rec-blocked-${problem}-how`)}</p>
      <button type="button" class="btn btn--g btn--w" onClick={useCameraApp}>
        {t("rec-use-camera-app")}
      </button>
      {problem !== "unsupported" && (
        <button type="button" class="btn btn--g btn--w" onClick={() => void openStage()}>
          {t("lead-try-again")}
        </button>
      )}
    </div>
  );
}

/** `<input capture>`: the phone's own camera app or recorder. */
async function useCameraApp(): Promise<void> {
  const draft = await pick(facing.peek());
  if (draft) go(`/lead/check?note=${draft.id}`);
}
