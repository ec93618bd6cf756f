/**
 * Owns: the list of the lead's notes: those not sent yet from this phone first, then the sent ones with live progress.
 * Called by: the lead wing at /lead/sent.
 * Rule: every row says in words what its bar shows; rows are in the order of sending and never move.
 */

import { useEffect } from "preact/hooks";
import { LetIn } from "../../let-in";
import type { ProgressItem } from "../../lib/api";
import { drafts, type NoteDraft } from "../../lib/drafts.state";
import { day, t } from "../../lib/i18n";
import { doneOf, expectedNow } from "../../lib/reach";
import { go } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { ReachBar } from "../../ui/reach-bar";
import { TopBar } from "../../ui/top-bar";
import { LiveBanner } from "../live-banner";
import { reason } from "../reason";
import { followList, loadOlder, sentList } from "./sent.state";
import { asideOf } from "./sent-words";

export function SentListScreen() {
  const person = me.value?.person.id ?? "";
  useEffect(() => followList(person), [person]);
  const now = sentList.value;
  const items = now.kind === "known" ? now.value.items : [];
  return (
    <section class="screen">
      <TopBar way_out="back" label={t("lead-to-inbox")} onLeave={() => go("/inbox")} title={t("sent-title")} />
      <LiveBanner as_of={now.kind === "known" && now.isOld ? now.read_at : null} />
      <div class="body">
        <LetIn />
        {drafts.value.length > 0 && (
          <>
            <h2 class="h2">{t("rec-unsent-title")}</h2>
            <ul>
              {drafts.value.map((draft) => (
                <li key={draft.id}>
                  <DraftRow draft={draft} />
                </li>
              ))}
            </ul>
            <h2 class="h2">{t("sent-title")}</h2>
          </>
        )}
        {now.kind === "known" && items.length === 0 && (
          <div class="lead-block">
            <p class="title">{t("sent-none")}</p>
            <p>{t("sent-none-text")}</p>
          </div>
        )}
        {now.kind === "failed" && (
          <p class="lead-block" role="alert">
            {reason(now.code)}
          </p>
        )}
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <SentRow item={item} />
            </li>
          ))}
        </ul>
        {now.kind === "known" && now.value.next_cursor && (
          <button type="button" class="btn btn--g btn--w sent-older" onClick={() => void loadOlder()}>
            {t("sent-load-more")}
          </button>
        )}
      </div>
      <div class="dock">
        <button type="button" class="slab slab--m" onClick={() => go("/lead")}>
          {t("sent-new")}
        </button>
      </div>
    </section>
  );
}

/** Two names at most; of many teams and sites how many there are. */
function whereTo({ teams, team_names, sites, site_names }: ProgressItem): string {
  const many_teams = teams > 0 && team_names.length === 0 ? [t("sent-row-teams", { n: teams })] : team_names;
  const many_sites = sites > 0 && site_names.length === 0 ? [t("sent-row-sites", { n: sites })] : site_names;
  return many_teams.concat(many_sites).slice(0, 2).join(", ");
}

function SentRow({ item }: { item: ProgressItem }) {
  const zone = me.value?.site.time_zone;
  const hasLeft = item.state === "sent" || item.state === "leaving";
  const aside = asideOf(item);
  return (
    <a class="note sent-row" href={`/lead/sent/${item.id}`} onClick={(event) => follow(event, `/lead/sent/${item.id}`)}>
      <Icon name={ICONS[item.kind]} />
      <span class="grow">
        <span class="t">{item.title}</span>
        <span class="meta num">
          {whereTo(item)} · {day(item.sent_at ?? item.created_at, zone)}
        </span>
        {hasLeft && <ReachBar counts={item.counts} />}
        <span class="meta num">
          {hasLeft ? (
            <>
              <b>{t("sent-row-progress", { done: doneOf(item.counts, item.ask), n: expectedNow(item.counts) })}</b>
              {aside.length > 0 && " · "}
              {aside.map((words, place) => (
                <>
                  <span key={words} class="unbroken">
                    {words}
                    {place < aside.length - 1 && " ·"}
                  </span>{" "}
                </>
              ))}
            </>
          ) : (
            <span class={`tag ${item.state === "failed" ? "tag--late" : "tag--plain"}`}>
              {t(`sent-state-${item.state}`)}
            </span>
          )}
        </span>
      </span>
    </a>
  );
}

function DraftRow({ draft }: { draft: NoteDraft }) {
  const to = draft.sending ? `/lead/waiting/${draft.id}` : `/lead/check?note=${draft.id}`;
  const state = draft.sending ? "waiting" : draft.refused ? "refused" : "draft";
  return (
    <a class="note sent-row" href={to} onClick={(event) => follow(event, to)}>
      <Icon name={ICONS[draft.kind]} />
      <span class="grow">
        <span class="t">{draft.title || t(`rec-kind-${draft.kind}`)}</span>
        <span class={`tag ${state === "refused" ? "tag--late" : "tag--plain"}`}>{t(`sent-state-${state}`)}</span>
      </span>
    </a>
  );
}

const ICONS = { video: "video", voice: "mic", photo: "photo", text: "lines" } as const;

function follow(event: MouseEvent, to: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(to);
}
