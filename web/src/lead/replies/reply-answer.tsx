/**
 * Owns: the sheet in which the lead says what becomes of a reply.
 * Called by: the replies screen.
 * Rule: a refusal is sent only with its reason; the same answer goes to everyone in the bundle.
 */

import { useSignal } from "@preact/signals";
import { ApiProblem, type ReplyState, type ReplyView } from "../../lib/api";
import { t } from "../../lib/i18n";
import { namesOf } from "../../lib/i18n/names";
import { BecauseForm } from "../../ui/reply/because-form";
import { Sheet } from "../../ui/sheet";
import { reason } from "../reason";
import { sayOfReplies } from "./replies.state";

const STATES = ["heard", "doing", "done"] as const;

export function ReplyAnswer({ bundle, onClose }: { bundle: readonly ReplyView[]; onClose: () => void }) {
  const isNo = useSignal(false);
  const failure = useSignal<string | null>(null);
  const names = namesOf(bundle.map((reply) => reply.author.name));
  const say = async (state: ReplyState, because: string | null) => {
    const ids = bundle.map((reply) => reply.id);
    try {
      await sayOfReplies(ids, state, because);
      onClose();
    } catch (cause) {
      failure.value = cause instanceof ApiProblem ? cause.code : "unavailable";
    }
  };
  return (
    <Sheet
      label={bundle.length === 1 ? t("replies-sheet", { name: names }) : t("replies-sheet-many", { n: bundle.length })}
      onClose={onClose}
    >
      <p class="meta sheet-hint">
        {t(bundle.length === 1 ? "replies-told" : "replies-told-many", { name: names, names })}
      </p>
      {failure.value && (
        <p class="sub late" role="alert">
          {reason(failure.value)}
        </p>
      )}
      {isNo.value ? (
        <BecauseForm look="slab slab--m" onSend={(because) => void say("no", because)} />
      ) : (
        <div class="stack">
          {STATES.map((state) => (
            <button key={state} type="button" class="btn btn--g btn--w" onClick={() => void say(state, null)}>
              {t(`replies-state-${state}`)}
            </button>
          ))}
          <button type="button" class="btn btn--g btn--w" onClick={() => (isNo.value = true)}>
            {t("replies-state-no")}
          </button>
        </div>
      )}
    </Sheet>
  );
}
