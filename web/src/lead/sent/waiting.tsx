/**
 * Owns: the screen between the tap on Send and the server's answer: "Your note is safe here".
 * Called by: the lead wing at /lead/waiting/:draft.
 * Rule: it turns into the sent note by itself; closing it loses nothing.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { delivered, drafts, isLoaded } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import type { Upload } from "../../lib/media/upload";
import { findUpload } from "../../lib/media/uploads.state";
import { go } from "../../router";
import { Icon } from "../../ui/icon";
import { RecordingRing } from "../../ui/rings/recording-ring";

/** A quick network answers sooner; no screen flashes by. */
const PATIENCE_MS = 1_200;

export function WaitingScreen({ id }: { id: string }) {
  const item = delivered.value.get(id);
  const draft = drafts.value.find((one) => one.id === id) ?? null;
  const is_patient = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      is_patient.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [is_patient]);
  useEffect(() => {
    if (item) go(`/lead/sent/${item.id}`, { replace: true });
    else if (!isLoaded.value) return;
    else if (!draft) go("/lead/sent", { replace: true });
    else if (draft.refused) go(`/lead/check?note=${id}`, { replace: true });
  }, [item, draft, id, isLoaded.value]);
  if (!draft || item) return <section class="screen stage" data-theme="dark" />;
  const upload = draft.upload ? findUpload(draft.upload) : null;
  const is_stuck = is_patient.value;
  return (
    <section class="screen stage" data-theme="dark">
      <div class="top">
        <button
          type="button"
          class="iconbtn"
          aria-label={t("lead-close")}
          onClick={() => go("/lead/sent", { replace: true })}
        >
          <Icon name="close" />
        </button>
        <h1 class="grow strong" aria-live="polite">
          {t(is_stuck ? "wait-title" : "wait-sending-title")}
        </h1>
        <span class="iconbtn" />
      </div>
      <div class="body lead-center">
        <WaitingLens upload={upload} is_video={draft.kind === "video"} />
        {is_stuck && (
          <>
            <h2 class="title wait-safe">{t("wait-safe")}</h2>
            <p class="wait-rest">{rest(upload)}</p>
          </>
        )}
      </div>
      <div class="dock">
        {is_stuck && (
          <button type="button" class="slab slab--m" onClick={() => go("/lead", { replace: true })}>
            {t("wait-ok")}
          </button>
        )}
      </div>
    </section>
  );
}

function WaitingLens({ upload, is_video }: { upload: Upload | null; is_video: boolean }) {
  const [still, setStill] = useState<string | null>(null);
  useEffect(() => {
    if (!upload || !is_video) return;
    const made = URL.createObjectURL(upload.clip);
    setStill(made);
    return () => URL.revokeObjectURL(made);
  }, [upload, is_video]);
  const progress = upload?.progress.value;
  // Photos and words have no seconds: their ring shows the share of bytes.
  const share = progress && progress.total_bytes > 0 ? progress.sent_bytes / progress.total_bytes : 0;
  const filled = progress && progress.recorded_ms > 0 ? progress.safe_ms / 1000 : share * 30;
  return (
    <div class="lens wait-lens">
      <span class="lens-img lens-img--icon">
        {still ? (
          <video src={still} muted playsInline preload="auto" />
        ) : (
          <Icon name={upload ? "mic" : "lines"} size="l" />
        )}
      </span>
      <RecordingRing recorded_s={filled} safe_s={null} />
    </div>
  );
}

function rest(upload: Upload | null): string {
  if (!upload) return t("wait-words");
  const progress = upload.progress.value;
  if (progress.state.kind === "signed_out") return t("wait-signed-out");
  if (progress.state.kind === "done") return t("wait-words");
  if (progress.recorded_ms > 0) {
    return t("wait-rest", { sent: Math.floor(progress.safe_ms / 1000), total: Math.ceil(progress.recorded_ms / 1000) });
  }
  return t("wait-rest-plain", { percent: Math.floor((progress.sent_bytes / Math.max(1, progress.total_bytes)) * 100) });
}
