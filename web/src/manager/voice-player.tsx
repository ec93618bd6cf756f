/**
 * Owns: playing one voice reply.
 * Called by: the replies of one note.
 * Rule: nothing is fetched before somebody wants to hear it.
 */
import { useRef, useState } from "preact/hooks";
import type { ReplyView } from "../lib/api";
import { t } from "../lib/i18n";
import { Icon } from "../ui/icon";

export function VoicePlayer({ reply }: { reply: ReplyView }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [is_playing, setPlaying] = useState(false);
  const source = reply.media?.voice;
  const toggle = () => {
    const player = audio.current;
    if (!player) return;
    if (player.paused) void player.play().catch(() => undefined);
    else player.pause();
  };
  return (
    <button
      type="button"
      class="iconbtn iconbtn--ring"
      aria-label={t(is_playing ? "mgr-pause" : "mgr-play", { name: reply.author.name })}
      disabled={!source}
      onClick={toggle}
    >
      <Icon name={is_playing ? "pause" : "play"} />
      {source && (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said
        <audio
          ref={audio}
          src={source}
          preload="none"
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => setPlaying(false)}
        />
      )}
    </button>
  );
}
