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
  const hasFocus = useSignal(false);
  const { id } = report.progress;
  const { n, named, isCut } = listOf(report, list);
  const now = moreNames.value;
  const mine = now.kind !== "none" && now.message === id && now.list === list ? now : null;
  const isBusy = now.kind === "asked" && now.message === id;
  const canMore = isCut && canOpen(id);
  const isShown = canMore || hasFocus.value;
  return (
    <>
      {isCut && (
        <p class="meta num more">
          {t(canMore ? "mgr-names-of" : "mgr-names-cut", { named: named.length, n: canMore ? n : named.length })}
        </p>
      )}
      {isShown && (
        <button
          type="button"
          class="btn btn--g btn--w more"
          aria-disabled={isBusy || !canMore}
          onFocus={() => (hasFocus.value = true)}
          onBlur={() => (hasFocus.value = false)}
          onClick={canMore ? () => void loadNames(id, list) : undefined}
        >
          {t(canMore ? `mgr-names-more-${list}` : "mgr-names-all")}
        </button>
      )}
      <p class="vh" role="status">
        {mine?.kind === "added" && said(mine.added, mine.looked)}
      </p>
      {mine?.kind === "added" && mine.added === 0 && isCut && (
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
