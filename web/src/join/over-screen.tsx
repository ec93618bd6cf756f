/**
 * Owns: telling a person that this phone is signed out.
 * Called by: the joining wing, when the server refused the session of a person known here.
 * Rule: what they answered without signal is still here and is sent when they join again.
 */
import { t } from "../lib/i18n";
import { go } from "../router";
import { DashedRing } from "../ui/rings";

/** The session is over. */
export function OverScreen({ name }: { name: string }) {
  return (
    <div class="screen">
      <div class="body state-body">
        <DashedRing />
        <h1 class="title">{t("over-title")}</h1>
        <p role="status">{t("over-text", { name })}</p>
      </div>
      <div class="dock">
        <button type="button" class="slab" onClick={() => go("/join", { replace: true })}>
          {t("over-join")}
        </button>
      </div>
    </div>
  );
}
