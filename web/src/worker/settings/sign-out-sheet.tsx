/**
 * Owns: leaving this phone, with a question about what is not sent yet.
 * Called by: settings.
 * Rule: unsent answers are named before they can be lost.
 */
import { useSignal } from "@preact/signals";
import type { Me } from "../../lib/api";
import { problemText, t } from "../../lib/i18n";
import { send } from "../../lib/outbox";
import { signOut } from "../../sign-out";
import { Sheet } from "../../ui/sheet";
import { isOffline, parked, unsent } from "../inbox.state";

/** The sheet "Sign out?". */
export function SignOutSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const problem = useSignal<string | null>(null);
  const isBusy = useSignal(false);
  const count = unsent.value.length + parked.value.length;
  const leave = async () => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    problem.value = null;
    try {
      await signOut(me.person.id);
      location.replace("/join");
    } catch (cause) {
      problem.value = (cause as { code?: string }).code ?? "unknown";
      isBusy.value = false;
    }
  };
  return (
    <Sheet label={t("sign-out-title")} onClose={onClose}>
      <p>{t("sign-out-text")}</p>
      {count > 0 && <p class="join-problem">{t("sign-out-unsent", { count })}</p>}
      <p role="alert" class="join-problem">
        {problem.value && problemText(problem.value)}
      </p>
      <div class="quicks sign-out-buttons">
        {unsent.value.length > 0 && !isOffline.value && (
          <button type="button" class="btn btn--g btn--w btn--lane" onClick={() => void send()}>
            {t("sign-out-send-first")}
          </button>
        )}
        <button type="button" class="btn btn--g btn--w" aria-disabled={isBusy.value} onClick={() => void leave()}>
          {t(count > 0 ? "sign-out-anyway" : "sign-out-button")}
        </button>
        <button type="button" class="btn btn--g btn--w btn--bare" onClick={onClose}>
          {t("sign-out-stay")}
        </button>
      </div>
    </Sheet>
  );
}
