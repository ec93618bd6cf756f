/**
 * Owns: the question about a picked clip that is longer than a note.
 * Called by: the recorder.
 * Rule: nothing has been sent while it is open; closing it sends nothing.
 */
import type { NoteDraft } from "../../lib/drafts.state";
import { seconds, t } from "../../lib/i18n";
import { Sheet } from "../../ui/sheet";
import { keepFirst30, long_clip, pick } from "./pick.state";

export function PickSheet({ onDraft }: { onDraft: (draft: NoteDraft) => void }) {
  const asked = long_clip.value;
  if (!asked) return null;
  const close = () => {
    long_clip.value = null;
  };
  const open = (draft: NoteDraft | null) => draft && onDraft(draft);
  const { length_ms } = asked;
  return (
    <Sheet label={t(length_ms === null ? "pick-unknown-title" : "pick-long-title")} onClose={close}>
      <p class="sheet-text">
        {length_ms === null
          ? t("pick-unknown-text")
          : t("pick-long-text", { length: seconds(Math.floor(length_ms / 1000)) })}
      </p>
      <div class="stack stack--wide">
        <button
          type="button"
          class="btn btn--g btn--w"
          onClick={() => {
            close();
            void pick(null).then(open);
          }}
        >
          {t("pick-another")}
        </button>
        <button type="button" class="slab slab--m" onClick={() => void keepFirst30().then(open)}>
          {t("pick-keep")}
        </button>
      </div>
    </Sheet>
  );
}
