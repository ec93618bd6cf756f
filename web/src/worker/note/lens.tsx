/**
 * Owns: the round picture of a video, or the rolled waveform of a voice note, with its ring and corner buttons.
 * Called by: the note screen.
 * Rule: captions are never on the picture; everything the ring shows is also said in words.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../lib/i18n";
import { Icon } from "../../ui/icon";
import { PlayRing, WaveRing } from "../../ui/rings/clip-rings";
import type { NoteFacts } from "./note.state";
import type { Player } from "./player.state";

function Slow({ player }: { player: Player }) {
  const isFailed = player.playing.value === "failed";
  if (!isFailed && !player.isSlow.value) return null;
  return (
    <div class="lens-slow" role="status">
      <p class="strong">{t(isFailed ? "note-failed-title" : "note-slow-title")}</p>
      <p class="meta">{t(isFailed ? "note-failed-text" : "note-slow-text")}</p>
    </div>
  );
}

function playLabel(player: Player): string {
  const state = player.playing.value;
  if (state === "ended") return t("note-replay");
  return t(state === "playing" ? "note-pause" : "note-play");
}

/** The media part of a video or voice note. */
export function Lens({ note, player }: { note: NoteFacts; player: Player }) {
  const isFull = useSignal(false);
  const media = note.view?.media ?? null;
  const isVideo = note.kind === "video";
  const total = Math.ceil((note.duration_ms ?? 0) / 1000);
  const state = player.playing.value;
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") isFull.value = false;
    };
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [isFull]);
  const source = isVideo ? media?.video : media?.voice;
  return (
    <>
      <div class={`lensrow ${isFull.value ? "lensrow--full" : ""}`}>
        <div class={`lens ${isFull.value ? "lens--full" : ""}`}>
          <div class={`lens-img ${isVideo ? "" : "lens-img--voice"}`}>
            {isVideo && source && (
              // biome-ignore lint/a11y/useMediaCaption: the whole text stands beside the picture
              <video ref={player.attach} src={source} poster={media?.poster ?? undefined} playsInline preload="auto" />
            )}
            {!isVideo && source && (
              // biome-ignore lint/a11y/useMediaCaption: the whole text stands beside the ring
              <audio ref={player.attach} src={source} preload="auto" />
            )}
          </div>
          {isVideo ? (
            <PlayRing total={total} played={player.played_s.value} />
          ) : (
            <WaveRing bars={media?.waveform ?? []} played={total > 0 ? player.played_s.value / total : 0} />
          )}
          <button type="button" class="lens-tap" aria-label={playLabel(player)} onClick={() => player.toggle()}>
            {(state !== "playing" || !isVideo) && (
              <span class="playbig">
                <Icon name={state === "playing" ? "pause" : state === "ended" ? "replay" : "play"} />
              </span>
            )}
          </button>
        </div>
        <p class="vh">{t("note-ring", { played: player.played_s.value, total })}</p>
        {isVideo && (
          <>
            <button
              type="button"
              class={`cornerbtn cornerbtn--s ${isFull.value ? "cornerbtn--full" : ""}`}
              aria-label={t(isFull.value ? "note-full-close" : "note-full")}
              aria-pressed={isFull.value}
              onClick={() => {
                isFull.value = !isFull.value;
              }}
            >
              <Icon name={isFull.value ? "close" : "full"} />
            </button>
            <button
              type="button"
              class="cornerbtn cornerbtn--e"
              aria-label={t(player.isMuted.value ? "note-sound-on" : "note-sound-off")}
              onClick={() => player.toggleSound()}
            >
              <Icon name={player.isMuted.value ? "sound-off" : "sound-on"} />
            </button>
          </>
        )}
      </div>
      <Slow player={player} />
    </>
  );
}
