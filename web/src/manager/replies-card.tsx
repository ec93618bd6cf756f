/**
 * Owns: the replies to one note: open ones first, the same quick reply of several people as one.
 * Called by: one note.
 * Rule: whoever replied is told what is said here; a "no" always carries its reason.
 */
import type { ReplyView } from "../lib/api";
import { clock, seconds, t } from "../lib/i18n";
import { Icon } from "../ui/icon";
import { ReplyStates } from "./reply-states";
import { VoicePlayer } from "./voice-player";
import { namesOf } from "./words";

export function RepliesCard({ replies, zone }: { replies: readonly ReplyView[]; zone: string | undefined }) {
  const answered = replies.filter((reply) => reply.state !== "new").length;
  return (
    <section class="card m-rep" aria-labelledby="replies-h">
      <h2 class="h2 h2--c" id="replies-h">
        {t("mgr-replies")}{" "}
        {replies.length > 0 && <span class="num">{t("mgr-replies-n", { n: replies.length, answered })}</span>}
      </h2>
      {replies.length === 0 && <p class="meta">{t("mgr-replies-none")}</p>}
      <ul class="reps">
        {bundled(replies).map((bundle) => (
          <li key={bundle[0]?.id}>
            <Bundle bundle={bundle} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Open before answered, newest first; the same quick reply in the same state is one row. */
export function bundled(all: readonly ReplyView[]): ReplyView[][] {
  const rows = new Map<string, ReplyView[]>();
  const ordered = [...all].sort(
    (a, b) =>
      Number(a.state !== "new") - Number(b.state !== "new") || Date.parse(b.created_at) - Date.parse(a.created_at),
  );
  for (const reply of ordered) {
    const key = reply.quick ? `${reply.quick}:${reply.state}:${reply.because ?? ""}` : reply.id;
    rows.set(key, [...(rows.get(key) ?? []), reply]);
  }
  return [...rows.values()];
}

const ICONS = { voice: "mic", photo: "photo", text: "lines", quick: "question" } as const;

function Bundle({ bundle, zone }: { bundle: readonly ReplyView[]; zone: string | undefined }) {
  const reply = bundle[0];
  if (!reply) return null;
  const names = namesOf(bundle.map((one) => one.author.name));
  const photo = reply.media?.photo;
  return (
    <>
      <div class="row">
        {reply.kind === "voice" && reply.is_ready ? (
          <VoicePlayer reply={reply} />
        ) : photo ? (
          <a
            class="thumbsq"
            href={photo}
            target="_blank"
            rel="noreferrer"
            aria-label={t("mgr-open-photo", { name: names })}
          >
            <img src={reply.media?.poster ?? photo} alt="" loading="lazy" />
          </a>
        ) : (
          <Icon name={ICONS[reply.kind]} />
        )}
        <div class="grow">
          <p>
            <b>{names}</b>{" "}
            {reply.kind === "voice" && reply.media?.duration_ms && (
              <span class="meta num">{seconds(reply.media.duration_ms / 1000)}</span>
            )}
          </p>
          {reply.quick && <p>{t(`mgr-quick-${reply.quick}`)}</p>}
          {reply.text && <p dir="auto">{reply.text}</p>}
          {!reply.is_ready && <p class="meta">{t("mgr-reply-not-ready")}</p>}
        </div>
        <span class="meta num">{clock(reply.created_at, zone)}</span>
      </div>
      <ReplyStates bundle={bundle} names={names} zone={zone} />
    </>
  );
}
