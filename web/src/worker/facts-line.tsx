/**
 * Owns: a line of short facts with dots between them.
 * Called by: note rows and the note's head.
 * Rule: each fact is a whole phrase of the language; the dot is not read aloud.
 */
import type { ComponentChild } from "preact";

/** Facts in order; empty ones are left out. */
export function FactsLine({ facts, class: name = "meta" }: { facts: ComponentChild[]; class?: string }) {
  const shown = facts.filter((fact) => fact !== null && fact !== "" && fact !== false && fact !== undefined);
  return (
    <span class={`${name} facts`}>
      {shown.map((fact, i) => (
        <span key={i}>
          {i > 0 && <span aria-hidden="true"> · </span>}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}
