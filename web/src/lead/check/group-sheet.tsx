/**
 * Owns: the sheet with every team and site the lead may write to.
 * Called by: the "Who" row.
 * Rule: a whole site is one tap; the head-count stands beside every name.
 */
import type { NoteDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { Icon } from "../../ui/icon";
import { Sheet } from "../../ui/sheet";
import { type Group, isChosen } from "./audience.state";

interface GroupSheetProps {
  draft: NoteDraft;
  groups: readonly Group[];
  onToggle: (one: Group) => void;
  onClose: () => void;
}

export function GroupSheet({ draft, groups, onToggle, onClose }: GroupSheetProps) {
  return (
    <Sheet label={t("check-more-teams-label")} onClose={onClose}>
      <div class="sheet-list">
        {groups.map((one) => (
          <button
            key={one.key}
            type="button"
            class="chip"
            aria-pressed={isChosen(draft.audience, one)}
            onClick={() => onToggle(one)}
          >
            {isChosen(draft.audience, one) && <Icon name="check" size="s" />}
            <span class="grow">{one.isSite ? t("check-whole-site", { name: one.name }) : one.name}</span>
            <b class="num">{one.count}</b>
          </button>
        ))}
      </div>
      <button type="button" class="btn btn--g btn--w btn--ink" onClick={onClose}>
        {t("lead-done")}
      </button>
    </Sheet>
  );
}
