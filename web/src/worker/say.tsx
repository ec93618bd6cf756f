/**
 * Owns: the one polite live region of the worker's wing, and moving focus to a new screen's title.
 * Called by: every worker screen.
 * Rule: one sentence at a time; what is said is also visible somewhere.
 */
import { signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

const said = signal("");

/** Says a sentence to screen readers. */
export function say(sentence: string): void {
  said.value = "";
  setTimeout(() => {
    said.value = sentence;
  }, 30);
}

/** The live region; mounted once, outside the screens. */
export function Sayings() {
  return (
    <p class="vh" role="status" aria-live="polite">
      {said.value}
    </p>
  );
}

/** Gives focus to the element when the screen (named by `key`) appears. */
export function useFocus<T extends HTMLElement>(key: string): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), [key]);
  return element;
}
