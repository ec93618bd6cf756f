/**
 * Owns: the mark and the word at the top of the joining screens.
 * Called by: the joining screens.
 * Rule: the mark is decoration, the word beside it is the name.
 */
import { t } from "../lib/i18n";
import { Mark } from "../ui/mark";

/** The mark and the name of the product, above what a person without a session sees. */
export function Brand() {
  return (
    <div class="row">
      <Mark />
      <span class="word">{t("app-name")}</span>
    </div>
  );
}
