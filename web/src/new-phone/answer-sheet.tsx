/**
 * Owns: the old phone's answer to a new one: yes, it is mine, or no.
 * Called by: the banner.
 * Rule: it says what a yes does to this phone before it can be said, and sends first what still waits here.
 */
import { useSignal } from "@preact/signals";
import type { WaitingPhone } from "../lib/api";
import { day, problemText, t } from "../lib/i18n";
import { send } from "../lib/outbox";
import { me, refresh } from "../session";
import { Sheet } from "../ui/sheet";
import { answerNewPhone, readNewPhones } from "./waiting.state";

type Step = { kind: "ask"; problem: string | null; isBusy: boolean } | { kind: "refused" };

/** The sheet "A new phone wants to sign in as you". */
export function AnswerSheet({ phone, onClose }: { phone: WaitingPhone; onClose: () => void }) {
  const step = useSignal<Step>({ kind: "ask", problem: null, isBusy: false });
  const now = step.value;
  const answer = async (isMe: boolean) => {
    if (now.kind !== "ask" || now.isBusy) return;
    step.value = { kind: "ask", problem: null, isBusy: true };
    try {
      if (isMe) await send();
      await answerNewPhone(phone.id, isMe);
      // A yes ends this session: asking who is signed in shows where it went.
      if (isMe) await refresh();
      else step.value = { kind: "refused" };
    } catch (cause) {
      step.value = { kind: "ask", problem: (cause as { code?: string }).code ?? "unknown", isBusy: false };
    }
    if (!isMe) readNewPhones();
  };
  if (now.kind === "refused") {
    return (
      <Sheet label={t("new-phone-refused-title")} onClose={onClose}>
        <p role="status">{t("new-phone-refused-text")}</p>
        <div class="asking-buttons">
          <button type="button" class="btn btn--g btn--w" onClick={onClose}>
            {t("app-close")}
          </button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet label={t("new-phone-title")} onClose={onClose}>
      <p>{t("new-phone-text", { time: day(phone.asked_at, me.value?.site.time_zone) })}</p>
      <p role="alert" class="asking-problem">
        {now.problem ? problemText(now.problem) : ""}
      </p>
      <div class="asking-buttons">
        <button
          type="button"
          class="btn btn--g btn--w btn--lane"
          aria-disabled={now.isBusy}
          onClick={() => void answer(true)}
        >
          {t("new-phone-yes")}
        </button>
        <button type="button" class="btn btn--g btn--w" aria-disabled={now.isBusy} onClick={() => void answer(false)}>
          {t("new-phone-no")}
        </button>
      </div>
    </Sheet>
  );
}
