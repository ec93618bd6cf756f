/**
 * Owns: the replies to one note: open ones first, identical quick replies as one, each with what became of it.
 * Called by: the lead wing at /lead/replies/:id.
 * Rule: whoever replied is told what the lead says here; a "no" always carries its reason.
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ReplyView } from "../lib/api";
import { t } from "../lib/i18n";
import { back } from "../router";
import { me } from "../session";
import { Icon } from "../ui/icon";
import { LiveBanner } from "./live-banner";
import { reason } from "./reason";
import { ReplyAnswer } from "./reply-answer";
import { ReplyRow } from "./reply-row";
import { followReplies, replies } from "./sent.state";

export function RepliesScreen({ id }: { id: string }) {
  const person = me.value?.person.id ?? "";
  useEffect(() => followReplies(person, id), [person, id]);
  const answering = useSignal<readonly ReplyView[] | null>(null);
  const now = replies.value;
  const all = now.kind === "known" ? now.value : [];
  const bundles = bundled(all);
  const answered = all.filter((reply) => reply.state !== "new").length;
  return (
    <section class="screen">
      <div class="top">
        <button type="button" class="iconbtn" aria-label={t("lead-back")} onClick={() => back(`/lead/sent/${id}`)}>
          <Icon name="back" flip />
        </button>
        <h1 class="grow strong num" style="text-align:center">
          {now.kind === "known" ? t("replies-title", { n: all.length, answered }) : ""}
        </h1>
        <span style="inline-size:48px" />
      </div>
      <LiveBanner as_of={now.kind === "known" && now.is_old ? now.as_of : null} />
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
          {bundles.map((bundle) => (
            <li key={bundle[0]?.id} class="rep">
              <ReplyRow bundle={bundle} onAnswer={() => (answering.value = bundle)} />
            </li>
          ))}
        </ul>
      </div>
      {answering.value && (
        <ReplyAnswer message={id} bundle={answering.value} onClose={() => (answering.value = null)} />
      )}
    </section>
  );
}

/** Open before answered, newest first; the same quick reply in the same state is one row. */
function bundled(all: readonly ReplyView[]): ReplyView[][] {
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
