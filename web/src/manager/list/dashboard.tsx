/**
 * Owns: the manager's list of notes: summary, filters, rows, next starts and what has just come in.
 * Called by: the manager's wing at /manager.
 * Rule: the heading is the summary; filters live in the address; nothing on this screen polls.
 */
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Dashboard } from "../../lib/api";
import { clock, problemText, t } from "../../lib/i18n";
import { query } from "../../router";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { Announcer } from "../announcer";
import { dashboard, type Filters, filtersOf, followDashboard, keyOf, rereadDashboard } from "../dashboard.state";
import { ownZone } from "../site-zone";
import { DashboardAside } from "./dashboard-aside";
import { FilterBar } from "./filter-bar";
import { NoteList } from "./note-list";
import { FirstDay, NothingHere } from "./nothing-here";
import { takeScroll } from "./scroll";
import { Summary } from "./summary";

export function DashboardScreen() {
  const person = me.value?.person.id ?? "";
  const search = query.value;
  const filters = filtersOf(search);
  const key = keyOf(filters);
  useEffect(() => followDashboard(person, filters), [person, key]);
  useLayoutEffect(() => {
    document.title = `${t("mgr-notes")} · ${t("app-name")}`;
    const kept = takeScroll(key);
    if (kept !== null) requestAnimationFrame(() => scrollTo(0, kept));
  }, [key]);
  const now = dashboard.value;
  if (now.kind === "failed") {
    return (
      <div class="dhead">
        <div class="grow">
          <h1 class="title">{t("mgr-notes")}</h1>
          <p role="alert">{problemText(now.code)}</p>
          <button type="button" class="btn btn--g" onClick={rereadDashboard}>
            {t("mgr-try-now")}
          </button>
        </div>
      </div>
    );
  }
  if (now.kind === "loading") {
    return (
      <div class="dhead" aria-busy="true">
        <h1 class="hero">{t("mgr-notes")}</h1>
      </div>
    );
  }
  return (
    <>
      {now.isOld && (
        <p class="banner banner--soft num" role="status">
          {t("mgr-old", { time: clock(now.read_at, ownZone()) })}
        </p>
      )}
      {now.value.joining_refused_until && (
        <p class="banner banner--late num" role="status">
          <Icon name="lock" />
          <span class="grow">
            {t("mgr-joining-refused", { time: clock(now.value.joining_refused_until, ownZone()) })}
          </span>
        </p>
      )}
      <Known shown={now.value} filters={filters} isBusy={now.key !== key} />
    </>
  );
}

function Known({ shown, filters, isBusy }: { shown: Dashboard; filters: Filters; isBusy: boolean }) {
  const isNarrowed = filters.site !== null || filters.team !== null || filters.sender !== null;
  const isFirstDay = shown.open === 0 && shown.closed === 0 && !isNarrowed;
  if (isFirstDay) return <FirstDay />;
  return (
    <>
      <Summary shown={shown} state={filters.state} />
      <Announcer text={spoken(shown)} />
      <FilterBar shown={shown} filters={filters} />
      <div class="dgrid">
        <section aria-labelledby="notes-h" aria-busy={isBusy}>
          <h2 class="vh" id="notes-h">
            {t(filters.state === "open" ? "mgr-open-notes" : "mgr-closed-notes")}
          </h2>
          {shown.items.length === 0 ? (
            <NothingHere filters={filters} isNarrowed={isNarrowed} />
          ) : (
            <NoteList shown={shown} filters={filters} />
          )}
        </section>
        <DashboardAside shown={shown} />
      </div>
    </>
  );
}

/** What is read aloud when it changes. */
function spoken(shown: Dashboard): string {
  const got_it = shown.items.reduce((sum, item) => sum + item.counts.got_it, 0);
  return t("mgr-spoken", { open: shown.open, late: shown.late_people, got_it });
}
