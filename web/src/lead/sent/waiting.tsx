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
  const isPatient = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isPatient.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isPatient]);
  useEffect(() => {
    if (item) go(`/lead/sent/${item.id}`, { isReplacing: true });
    else if (!isLoaded.value) return;
    else if (!draft) go("/lead/sent", { isReplacing: true });
    else if (draft.refused) go(`/lead/check?note=${id}`, { isReplacing: true });
  }, [item, draft, id, isLoaded.value]);
  if (!draft || item) return <section class="screen stage" data-theme="dark" />;
  const upload = draft.upload ? findUpload(draft.upload) : null;
  const isStuck = isPatient.value;
  return (
    <section class="screen stage" data-theme="dark">
      <div class="top">
        <button
          type="button"
          class="iconbtn"
          aria-label={t("lead-close")}
          onClick={() => go("/lead/sent", { isReplacing: true })}
        >
          <Icon name="close" />
        </button>
        <h1 class="grow strong" aria-live="polite">
          {t(isStuck ? "wait-title" : "wait-sending-title")}
        </h1>
        <span class="iconbtn" />
      </div>
      <div class="body lead-center">
        <WaitingLens upload={upload} isVideo={draft.kind === "video"} />
        {isStuck && (
          <>
            <h2 class="title wait-safe">{t("wait-safe")}</h2>
            <p class="wait-rest">{rest(upload)}</p>
          </>
        )}
      </div>
      <div class="dock">
        {isStuck && (
          <button type="button" class="slab slab--m" onClick={() => go("/lead", { isReplacing: true })}>
            {t("wait-ok")}
          </button>
        )}
      </div>
    </section>
  );
}

function WaitingLens({ upload, isVideo }: { upload: Upload | null; isVideo: boolean }) {
  const [still, setStill] = useState<string | null>(null);
  useEffect(() => {
    if (!upload || !isVideo) return;
    const made = URL.createObjectURL(upload.clip);
    setStill(made);
    return () => URL.revokeObjectURL(made);
  }, [upload, isVideo]);
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
