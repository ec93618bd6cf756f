/**
 * Owns: one row of the replies: who, what they said by voice, photo, quick reply or text, and what became of it.
 * Called by: the replies screen.
 * Rule: voice and photos are played from the server's renditions, never before they are ready.
 */
import { useRef, useState } from "preact/hooks";
import type { ReplyView } from "../lib/api";
import { clock, seconds, t } from "../lib/i18n";
import { me } from "../session";
import { Icon } from "../ui/icon";

export function ReplyRow({ bundle, onAnswer }: { bundle: readonly ReplyView[]; onAnswer: () => void }) {
  const reply = bundle[0];
  if (!reply) return null;
  const names = bundle.map((one) => one.author.name).join(", ");
  return (
    <div class="row">
      {reply.kind === "voice" && <VoicePlayer reply={reply} />}
      {reply.kind === "photo" && <Photo reply={reply} />}
      <div class="grow">
        {reply.quick ? (
          <>
            <p>
              <b>{t(`replies-quick-${reply.quick}`)}</b>
            </p>
            <p class="meta">{names}</p>
          </>
        ) : (
          <>
            <p>
              <b>{names}</b>{" "}
              <span class="meta num">
                {reply.kind === "voice" && reply.media?.duration_ms ? seconds(reply.media.duration_ms / 1000) : ""}
                {reply.kind === "photo" ? t("replies-photo") : ""}
              </span>
            </p>
            {reply.kind === "voice" && reply.media?.waveform && <Bars levels={reply.media.waveform} />}
            {reply.text && <p dir="auto">{reply.text}</p>}
            {!reply.is_ready && <p class="meta">{t("replies-not-ready")}</p>}
          </>
        )}
        {reply.state !== "new" && (
          <p class="sub">
            <Icon name="check" size="s" />
            <span>
              {t("replies-you-said", {
                state: t(`replies-state-${reply.state}`),
                time: reply.state_at ? clock(reply.state_at, me.value?.site.time_zone) : "",
              })}
              {reply.because && ` ${t("replies-because-said", { because: reply.because })}`}
            </span>
          </p>
        )}
      </div>
      <button
        type="button"
        class={`btn ${reply.state === "new" ? "" : "btn--bare"}`}
        aria-label={t("replies-answer-to", { name: names })}
        onClick={onAnswer}
      >
        {t(reply.state === "new" ? "replies-answer" : "replies-change")}
      </button>
    </div>
  );
}

function VoicePlayer({ reply }: { reply: ReplyView }) {
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
      class="playring iconbtn--ring iconbtn"
      aria-label={is_playing ? t("lead-stop") : t("lead-play", { name: reply.author.name })}
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

function Photo({ reply }: { reply: ReplyView }) {
  const photo = reply.media?.photo;
  if (!photo) return <span class="thumbsq" style="background:var(--surface-2)" />;
  return (
    <a
      class="thumbsq"
      href={photo}
      target="_blank"
      rel="noreferrer"
      aria-label={t("replies-open-photo", { name: reply.author.name })}
    >
      <img src={reply.media?.poster ?? photo} alt="" loading="lazy" />
    </a>
  );
}

function Bars({ levels }: { levels: readonly number[] }) {
  return (
    <svg viewBox={`0 0 ${levels.length * 4} 30`} style="block-size:28px;max-inline-size:100%" aria-hidden="true">
      {levels.map((level, bar) => {
        const height = 3 + (level / 100) * 25;
        return (
          <rect
            key={bar}
            x={bar * 4}
            y={15 - height / 2}
            width="2.4"
            height={height}
            rx="1.2"
            fill="var(--p-reached)"
          />
        );
      })}
    </svg>
  );
}
