/**
 * Owns: telling a person that this phone is signed out, and whether their new phone took its place.
 * Called by: the joining wing, when the server refused the session of a person known here.
 * Rule: what they answered without signal is still here and is sent when they join again.
 */
import { t } from "../lib/i18n";
import { go } from "../router";
import { DashedRing } from "../ui/rings/rings";

/** `name` is who was signed in here, so that another person sees that it is not them. */
export function OverScreen({ name, isReplaced }: { name: string; isReplaced: boolean }) {
  return (
    <div class="screen">
      <div class="body state-body">
        <DashedRing />
        <h1 class="title">{t(isReplaced ? "over-moved-title" : "over-title")}</h1>
        <p role="status">{t(isReplaced ? "over-moved-text" : "over-text", { name })}</p>
      </div>
      <div class="dock">
        <button
          type="button"
          class={isReplaced ? "btn btn--g btn--w" : "slab"}
          onClick={() => go("/join", { isReplacing: true })}
        >
          {t("over-join")}
        </button>
      </div>
    </div>
  );
}
