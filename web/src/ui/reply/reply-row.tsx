/**
 * Owns: one reply, or the same reply of several people: who, what they said by voice, photo, quick reply or text.
 * Called by: the lead's and the manager's lists of replies.
 * Rule: voice and photos come from the server's renditions, never before they are ready; what several said stands before who.
 */
import type { ComponentChildren } from "preact";
import type { ReplyView } from "../../lib/api/types";
import { clock, seconds, t } from "../../lib/i18n";
import { namesOf } from "../../lib/i18n/names";
import { Icon } from "../icon";
import "./reply.css";
import { CountRing } from "../rings/count-ring";
import { VoicePlayer } from "../voice-player";

interface ReplyRowProps {
  bundle: readonly ReplyView[];
  /** What stands behind it: a time, a button. */
  aside: ComponentChildren;
  /** What stands below the words: what became of it. */
  children?: ComponentChildren;
}

export function ReplyRow({ bundle, aside, children }: ReplyRowProps) {
  const reply = bundle[0];
  if (!reply) return null;
  const names = namesOf(bundle.map((one) => one.author.name));
  const said = saidIn(reply);
  return (
    <div class="reply-row">
      <Media reply={reply} count={bundle.length} />
      <div class="grow">
        {reply.quick || bundle.length > 1 ? (
          <>
            <p dir="auto">
              <b>{said}</b>
            </p>
            <p class="meta">{names}</p>
          </>
        ) : (
          <>
            <p>
              <b>{names}</b> <Form reply={reply} />
            </p>
            {reply.kind === "voice" && reply.media?.waveform && <Bars levels={reply.media.waveform} />}
            {said && <p dir="auto">{said}</p>}
            {!reply.is_ready && <p class="meta">{t("replies-not-ready")}</p>}
          </>
        )}
        {children}
      </div>
      {aside}
    </div>
  );
}

/** What its author was told became of it; nothing while it is open. */
export function ReplyOutcome({ reply, zone }: { reply: ReplyView; zone: string | undefined }) {
  if (reply.state === "new") return null;
  const time = reply.state_at ? clock(reply.state_at, zone) : "";
  return (
    <p class="reply-told num">
      <Icon name="check" size="s" />
      <span dir="auto">
        {t("replies-told-state", { state: t(`replies-is-${reply.state}`), time })}{" "}
        {reply.because && t("replies-because-said", { because: reply.because })}
      </span>
    </p>
  );
}

/** The words of a reply, or an empty text for a voice or a photo without any. */
export function saidIn(reply: ReplyView): string {
  return reply.quick ? t(`replies-quick-${reply.quick}`) : (reply.text ?? "");
}

function Form({ reply }: { reply: ReplyView }) {
  if (reply.kind === "photo") return <span class="meta">{t("replies-photo")}</span>;
  const length_ms = reply.kind === "voice" ? (reply.media?.duration_ms ?? 0) : 0;
  return length_ms > 0 ? <span class="meta num">{seconds(length_ms / 1000)}</span> : null;
}

function Media({ reply, count }: { reply: ReplyView; count: number }) {
  if (count > 1) return <CountRing count={count} />;
  if (reply.kind === "voice") {
    const length_s = Math.round((reply.media?.duration_ms ?? 0) / 1000);
    return <VoicePlayer source={reply.media?.voice ?? null} seconds={length_s} name={reply.author.name} />;
  }
  const photo = reply.media?.photo;
  if (photo) {
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
  return (
    <span class="reply-mark">
      <Icon name={reply.kind === "photo" ? "photo" : reply.quick ? "question" : "lines"} />
    </span>
  );
}

function Bars({ levels }: { levels: readonly number[] }) {
  return (
    <svg class="reply-bars" viewBox={`0 0 ${levels.length * 4} 30`} aria-hidden="true">
      {levels.map((level, bar) => {
        const height = 3 + (level / 100) * 25;
        return <rect key={bar} x={bar * 4} y={15 - height / 2} width="2.4" height={height} rx="1.2" />;
      })}
    </svg>
  );
}
