/**
 * Owns: typing or pasting a code.
 * Called by: the joining wing.
 * Rule: nothing has to be remembered: the code may be pasted with spaces and dashes (WCAG 2.2, 3.3.8).
 */
import { useRef } from "preact/hooks";
import { problemText, t } from "../lib/i18n";
import { Brand } from "./brand";
import { look } from "./join.state";

/** A person without a session types the code of their invite. */
export function EnterScreen({ problem, isLooking }: { problem: string | null; isLooking: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="screen"
      onSubmit={(event) => {
        event.preventDefault();
        void look(input.current?.value ?? "");
      }}
    >
      <div class="body join-body">
        <Brand />
        <h1 class="hero join-title">{t("join-enter-title")}</h1>
        <p class="join-text">{t("join-enter-text")}</p>
        <label class="field join-field">
          <span>{t("join-enter-label")}</span>
          <input
            ref={input}
            class="input join-code"
            name="code"
            dir="ltr"
            required
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={40}
            aria-describedby={problem ? "join-problem" : undefined}
            aria-invalid={problem !== null}
          />
        </label>
        <p id="join-problem" class="join-problem" role="alert">
          {problem ? problemText(problem) : ""}
        </p>
      </div>
      <div class="dock">
        <button type="submit" class="slab" aria-disabled={isLooking}>
          {t("join-enter-button")}
        </button>
      </div>
    </form>
  );
}
