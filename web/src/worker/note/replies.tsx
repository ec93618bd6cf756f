/**
 * Owns: the person's own replies to a note and what became of them, waiting ones included.
 * Called by: the note screen.
 * Rule: a reply is listed from the moment it was made, whether or not it has been sent.
 */
import type { ReplyView } from "../../lib/api";
import { clock, t } from "../../lib/i18n";
import { me } from "../../session";
import { entries } from "../inbox.state";
import type { NoteFacts } from "./note.state";

const whatOf = (kind: ReplyView["kind"], quick: ReplyView["quick"], text: string | null) =>
  quick ? t(`quick-${quick}`) : (text ?? t(`act-${kind}`));

function stateOf(reply: ReplyView): string {
  if (reply.state === "no" && reply.because) return t("reply-state-no-because", { because: reply.because });
  return t(`reply-state-${reply.state}`);
}

/** The list of own replies; nothing when there are none. */
export function Replies({ note }: { note: NoteFacts }) {
  const mine = (note.view?.replies ?? []).filter((reply) => reply.author.id === me.value?.person.id);
  const waiting = entries.value.filter((e) => e.kind === "reply" && e.message === note.id && e.parked === null);
  if (mine.length + waiting.length === 0) return null;
  return (
    <section class="replies" aria-labelledby="replies">
      <h2 class="h2" id="replies">
        {t("note-your-replies")}
      </h2>
      <ul>
        {mine.map((reply) => (
          <li key={reply.id} class="reply">
            <span class="grow">{whatOf(reply.kind, reply.quick, reply.text)}</span>
            <span class="tag tag--plain">{stateOf(reply)}</span>
            <span class="meta num">{clock(reply.state_at ?? reply.created_at, me.value?.site.time_zone)}</span>
          </li>
        ))}
        {waiting.map(
          (entry) =>
            entry.kind === "reply" && (
              <li key={entry.id} class="reply">
                <span class="grow">{whatOf(entry.reply, entry.quick, entry.text)}</span>
                <span class="tag tag--plain">{t("note-reply-waiting")}</span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
