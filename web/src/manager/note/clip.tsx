/**
 * Owns: playing the note: its round poster as the button, and the full picture, sound and controls below the head.
 * Called by: the head of one note.
 * Rule: nothing is fetched but the poster until somebody asks for it.
 */
import { useState } from "preact/hooks";
import type { MessageView } from "../../lib/api";
import { seconds, t } from "../../lib/i18n";
import { Icon } from "../../ui/icon";
import { WaveRing } from "../../ui/rings/clip-rings";
import { LengthRing } from "../../ui/rings/length-ring";

interface Clip {
  isOpen: boolean;
  toggle: () => void;
}

/** Begins closed: a clip is loaded only when somebody wants to see it. */
export function useClip(): Clip {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, toggle: () => setOpen(!isOpen) };
}

function sourceOf(message: MessageView): string | null {
  const media = message.media;
  return media ? (media.video ?? media.voice ?? media.photo) : null;
}

/** The round poster; text notes have none. */
export function ClipButton({ message, clip }: { message: MessageView; clip: Clip }) {
  const media = message.media;
  if (!media || !sourceOf(message)) return null;
  const poster = media.poster ?? media.photo;
  const length_s = (media.duration_ms ?? 0) / 1000;
  const label = clip.isOpen
    ? t("mgr-clip-close")
    : t(`mgr-clip-${message.kind}`, { time: length_s ? seconds(length_s) : "" });
  return (
    <button type="button" class="lens mlens" aria-expanded={clip.isOpen} aria-label={label} onClick={clip.toggle}>
      <span class="lens-img">{poster && <img src={poster} alt="" decoding="async" />}</span>
      {message.kind === "voice" && media.waveform ? (
        <WaveRing bars={media.waveform} played={1} />
      ) : (
        message.kind === "video" && <LengthRing seconds={Math.round(length_s)} size={104} />
      )}
      <span class="playdot">
        <Icon name={clip.isOpen ? "close" : message.kind === "photo" ? "full" : "play"} />
      </span>
    </button>
  );
}

/** The clip itself, as long as it is open. */
export function ClipStage({ message, clip }: { message: MessageView; clip: Clip }) {
  const media = message.media;
  if (!media || !clip.isOpen) return null;
  return (
    <div class="mstage">
      {media.video ? (
        // biome-ignore lint/a11y/useMediaCaption: the words of the note stand beside it
        <video src={media.video} poster={media.poster ?? undefined} controls autoplay playsInline />
      ) : media.voice ? (
        // biome-ignore lint/a11y/useMediaCaption: the words of the note stand beside it
        <audio src={media.voice} controls autoplay />
      ) : (
        media.photo && <img src={media.photo} alt={t("mgr-photo-of", { title: message.title })} />
      )}
    </div>
  );
}
