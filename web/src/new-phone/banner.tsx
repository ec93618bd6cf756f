/**
 * Owns: the line above every screen of the old phone that says that a new one asks, and the way to the answer.
 * Called by: main, by `import()`, while a new phone of the signed-in person waits.
 * Rule: it covers nothing and interrupts nothing; only the sheet answers.
 */
import { useSignal } from "@preact/signals";
import { t } from "../lib/i18n";
import { Icon } from "../ui/icon";
import { AnswerSheet } from "./answer-sheet";
import { mine } from "./waiting.state";
import "./new-phone.css";

/** The line, and the sheet once it is tapped; the sheet stays until it is closed, so that it can say what became of it. */
export function NewPhoneBanner() {
  const asked = useSignal<(typeof mine.value)[number] | null>(null);
  const first = mine.value[0];
  return (
    <>
      {first && (
        <section class="banner banner--late asking" aria-label={t("new-phone-title")}>
          <Icon name="lock" />
          <span class="grow" role="status">
            {t("new-phone-title")}
          </span>
          <button type="button" class="btn" onClick={() => (asked.value = first)}>
            {t("new-phone-look")}
          </button>
        </section>
      )}
      {asked.value && <AnswerSheet phone={asked.value} onClose={() => (asked.value = null)} />}
    </>
  );
}
