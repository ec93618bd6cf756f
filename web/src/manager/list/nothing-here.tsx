/**
 * Owns: what the list says when it has no rows, and the first day without any note.
 * Called by: the dashboard.
 * Rule: it says why it is empty and offers the one way on.
 */
import { t } from "../../lib/i18n";
import { DashedRing } from "../../ui/rings/rings";
import { type Filters, narrow } from "../dashboard.state";
import { Link } from "../link";

export function NothingHere({ filters, isNarrowed }: { filters: Filters; isNarrowed: boolean }) {
  const clear = () => narrow({ site: null, team: null, sender: null, state: filters.state });
  return (
    <div class="card nothing">
      <span class="nothing-ring">
        <DashedRing />
      </span>
      <h3 class="title">{t(isNarrowed ? "mgr-no-match" : `mgr-none-${filters.state}`)}</h3>
      <p>{t(isNarrowed ? "mgr-no-match-text" : `mgr-none-${filters.state}-text`)}</p>
      {isNarrowed && (
        <button type="button" class="btn" onClick={clear}>
          {t("mgr-clear")}
        </button>
      )}
    </div>
  );
}

export function FirstDay() {
  return (
    <div class="empty">
      <span class="empty-ring">
        <DashedRing />
      </span>
      <div>
        <span class="tag tag--plain">{t("mgr-first-day")}</span>
        <h1 class="hero">{t("mgr-first-title")}</h1>
        <p>{t("mgr-first-text")}</p>
        <Link to="/lead" class="btn btn--g btn--ink">
          {t("mgr-new-note")}
        </Link>
      </div>
    </div>
  );
}
