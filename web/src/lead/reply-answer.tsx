/**
 * Owns: the sheet in which the lead says what becomes of a reply.
 * Called by: the replies screen.
 * Rule: a refusal is sent only with its reason; the same answer goes to everyone in the bundle.
 */

import { useSignal } from "@preact/signals";
import { ApiProblem, api, type ReplyState, type ReplyView } from "../lib/api";
import { t } from "../lib/i18n";
import { Sheet } from "../ui/sheet";
import { reason } from "./reason";
import { replies } from "./sent.state";

const STATES = ["heard", "doing", "done"] as const;
/** PRODUCT limit of a text. */
const BECAUSE_MAX = 280;

export function ReplyAnswer({
  message,
  bundle,
  onClose,
}: {
  message: string;
  bundle: readonly ReplyView[];
  onClose: () => void;
}) {
  const is_no = useSignal(false);
  const because = useSignal("");
  const is_reason_missing = useSignal(false);
  const failure = useSignal<string | null>(null);
  const names = bundle.map((reply) => reply.author.name).join(", ");
  const say = async (state: ReplyState, reason?: string) => {
    try {
      const answered: ReplyView[] = [];
      for (const reply of bundle)
        answered.push(
          await api.patch<ReplyView>(`replies/${reply.id}`, reason ? { state, because: reason } : { state }),
        );
      const now = replies.peek();
      if (now.kind === "known") {
        const fresh = new Map(answered.map((reply) => [reply.id, reply]));
        replies.value = { ...now, value: now.value.map((reply) => fresh.get(reply.id) ?? reply) };
      }
      onClose();
    } catch (cause) {
      failure.value = cause instanceof ApiProblem ? cause.code : "unavailable";
    }
  };
  const sayNo = () => {
    const reason = because.peek().trim();
    if (reason) void say("no", reason);
    else is_reason_missing.value = true;
  };
  return (
    <Sheet label={t("replies-sheet", { name: names })} onClose={onClose} key={message}>
      <h2 class="title">{t("replies-sheet", { name: names })}</h2>
      <p class="meta" style="margin-block:4px 12px">
        {t(bundle.length === 1 ? "replies-told" : "replies-told-many", { name: names, names })}
      </p>
      {failure.value && (
        <p class="sub late" role="alert">
          {reason(failure.value)}
        </p>
      )}
      {is_no.value ? (
        <div style="display:grid;gap:10px">
          <label class="field">
            <span>{t("replies-because")}</span>
            <textarea
              class="words"
              style="min-block-size:5rem;font-size:1rem"
              maxLength={BECAUSE_MAX}
              value={because.value}
              aria-invalid={is_reason_missing.value}
              onInput={(event) => {
                because.value = event.currentTarget.value;
                is_reason_missing.value = false;
              }}
            />
          </label>
          {is_reason_missing.value && (
            <p class="sub late" role="alert">
              {t("replies-because-needed")}
            </p>
          )}
          <button type="button" class="slab slab--m" onClick={sayNo}>
            {t("replies-send-no")}
          </button>
        </div>
      ) : (
        <div style="display:grid;gap:10px">
          {STATES.map((state) => (
            <button key={state} type="button" class="btn btn--g btn--w" onClick={() => void say(state)}>
              {t(`replies-state-${state}`)}
            </button>
          ))}
          <button type="button" class="btn btn--g btn--w" onClick={() => (is_no.value = true)}>
            {t("replies-state-no")}
          </button>
        </div>
      )}
    </Sheet>
  );
}
