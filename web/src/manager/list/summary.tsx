/**
 * Owns: the heading that says how the floor stands, and the ring of people held until their next start.
 * Called by: the dashboard.
 * Rule: whole sentences; lateness is said only where somebody is late.
 */
import type { Dashboard } from "../../lib/api";
import { t } from "../../lib/i18n";
import type { OpenState } from "../dashboard.state";

export function Summary({ shown, state }: { shown: Dashboard; state: OpenState }) {
  const late_notes = shown.items.filter((item) => item.counts.late > 0).length;
  // Only the open list knows on how many notes people are late, and only when all of it is here.
  const hasNotes = state === "open" && shown.next_cursor === null && late_notes > 0;
  return (
    <div class="dhead">
      <h1 class="hero grow">
        <span class="line">{t("mgr-open", { n: shown.open })}</span>{" "}
        {shown.late_people > 0 && (
          <span class="line late">
            {hasNotes
              ? t("mgr-late-on", { n: shown.late_people, notes: late_notes })
              : t("mgr-late", { n: shown.late_people })}
          </span>
        )}
      </h1>
      {shown.held_people > 0 && (
        <div class="fact">
          <span class="ringbox" aria-hidden="true">
            <svg class="ring" width="56" height="56" viewBox="0 0 100 100" aria-hidden="true">
              <circle
                class="ring-hold"
                cx="50"
                cy="50"
                r="46"
                pathLength="100"
                stroke-width="8"
                stroke-dasharray="2.2 2.8"
                transform="rotate(-90 50 50)"
              />
            </svg>
            <b class="num">{shown.held_people}</b>
          </span>
          <p>
            <b class="num">{t("mgr-held", { n: shown.held_people })}</b>
            <span class="meta">{t("mgr-held-until")}</span>
          </p>
        </div>
      )}
    </div>
  );
}
