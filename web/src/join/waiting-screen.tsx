/**
 * Owns: the page of a new phone whose person has one already: who is asked, what comes by itself, and how it ended.
 * Called by: the joining wing at /join/waiting.
 * Rule: it knows nothing of the organisation but that it is asked; it opens by itself when the answer is yes.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { day, problemText, t } from "../lib/i18n";
import { go } from "../router";
import { DashedRing } from "../ui/rings/rings";
import { joinState } from "./join.state";
import { followNewPhone, stopAsking, waiting } from "./waiting.state";

/** How it may end, besides a yes. */
const ENDS = {
  refused: ["wait-refused-title", "wait-refused-text"],
  expired: ["wait-expired-title", "wait-expired-text"],
  overtaken: ["wait-overtaken-title", "wait-overtaken-text"],
  withdrawn: ["wait-gone-title", "wait-gone-text"],
} as const;

function toCode(): void {
  joinState.value = { kind: "enter", problem: null };
  go("/join", { isReplacing: true });
}

function Ended({ title, text }: { title: string; text: string }) {
  return (
    <div class="screen">
      <div class="body state-body" role="status">
        <DashedRing icon="lock" />
        <h1 class="title">{t(title)}</h1>
        <p>{t(text)}</p>
      </div>
      <div class="dock">
        <button type="button" class="btn btn--g btn--w" onClick={toCode}>
          {t("join-other-code")}
        </button>
      </div>
    </div>
  );
}

/** Asks and listens while it is shown; ends in the app, or in words why not. */
export function WaitingScreen() {
  useEffect(followNewPhone, []);
  const problem = useSignal<string | null>(null);
  const now = waiting.value;
  if (now.kind === "gone") return <Ended title="wait-gone-title" text="wait-gone-text" />;
  const state = now.kind === "known" ? now.phone.state : "held";
  if (state in ENDS) {
    const [title, text] = ENDS[state as keyof typeof ENDS];
    return <Ended title={title} text={text} />;
  }
  const shown = problem.value ?? now.problem;
  return (
    <div class="screen">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small phone this scrolls and holds nothing else to focus */}
      <section class="body state-body" tabIndex={0} aria-labelledby="wait-title">
        <DashedRing icon="lock" />
        <h1 class="title" id="wait-title">
          {t("wait-title")}
        </h1>
        <p>{t("wait-text")}</p>
        <p>{t("wait-else")}</p>
        {now.kind === "known" && <p class="meta num">{t("wait-until", { time: day(now.phone.expires_at) })}</p>}
        <p class="join-problem" role="status">
          {shown ? problemText(shown) : ""}
        </p>
      </section>
      <div class="dock">
        <button
          type="button"
          class="btn btn--g btn--w"
          onClick={async () => {
            problem.value = await stopAsking();
            if (problem.value === null) toCode();
          }}
        >
          {t("wait-stop")}
        </button>
      </div>
    </div>
  );
}
