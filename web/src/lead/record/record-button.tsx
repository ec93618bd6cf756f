/**
 * Owns: the round button that starts a take or takes the photo.
 * Called by: the recorder.
 * Rule: one tap starts; in voice a held button stops when it is let go.
 */
import type { NoteDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { grabFrame } from "../../lib/media/photo";
import { guardPhoto } from "./pick.state";
import { draftPhoto, kind, stage, startClip } from "./recorder.state";

/** Tap starts. In voice a held button stops when it is let go; a short tap leaves the recording running. */
export function RecordButton({ onDraft }: { onDraft: (draft: NoteDraft) => void }) {
  const now = stage.value;
  const isPhoto = kind.value === "photo";
  const onPointerDown = () => {
    if (kind.peek() !== "voice" || stage.peek().kind !== "ready") return;
    const pressed_at = performance.now();
    void startClip(onDraft);
    addEventListener("pointerup", () => stopAfterHold(performance.now() - pressed_at), { once: true });
  };
  const onClick = () => {
    if (isPhoto) void shoot(onDraft);
    else if (stage.peek().kind === "ready") void startClip(onDraft);
  };
  return (
    <button
      type="button"
      class="rec"
      aria-label={t(isPhoto ? "rec-photo" : "rec-record")}
      disabled={now.kind !== "ready"}
      onPointerDown={onPointerDown}
      onClick={onClick}
    >
      <i />
    </button>
  );
}

/** Longer than any tap in gloves. */
const HOLD_MS = 700;

function stopAfterHold(held_ms: number): void {
  const now = stage.peek();
  if (held_ms > HOLD_MS && now.kind === "recording") now.take.stop();
}

async function shoot(onDraft: (draft: NoteDraft) => void): Promise<void> {
  const preview = document.querySelector<HTMLVideoElement>(".lead-lens video");
  const draft = preview && (await guardPhoto(async () => draftPhoto(await grabFrame(preview))));
  if (draft) onDraft(draft);
}
