/**
 * Owns: the inbox: what needs the person, what waits for the next start, what is read.
 * Called by: the worker wing at `/`.
 * Rule: one yellow slab at most; when nothing is to do there is none.
 */
import { useSignal } from "@preact/signals";
import { day as dayOf, problemText, seconds, t } from "../../lib/i18n";
import { go } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { Mark } from "../../ui/mark";
import { DayRing } from "../../ui/rings/day-rings";
import { ClosedRing, DashedRing } from "../../ui/rings/rings";
import { costOf } from "../cost";
import { day, hasMore, held, inbox, inboxState, loadMore, read, refreshInbox, toDo } from "../inbox.state";
import { InboxBanner } from "../inbox-banner";
import { NoteRow } from "../note-row";
import { startRound } from "../round.state";
import { useFocus } from "../say";

function Head() {
  const who = me.value;
  return (
    <header class="top inbox-top">
      <Mark />
      <b class="grow">{[who?.site.name, who?.team?.name].filter(Boolean).join(" · ")}</b>
      {who && who.person.role !== "worker" && (
        <button type="button" class="btn" onClick={() => go(who.person.role === "lead" ? "/lead" : "/manager")}>
          {t("inbox-work")}
        </button>
      )}
      <button type="button" class="iconbtn" aria-label={t("app-settings")} onClick={() => go("/settings")}>
        <Icon name="settings" />
      </button>
    </header>
  );
}

function ToDo() {
  const { open, total } = day.value;
  const title = useFocus<HTMLHeadingElement>("inbox");
  return (
    <>
      <div class="row inbox-head">
        <span class="ringbox" role="img" aria-label={t("inbox-ring", { open, done: total - open })}>
          <DayRing open={open} total={total} />
          <b class="num inbox-count" aria-hidden="true">
            {open}
          </b>
        </span>
        <div class="grow">
          <h1 ref={title} tabIndex={-1} class="title">
            {t("inbox-to-do")}
          </h1>
          <p>
            {total > open || total > 1
              ? t("inbox-summary", { open, today: total })
              : t("inbox-summary-older", { open })}
          </p>
        </div>
      </div>
      <ul>
        {toDo.value.map((item) => (
          <NoteRow key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}

function Empty() {
  const who = me.value;
  const next = inbox.value?.next_start ?? who?.next_start ?? null;
  const title = useFocus<HTMLHeadingElement>("inbox");
  return (
    <div class="state-body inbox-empty">
      <ClosedRing size={168} />
      <h1 ref={title} tabIndex={-1} class="title">
        {t("inbox-empty-title")}
      </h1>
      <p>{next ? t("inbox-empty-next", { time: dayOf(next, who?.site.time_zone) }) : t("inbox-empty-text")}</p>
    </div>
  );
}

function Failed({ code }: { code: string }) {
  const title = useFocus<HTMLHeadingElement>("inbox");
  return (
    <div class="state-body inbox-empty">
      <DashedRing />
      <h1 ref={title} tabIndex={-1} class="title">
        {t("inbox-failed-title")}
      </h1>
      <p role="alert">{problemText(code)}</p>
      <button type="button" class="btn btn--g" onClick={() => void refreshInbox()}>
        {t("app-reload")}
      </button>
    </div>
  );
}

function Held() {
  if (held.value.length === 0) return null;
  const next = inbox.value?.next_start ?? me.value?.next_start ?? null;
  return (
    <section aria-labelledby="held">
      <h2 class="h2" id="held">
        {next ? t("inbox-held-at", { time: dayOf(next, me.value?.site.time_zone) }) : t("inbox-held")}
        <span>{t("inbox-held-hint")}</span>
      </h2>
      <ul>
        {held.value.map((item) => (
          <NoteRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Read() {
  const problem = useSignal<string | null>(null);
  if (read.value.length === 0 && !hasMore.value) return null;
  const more = () => loadMore().catch((cause: { code?: string }) => (problem.value = cause.code ?? "unknown"));
  return (
    <section aria-labelledby="read">
      <h2 class="h2" id="read">
        {t("inbox-read")}
      </h2>
      <ul>
        {read.value.map((item) => (
          <NoteRow key={item.id} item={item} />
        ))}
      </ul>
      {hasMore.value && (
        <button type="button" class="btn btn--w inbox-more" onClick={() => void more()}>
          {t("inbox-more")}
        </button>
      )}
      <p role="alert">{problem.value && problemText(problem.value)}</p>
    </section>
  );
}

function Dock() {
  const cost = toDo.value.reduce((sum, item) => sum + (costOf(item) ?? 0), 0);
  if (toDo.value.length === 0) return null;
  const begin = () => {
    const first = startRound();
    if (first) go(`/m/${encodeURIComponent(first)}`);
  };
  return (
    <div class="dock dock--fade">
      <button type="button" class="slab" onClick={begin}>
        <Icon name="play" size="l" />
        {cost > 0 ? t("inbox-start-for", { time: seconds(cost) }) : t("inbox-start")}
      </button>
    </div>
  );
}

/** What is to do first, then what is held until the next start, then what was read. */
export function InboxScreen() {
  const state = inboxState.value;
  return (
    <div class="screen">
      <InboxBanner />
      <Head />
      <div class="body" aria-busy={state.kind === "loading"}>
        {state.kind === "failed" && <Failed code={state.code} />}
        {inbox.value && (toDo.value.length > 0 ? <ToDo /> : <Empty />)}
        {inbox.value && <Held />}
        {inbox.value && <Read />}
      </div>
      <Dock />
    </div>
  );
}
