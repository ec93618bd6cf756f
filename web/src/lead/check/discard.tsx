/**
 * Owns: the question before an unsent note is deleted.
 * Called by: check and send, and the list of unsent notes.
 * Rule: keeping is the easy answer; deleting removes the clip here and on the server.
 */
import { discardDraft, type NoteDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { go } from "../../router";
import { Sheet } from "../../ui/sheet";

export function Discard({ draft, onKeep }: { draft: NoteDraft; onKeep: () => void }) {
  const discard = () => {
    void discardDraft(draft.id);
    go("/lead", { isReplacing: true });
  };
  return (
    <Sheet label={t("check-discard-title")} onClose={onKeep}>
      <p class="sheet-text">{t("check-discard-text")}</p>
      <div class="stack">
        <button type="button" class="btn btn--g btn--w" onClick={discard}>
          {t("check-discard")}
        </button>
        <button type="button" class="btn btn--g btn--w btn--ink" onClick={onKeep}>
          {t("lead-cancel")}
        </button>
      </div>
    </Sheet>
  );
}
