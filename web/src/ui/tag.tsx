/**
 * Owns: the small label of a state.
 * Called by: the manager's rows and heads.
 * Rule: the word carries the state, colour only repeats it.
 */
import type { ComponentChildren } from "preact";

/** A tag in one of its looks; content is a word, with an icon before it if wanted. */
export function Tag({ look, children }: { look: "late" | "hold" | "done" | "plain"; children: ComponentChildren }) {
  return <span class={`tag tag--${look}`}>{children}</span>;
}
