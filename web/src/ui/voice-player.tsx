/**
 * Owns: playing one voice reply: a ring of its seconds with the button inside.
 * Called by: the reply row.
 * Rule: nothing is fetched before somebody wants to hear it.
 */
import { t } from "../lib/i18n";
import { Icon } from "./icon";
import { LengthRing } from "./rings/length-ring";
import { usePlayer } from "./use-player";

/** `source` is null until the clip is ready; `name` is who speaks. */
export function VoicePlayer({ source, seconds, name }: { source: string | null; seconds: number; name: string }) {
  const { element, isPlaying, toggle, events } = usePlayer<HTMLAudioElement>();
  return (
    <button
      type="button"
      class="reply-voice"
      aria-label={t(isPlaying ? "replies-pause" : "replies-play", { name })}
      disabled={!source}
      onClick={toggle}
    >
      <LengthRing seconds={seconds} hasKnob={false} />
      <Icon name={isPlaying ? "pause" : "play"} />
      {source && <audio ref={element} src={source} preload="none" {...events} />}
    </button>
  );
}
