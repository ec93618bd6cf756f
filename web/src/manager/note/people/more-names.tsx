/**
 * Owns: "Show more names" below a list of a note's people: how many are named, the next ones, and what came.
 * Called by: the people still open, and those who need a word in person.
 * Rule: the focus stays on the button, also when it has nothing left to add; how many were added is said once.
 */
import { useSignal } from "@preact/signals";
import type { Report } from "../../../lib/api";
import { problemText, t } from "../../../lib/i18n";
import { canOpen, loadNames, moreNames } from "../report.state";
import { type ListName, listOf } from "./listed";

export function MoreNames({ report, list }: { report: Report; list: ListName }) {
  const has_focus = useSignal(false);
  const { id } = report.progress;
  const { n, named, is_cut } = listOf(report, list);
  const now = moreNames.value;
  const mine = now.kind !== "none" && now.message === id && now.list === list ? now : null;
  const is_busy = now.kind === "asked" && now.message === id;
  const can_more = is_cut && canOpen(id);
  const is_shown = can_more || has_focus.value;
  return (
    <>
      {is_cut && (
        <p class="meta num more">
          {t(can_more ? "mgr-names-of" : "mgr-names-cut", { named: named.length, n: can_more ? n : named.length })}
        </p>
      )}
      {is_shown && (
        <button
          type="button"
          class="btn btn--g btn--w more"
          aria-disabled={is_busy || !can_more}
          onFocus={() => (has_focus.value = true)}
          onBlur={() => (has_focus.value = false)}
          onClick={can_more ? () => void loadNames(id, list) : undefined}
        >
          {t(can_more ? `mgr-names-more-${list}` : "mgr-names-all")}
        </button>
      )}
      <p class="vh" role="status">
        {mine?.kind === "added" && said(mine.added, mine.looked)}
      </p>
      {mine?.kind === "added" && mine.added === 0 && is_cut && (
        <p class="meta num">{t("mgr-names-none", { looked: mine.looked })}</p>
      )}
      {mine?.kind === "failed" && (
        <p class="late" role="alert">
          {t("mgr-names-failed")} {problemText(mine.code)}
        </p>
      )}
    </>
  );
}

function said(added: number, looked: number): string {
  return added > 0 ? t("mgr-names-added", { n: added }) : t("mgr-names-none", { looked });
}
