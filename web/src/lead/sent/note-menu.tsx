/**
 * Owns: what a lead can still do with a note that was sent: stop it, or send a new version.
 * Called by: one sent note.
 * Rule: there is no edit that does not ask again, and stopping says exactly how many already had it.
 */

import { useSignal } from "@preact/signals";
import { ApiProblem, api, type ProgressItem } from "../../lib/api";
import { t } from "../../lib/i18n";
import { go } from "../../router";
import { Sheet } from "../../ui/sheet";
import { reason } from "../reason";
import { replacementPath } from "../replacement";
import { readReport } from "../report.state";

type Step =
  | { kind: "menu" }
  | { kind: "sure" }
  | { kind: "busy" }
  | { kind: "stopped"; stopped: number; had: number }
  | { kind: "failed"; code: string };

export function NoteMenu({ item, onClose }: { item: ProgressItem; onClose: () => void }) {
  const step = useSignal<Step>({ kind: "menu" });
  const canChange = item.state !== "cancelled";
  const stop = async () => {
    step.value = { kind: "busy" };
    try {
      const answer = await api.del<{ stopped: number; already_had: number }>(`messages/${item.id}`);
      step.value = { kind: "stopped", stopped: answer.stopped, had: answer.already_had };
      readReport(item.id);
    } catch (cause) {
      step.value = { kind: "failed", code: cause instanceof ApiProblem ? cause.code : "unavailable" };
    }
  };
  const now = step.value;
  const label = t(now.kind === "menu" ? "lead-more" : "sent-stop-title");
  return (
    <Sheet label={label} onClose={onClose}>
      {now.kind === "menu" && (
        <div class="stack">
          {canChange && (
            <>
              <button
                type="button"
                class="btn btn--g btn--w"
                onClick={() =>
                  go(replacementPath({ message: item.id, as: "version", title: item.title, kind: item.kind }))
                }
              >
                {t("sent-new-version")}
              </button>
              <p class="meta">{t("sent-new-version-text")}</p>
              <button type="button" class="btn btn--g btn--w" onClick={() => (step.value = { kind: "sure" })}>
                {t("sent-stop")}
              </button>
            </>
          )}
          <button type="button" class="btn btn--g btn--w" onClick={() => go("/lead/sent")}>
            {t("lead-to-sent")}
          </button>
          <button type="button" class="btn btn--g btn--w" onClick={() => go("/inbox")}>
            {t("lead-to-inbox")}
          </button>
        </div>
      )}
      {(now.kind === "sure" || now.kind === "busy") && (
        <>
          <p class="sheet-text">{t("sent-stop-text")}</p>
          <div class="stack">
            <button type="button" class="btn btn--g btn--w" disabled={now.kind === "busy"} onClick={() => void stop()}>
              {t("sent-stop-confirm")}
            </button>
            <button type="button" class="btn btn--g btn--w btn--ink" onClick={onClose}>
              {t("lead-cancel")}
            </button>
          </div>
        </>
      )}
      {(now.kind === "stopped" || now.kind === "failed") && (
        <>
          <p class="strong sheet-result" role="status">
            {now.kind === "stopped" ? t("sent-stopped", { stopped: now.stopped, had: now.had }) : reason(now.code)}
          </p>
          <button type="button" class="btn btn--g btn--w btn--ink" onClick={onClose}>
            {t("lead-done")}
          </button>
        </>
      )}
    </Sheet>
  );
}
