/**
 * Owns: an invite that cannot be used: run out, used, unknown.
 * Called by: the joining wing.
 * Rule: it says what to do next and offers to type another code.
 */
import { t } from "../lib/i18n";
import { DashedRing } from "../ui/rings/rings";
import { joinState } from "./join.state";

const WORDS = {
  code_expired: ["join-over-title", "join-over-text"],
  code_spent: ["join-spent-title", "join-spent-text"],
  code_unknown: ["join-unknown-title", "join-unknown-text"],
} as const;

/** `code` is why the server took no such invite. */
export function RefusedScreen({ code }: { code: keyof typeof WORDS }) {
  const [title, text] = WORDS[code];
  return (
    <div class="screen">
      <div class="body state-body">
        <DashedRing />
        <h1 class="title">{t(title)}</h1>
        <p>{t(text)}</p>
      </div>
      <div class="dock">
        <button
          type="button"
          class="btn btn--g btn--w"
          onClick={() => {
            joinState.value = { kind: "enter", problem: null };
          }}
        >
          {t("join-other-code")}
        </button>
      </div>
    </div>
  );
}
