/**
 * Owns: the screen of a running take: seconds left, the beat to speak now, what is safe, Done.
 * Called by: the recorder.
 * Rule: the lead is warned 5 s before the end by sight and by touch, never by a sound that would be recorded.
 */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../lib/i18n";
import { CLIP_LIMIT_MS } from "../../lib/media/recorder";
import type { Take } from "../../lib/media/take";
import { foldBars } from "../../lib/media/waveform";
import { Icon } from "../../ui/icon";
import { finishClip, kind, startOver } from "./recorder.state";
import { Beats, Lens } from "./stage-lens";

const BEAT_S = 10;
const LAST_S = 5;
/** A bar of the voice ring is half a second, five levels. */
const LEVELS_PER_BAR = 5;

export function TakeScreen({ take, stream }: { take: Take; stream: MediaStream }) {
  const recorded_s = Math.floor(take.elapsed_ms.value / 1000);
  const left_s = Math.ceil((CLIP_LIMIT_MS - take.elapsed_ms.value) / 1000);
  const beat = Math.min(2, Math.floor(recorded_s / BEAT_S));
  const safe_s = take.upload.progress.value.safe_ms / 1000;
  const levels = take.levels.value;
  const isLast = left_s <= LAST_S;
  useTouch(beat, isLast);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus({ preventScroll: true }), []);
  return (
    <section class="screen stage" data-theme="dark">
      <div class="top">
        <button type="button" class="iconbtn" aria-label={t("rec-start-over")} onClick={() => void startOver()}>
          <Icon name="undo" isFlipped />
        </button>
        <h1 class="grow due strong">
          <i class="live" aria-hidden="true" />
          {t("rec-recording")}
        </h1>
        <span class="iconbtn" />
      </div>
      <div class="body take-body">
        <Lens
          stream={stream}
          recorded_s={recorded_s}
          safe_s={safe_s}
          levels={kind.value === "voice" ? foldBars(levels, Math.ceil(levels.length / LEVELS_PER_BAR)) : null}
          beat={beat}
        />
        <Beats now={beat} />
        <div class="rec-now">
          <p class={`left ${isLast ? "is-last" : ""}`} aria-hidden="true">
            <b class="num">{left_s}</b>
            <span>{t("rec-left")}</span>
          </p>
          <p class="strong">{t(`rec-beat-now-${beat + 1}`)}</p>
        </div>
        <p class="vh" aria-live="assertive">
          {isLast ? t("rec-left-aloud", { n: left_s }) : ""}
        </p>
      </div>
      <div class="dock">
        <p class="due meta">
          <i class="safe" aria-hidden="true" />
          <span class="num">
            {t("rec-safe", { safe: Math.min(recorded_s, Math.floor(safe_s)), total: recorded_s })}
          </span>
        </p>
        <button ref={done} type="button" class="slab" onClick={finishClip}>
          <i class="sq" aria-hidden="true" />
          {t("lead-done")}
        </button>
      </div>
    </section>
  );
}

/** One short touch at each beat, a longer one when five seconds are left. */
function useTouch(beat: number, isLast: boolean): void {
  useEffect(() => {
    if (beat > 0) navigator.vibrate?.(40);
  }, [beat]);
  useEffect(() => {
    if (isLast) navigator.vibrate?.(220);
  }, [isLast]);
}
