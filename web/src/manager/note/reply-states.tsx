/**
 * Owns: saying what becomes of a reply: heard, doing, done, or no with its reason.
 * Called by: the replies of one note.
 * Rule: a refusal is sent only with its reason; the same answer goes to everyone in the bundle.
 */
import { useSignal } from "@preact/signals";
import { ApiProblem, type ReplyState, type ReplyView } from "../../lib/api";
import { problemText, t } from "../../lib/i18n";
import { namesOf } from "../../lib/i18n/names";
import { BecauseForm } from "../../ui/reply/because-form";
import { sayOfReplies } from "./report.state";

const STATES = ["heard", "doing", "done", "no"] as const;

export function ReplyStates({ bundle }: { bundle: readonly ReplyView[] }) {
  const isNo = useSignal(false);
  const failure = useSignal<string | null>(null);
  const reply = bundle[0];
  const say = async (state: ReplyState, because: string | null) => {
    failure.value = null;
    const ids = bundle.map((one) => one.id);
    try {
      await sayOfReplies(ids, state, because);
      isNo.value = false;
    } catch (cause) {
      failure.value = cause instanceof ApiProblem ? cause.code : "unavailable";
    }
  };
  const name = namesOf(bundle.map((one) => one.author.name));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line in every browser */}
      <div class="chips" role="group" aria-label={t("mgr-reply-say", { name })}>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            class="chip"
            aria-pressed={reply?.state === state}
            {...(state === "no" ? { "aria-expanded": isNo.value } : {})}
            onClick={() => {
              if (state === "no") isNo.value = !isNo.value;
              else void say(state, null);
            }}
          >
            {t(`replies-state-${state}`)}
          </button>
        ))}
      </div>
      {isNo.value && <BecauseForm look="btn btn--ink" onSend={(because) => void say("no", because)} />}
      {failure.value && (
        <p class="late" role="alert">
          {problemText(failure.value)}
        </p>
      )}
    </>
  );
}
