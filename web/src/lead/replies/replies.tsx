/**
 * Owns: the replies to one note: open ones first, the same question of several people as one, each with what became of it.
 * Called by: the lead wing at /lead/replies/:id.
 * Rule: whoever replied is told what the lead says here; a question that several share can be answered once, for everyone.
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ReplyView, Report } from "../../lib/api";
import { t } from "../../lib/i18n";
import { namesOf } from "../../lib/i18n/names";
import { bundled, mostShared } from "../../lib/replies";
import { back, go } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { ReplyOutcome, ReplyRow } from "../../ui/reply/reply-row";
import { TopBar } from "../../ui/top-bar";
import { answerPath, prepareAnswer } from "../answering";
import { LiveBanner } from "../live-banner";
import { reason } from "../reason";
import { readReport, report } from "../report.state";
import { followReplies, replies } from "./replies.state";
import { ReplyAnswer } from "./reply-answer";

export function RepliesScreen({ id }: { id: string }) {
  const person = me.value?.person.id ?? "";
  useEffect(() => followReplies(person, id), [person, id]);
  const answering = useSignal<readonly ReplyView[] | null>(null);
  const now = replies.value;
  const all = now.kind === "known" ? now.value : [];
  const bundles = bundled(all);
  const shared = mostShared(bundles);
  const answered = all.filter((reply) => reply.state !== "new").length;
  const note = useReport(id, shared !== null);
  return (
    <section class="screen">
      <TopBar
        way_out="back"
        label={t("lead-back")}
        onLeave={() => back(`/lead/sent/${id}`)}
        title={now.kind === "known" ? t("replies-title", { n: all.length, answered }) : ""}
      />
      <LiveBanner as_of={now.kind === "known" && now.isOld ? now.read_at : null} />
      <div class="body">
        {now.kind === "failed" && (
          <p class="lead-block" role="alert">
            {reason(now.code)}
          </p>
        )}
        {now.kind === "known" && all.length === 0 && (
          <div class="lead-block">
            <p class="title">{t("replies-none")}</p>
            <p>{t("replies-none-text")}</p>
          </div>
        )}
        <ul>
          {(shared ? [shared, ...bundles.filter((bundle) => bundle !== shared)] : bundles).map((bundle) => (
            <li key={bundle[0]?.id} class={`rep ${bundle === shared ? "rep--group" : ""}`}>
              {bundle === shared ? (
                <>
                  <ReplyRow bundle={bundle} aside={null} />
                  <div class="rep-all">
                    <p class="grow meta">{note && t("replies-answer-once", { n: note.progress.counts.targeted })}</p>
                    <button type="button" class="btn" onClick={() => (answering.value = bundle)}>
                      {t("replies-answer-these", { n: bundle.length })}
                    </button>
                  </div>
                </>
              ) : (
                <ReplyRow
                  bundle={bundle}
                  aside={<Answer bundle={bundle} onAnswer={() => (answering.value = bundle)} />}
                >
                  {bundle[0] && <ReplyOutcome reply={bundle[0]} zone={me.value?.site.time_zone} />}
                </ReplyRow>
              )}
            </li>
          ))}
        </ul>
      </div>
      {shared && note && (
        <div class="dock">
          <button
            type="button"
            class="slab"
            onClick={() => void prepareAnswer(note, shared).then(() => go(answerPath(id)))}
          >
            <Icon name="mic" size="l" />
            {t("replies-answer-all", { n: note.progress.counts.targeted })}
          </button>
        </div>
      )}
      {answering.value && <ReplyAnswer bundle={answering.value} onClose={() => (answering.value = null)} />}
    </section>
  );
}

/** One tap per row; an answered one may be answered otherwise. */
function Answer({ bundle, onAnswer }: { bundle: readonly ReplyView[]; onAnswer: () => void }) {
  const isOpen = bundle[0]?.state === "new";
  const name = namesOf(bundle.map((reply) => reply.author.name));
  return (
    <button
      type="button"
      class={`btn ${isOpen ? "" : "btn--bare"}`}
      aria-label={t(isOpen ? "replies-answer-to" : "replies-change-for", { name })}
      onClick={onAnswer}
    >
      {t(isOpen ? "replies-answer" : "replies-change")}
    </button>
  );
}

/** Who has the note, read once; an answer for everyone goes to them. */
function useReport(id: string, isWanted: boolean): Report | null {
  const known = report.value.kind === "known" && report.value.key === id ? report.value.value : null;
  useEffect(() => {
    if (isWanted && !known) readReport(id);
  }, [id, isWanted, known === null]);
  return known;
}
