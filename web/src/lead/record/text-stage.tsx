/**
 * Owns: writing a text note of at most 280 characters.
 * Called by: the recorder in its text kind.
 * Rule: what is over the limit cannot be typed; what is empty cannot go on.
 */
import { useSignal } from "@preact/signals";
import { type NoteDraft, TEXT_MAX } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { draftText } from "./recorder.state";

export function TextStage({ onDone }: { onDone: (draft: NoteDraft) => void }) {
  const words = useSignal("");
  const isEmpty = words.value.trim() === "";
  return (
    <form
      class="text-stage"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void draftText(words.peek()).then(onDone);
      }}
    >
      <label class="field">
        <span>{t("rec-words")}</span>
        <textarea
          class="words"
          maxLength={TEXT_MAX}
          rows={6}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class="meta num">{t("rec-words-left", { n: TEXT_MAX - [...words.value].length })}</p>
      <button type="submit" class="slab slab--m" aria-disabled={isEmpty}>
        {t("rec-next")}
      </button>
    </form>
  );
}
