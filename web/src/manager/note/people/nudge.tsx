/**
 * Owns: the button that nudges everybody who may be nudged, and why it cannot when nobody may.
 * Called by: the people still open.
 * Rule: it is never silent: the count is on it, the reason below it, and what it did is said.
 */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { ApiProblem, type Id, type Report } from "../../../lib/api";
import { problemText, t } from "../../../lib/i18n";
import { Icon } from "../../../ui/icon";
import { rereadReport, nudge as send } from "../report.state";

type Said = { kind: "nothing" } | { kind: "sending" } | { kind: "sent"; n: number } | { kind: "failed"; code: string };

export function Nudge({ message, nudge }: { message: Id; nudge: Report["nudge"] }) {
  const said = useSignal<Said>({ kind: "nothing" });
  const reason_id = useId();
  const isOff = (nudge.count === 0 && !nudge.is_more) || said.value.kind === "sending";
  const send_now = async () => {
    if (isOff) return;
    said.value = { kind: "sending" };
    try {
      said.value = { kind: "sent", n: await send(message) };
    } catch (cause) {
      said.value = { kind: "failed", code: cause instanceof ApiProblem ? cause.code : "unavailable" };
      rereadReport();
    }
  };
  return (
    <>
      <button
        type="button"
        class={`btn ${nudge.count > 0 || nudge.is_more ? "btn--lane" : ""}`}
        aria-disabled={isOff}
        aria-describedby={reason_id}
        onClick={() => void send_now()}
      >
        <Icon name="bell" />
        <span class="num">
          {nudge.count > 0 && !nudge.is_more ? t("mgr-nudge", { n: nudge.count }) : t("mgr-nudge-plain")}
        </span>
      </button>
      <div class="acts-said num" id={reason_id} role="status">
        {said.value.kind === "sent" && <p>{t("mgr-nudged", { n: said.value.n })}</p>}
        {said.value.kind === "failed" && (
          <p class="late">
            {said.value.code === "nudge_nobody" ? t("mgr-nudge-nobody") : problemText(said.value.code)}
          </p>
        )}
        {nudge.count === 0 && nudge.reason && said.value.kind !== "sent" && <p>{t(`mgr-nudge-off-${nudge.reason}`)}</p>}
      </div>
    </>
  );
}
