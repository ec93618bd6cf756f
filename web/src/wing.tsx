/**
 * Owns: loading a wing of the app (join, worker, lead, manager) when its person needs it.
 * Called by: main.
 * Rule: a phone loads only the wings it opens; a wing that vanished with a new version reloads the page once.
 */
import { type Signal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { addWords, t } from "./lib/i18n";
import type { Part } from "./lib/wings";

type Loaded<P> = { kind: "loading" } | { kind: "ready"; View: ComponentType<P> } | { kind: "failed" };

const RELOADED = "floornote-reloaded";

async function open<P>(
  state: Signal<Loaded<P>>,
  load: () => Promise<ComponentType<P>>,
  words: readonly Part[],
  mayReload = true,
): Promise<void> {
  state.value = { kind: "loading" };
  try {
    const [View] = await Promise.all([load(), ...words.map(addWords)]);
    sessionStorage.removeItem(RELOADED);
    state.value = { kind: "ready", View };
  } catch {
    if (mayReload && navigator.onLine && !sessionStorage.getItem(RELOADED)) {
      sessionStorage.setItem(RELOADED, "1");
      location.reload();
    }
    state.value = { kind: "failed" };
    // With the signal back nobody has to ask for it again.
    const again = () => void (state.peek().kind === "failed" && open(state, load, words, false));
    addEventListener("online", again, { once: true });
  }
}

/** Why there is nothing to see. */
export function NoSignal() {
  return (
    <p class="strong" role="alert">
      {t("app-offline-first")}
    </p>
  );
}

/**
 * Makes a component that loads its code and words when it is first shown; a `sheet` shows nothing meanwhile, an `extra`
 * shows nothing either when it cannot be loaded, because the screen below it goes on without it. `Missing` is what stands
 * there while the code cannot be loaded, where there is more to say than that the signal is gone.
 */
export function wing<P extends object>(
  load: () => Promise<ComponentType<P>>,
  words: Part | readonly Part[],
  as: "screen" | "sheet" | "extra" = "screen",
  Missing: ComponentType<P> = NoSignal,
): ComponentType<P> {
  const parts = typeof words === "string" ? [words] : words;
  const state = signal<Loaded<P>>({ kind: "loading" });
  let isAsked = false;
  return function Wing(props: P) {
    if (!isAsked) {
      isAsked = true;
      void open(state, load, parts);
    }
    const now = state.value;
    if (now.kind === "ready") return <now.View {...props} />;
    if (as === "extra" || (as === "sheet" && now.kind === "loading")) return null;
    if (now.kind === "loading") return <div class="screen" aria-busy="true" />;
    return (
      <div class="screen">
        <div class="body missing">
          <Missing {...props} />
        </div>
        <div class="dock">
          <button type="button" class="slab" onClick={() => void open(state, load, parts)}>
            {t("app-reload")}
          </button>
        </div>
      </div>
    );
  };
}
