/**
 * Owns: the photo reply: take or choose, look, send.
 * Called by: the question sheet.
 * Rule: only the downsized copy without place and time leaves the phone.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { t } from "../../../lib/i18n";
import { type Photo, PhotoError, takePhoto } from "../../../lib/media/photo";
import type { ReplyContent } from "../../../lib/outbox";
import { Icon } from "../../../ui/icon";

/** Taking, checking and sending a photo. */
export function PhotoReply({ onSend }: { onSend: (content: ReplyContent) => void }) {
  const photo = useSignal<Photo | null>(null);
  const problem = useSignal<string | null>(null);
  const take = async (from: "camera" | "library") => {
    problem.value = null;
    try {
      photo.value = (await takePhoto(from)) ?? photo.peek();
    } catch (cause) {
      if (!(cause instanceof PhotoError)) throw cause;
      problem.value = t(`photo-${cause.problem}`);
    }
  };
  const { value } = photo;
  const url = useMemo(() => (value ? URL.createObjectURL(value.blob) : null), [value]);
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  return (
    <div class="voice">
      {url && <img class="photo photo--small" src={url} alt={t("photo-preview")} />}
      <p role="alert">{problem.value}</p>
      <div class="voice-buttons">
        <button type="button" class={`btn btn--g ${value ? "" : "btn--lane"}`} onClick={() => void take("camera")}>
          <Icon name="photo" />
          {t(value ? "photo-again" : "photo-take")}
        </button>
        <button type="button" class="btn btn--g" onClick={() => void take("library")}>
          {t("photo-pick")}
        </button>
      </div>
      {value && (
        <button
          type="button"
          class="slab slab--m"
          onClick={() =>
            onSend({ reply: "photo", media: { bytes: value.blob, type: "image/jpeg", duration_ms: null } })
          }
        >
          <Icon name="send" isFlipped />
          {t("photo-send")}
        </button>
      )}
    </div>
  );
}
