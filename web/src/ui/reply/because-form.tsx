/**
 * Owns: asking why not.
 * Called by: whatever says "no" to a reply.
 * Rule: a refusal goes out only with its reason.
 */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { t } from "../../lib/i18n";

/** PRODUCT limit of a text. */
const BECAUSE_MAX = 280;

/** `look` is the class of the button that sends. */
export function BecauseForm({ look, onSend }: { look: string; onSend: (because: string) => void }) {
  const because = useSignal("");
  const isMissing = useSignal(false);
  const missing = useId();
  const send = (event: Event) => {
    event.preventDefault();
    const reason = because.peek().trim();
    isMissing.value = reason === "";
    if (reason) onSend(reason);
  };
  return (
    <form class="because" onSubmit={send}>
      <label class="field">
        <span>{t("replies-because")}</span>
        <textarea
          class="input words"
          rows={2}
          maxLength={BECAUSE_MAX}
          value={because.value}
          aria-invalid={isMissing.value}
          aria-describedby={isMissing.value ? missing : undefined}
          onInput={(event) => {
            because.value = event.currentTarget.value;
            isMissing.value = false;
          }}
        />
      </label>
      {isMissing.value && (
        <p class="late" id={missing} role="alert">
          {t("replies-because-needed")}
        </p>
      )}
      <button type="submit" class={look}>
        {t("replies-send-no")}
      </button>
    </form>
  );
}
