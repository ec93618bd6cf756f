/**
 * Owns: the replies to one note: open ones first, the same question of several people as one.
 * Called by: one note.
 * Rule: whoever replied is told what is said here; a "no" always carries its reason.
 */
import type { ReplyView } from "../../lib/api";
import { clock, t } from "../../lib/i18n";
import { bundled } from "../../lib/replies";
import { ReplyOutcome, ReplyRow } from "../../ui/reply/reply-row";
import { ReplyStates } from "./reply-states";

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
        {bundled(replies).map(
          (bundle) =>
            bundle[0] && (
              <li key={bundle[0].id}>
                <ReplyRow bundle={bundle} aside={<span class="meta num">{clock(bundle[0].created_at, zone)}</span>} />
                <ReplyStates bundle={bundle} />
                <ReplyOutcome reply={bundle[0]} zone={zone} />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
