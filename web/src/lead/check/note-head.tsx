/**
 * Owns: the top of check and send: the clip to play again, the title, and the words shown as caption.
 * Called by: check and send.
 * Rule: the title is required because a muted, hurried reader sees nothing else; the words are one optional field.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { changeDraft, type NoteDraft, TEXT_MAX, TITLE_MAX } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { CLIP_LIMIT_MS } from "../../lib/media/recorder";
import type { Upload } from "../../lib/media/upload";
import { Icon } from "../../ui/icon";
import { RecordingRing } from "../../ui/rings/recording-ring";
import { usePlayer } from "../../ui/use-player";

export function NoteHead({
  draft,
  upload,
  isTitleMissing,
}: {
  draft: NoteDraft;
  upload: Upload | null;
  isTitleMissing: boolean;
}) {
  const isOpen = useSignal(draft.text !== "" || draft.kind === "text");
  const set = (change: Partial<NoteDraft>) => void changeDraft(draft.id, change);
  return (
    <div class="row check-head">
      {upload && <Clip draft={draft} upload={upload} />}
      <div class="grow">
        {draft.replaces?.as === "repair" ? (
          <p class="strong">{draft.title}</p>
        ) : (
          <>
            <label class="field">
              <span>{t("check-note-title")}</span>
              <textarea
                class="title-input"
                rows={2}
                maxLength={TITLE_MAX}
                placeholder={t("check-note-title-hint")}
                aria-invalid={isTitleMissing}
                aria-describedby={isTitleMissing ? "title-missing" : undefined}
                value={draft.title}
                onInput={(event) => set({ title: event.currentTarget.value.replace(/\s*\n\s*/g, " ") })}
              />
            </label>
            {isTitleMissing && (
              <p id="title-missing" class="sub late" role="alert">
                {t("check-title-needed")}
              </p>
            )}
            {isOpen.value ? (
              <label class="field">
                <span>{t(draft.kind === "text" ? "rec-words" : "check-words")}</span>
                <textarea
                  class="words"
                  rows={3}
                  maxLength={TEXT_MAX}
                  placeholder={draft.kind === "text" ? "" : t("check-words-hint")}
                  value={draft.text}
                  onInput={(event) => set({ text: event.currentTarget.value })}
                />
              </label>
            ) : (
              <button type="button" class="linkish" onClick={() => (isOpen.value = true)}>
                <Icon name="captions" size="s" />
                {t("check-add-words")}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** The clip as the phone has it: plays before a byte has reached the server. */
function Clip({ draft, upload }: { draft: NoteDraft; upload: Upload }) {
  const address = useClipAddress(upload);
  const { element, isPlaying, toggle, events } = usePlayer<HTMLVideoElement>();
  const length_s = upload.progress.value.recorded_ms / 1000;
  if (draft.kind === "photo") {
    return <div class="thumbsq">{address && <img src={address} alt={t("check-preview-photo")} />}</div>;
  }
  return (
    <button type="button" class="lens" aria-label={t(isPlaying ? "lead-stop" : "check-play")} onClick={toggle}>
      <span class="lens-img">
        <video
          ref={element}
          src={address ?? undefined}
          playsInline
          preload="auto"
          {...events}
          onTimeUpdate={stopAtLimit}
        />
      </span>
      <RecordingRing recorded_s={Math.ceil(length_s)} safe_s={null} isQuiet />
      {!isPlaying && (
        <span class="playdot">
          <Icon name="play" />
        </span>
      )}
    </button>
  );
}

/** Of a longer clip only this much goes out, so only this much is shown. */
function stopAtLimit(event: Event): void {
  const player = event.currentTarget;
  if (!(player instanceof HTMLVideoElement) || player.currentTime * 1000 < CLIP_LIMIT_MS) return;
  player.pause();
  player.currentTime = 0;
}

function useClipAddress(upload: Upload): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const total = upload.progress.value.total_bytes;
  useEffect(() => {
    if (total === 0) return;
    const made = URL.createObjectURL(upload.clip);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [upload, total]);
  return address;
}
