/**
 * Owns: saying what becomes of a reply: heard, doing, done, or no with its reason.
 * Called by: the replies of one note.
 * Rule: a refusal is sent only with its reason; the same answer goes to everyone in the bundle.
 */
import { useSignal } from "@preact/signals";
import { ApiProblem, type ReplyState, type ReplyView } from "../lib/api";
import { clock, problemText, t } from "../lib/i18n";
import { answerReplies } from "./report.state";

const STATES = ["heard", "doing", "done", "no"] as const;
/** PRODUCT limit of a text. */
const BECAUSE_MAX = 280;

interface ReplyStatesProps {
  bundle: readonly ReplyView[];
  names: string;
  zone: string | undefined;
}

export function ReplyStates({ bundle, names, zone }: ReplyStatesProps) {
  const is_no = useSignal(false);
  const because = useSignal("");
  const is_missing = useSignal(false);
  const failure = useSignal<string | null>(null);
  const reply = bundle[0];
  const say = async (state: ReplyState, reason?: string) => {
    failure.value = null;
    const ids = bundle.map((one) => one.id);
    try {
      await answerReplies(ids, state, reason);
      is_no.value = false;
    } catch (cause) {
      failure.value = cause instanceof ApiProblem ? cause.code : "unavailable";
    }
  };
  const sayNo = (event: Event) => {
    event.preventDefault();
    const reason = because.peek().trim();
    is_missing.value = reason === "";
    if (reason) void say("no", reason);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line in every browser */}
      <div class="chips" role="group" aria-label={t("mgr-reply-say", { name: names })}>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            class="chip"
            aria-pressed={reply?.state === state}
            {...(state === "no" ? { "aria-expanded": is_no.value } : {})}
            onClick={() => {
              if (state === "no") is_no.value = !is_no.value;
              else void say(state);
            }}
          >
            {t(`mgr-reply-${state}`)}
          </button>
        ))}
      </div>
      {is_no.value && (
        <form class="because" onSubmit={sayNo}>
          <label class="field">
            <span>{t("mgr-because")}</span>
            <textarea
              class="input"
              rows={2}
              maxLength={BECAUSE_MAX}
              value={because.value}
              aria-invalid={is_missing.value}
              onInput={(event) => {
                because.value = event.currentTarget.value;
                is_missing.value = false;
              }}
            />
          </label>
          {is_missing.value && (
            <p class="late" role="alert">
              {t("mgr-because-needed")}
            </p>
          )}
          <button type="submit" class="btn btn--ink">
            {t("mgr-reply-send-no")}
          </button>
        </form>
      )}
      {failure.value && (
        <p class="late" role="alert">
          {problemText(failure.value)}
        </p>
      )}
      {reply && reply.state !== "new" && (
        <p class="meta num" dir="auto">
          {t("mgr-reply-told", {
            state: t(`mgr-reply-is-${reply.state}`),
            time: reply.state_at ? clock(reply.state_at, zone) : "",
          })}{" "}
          {reply.because && t("mgr-reply-because", { because: reply.because })}
        </p>
      )}
    </>
  );
}
