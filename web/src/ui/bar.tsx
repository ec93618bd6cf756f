/**
 * Owns: a stacked bar of counts.
 * Called by: the lead's sent list, the manager's rows and teams.
 * Rule: it only draws, height and pattern carry the state as well as colour; the numbers stand in words beside it.
 */
import "./bar.css";

/** One stretch of the bar; `look` is the letter of its class. */
export interface BarPart {
  look: string;
  count: number;
}

/** Draws the parts in their order, as wide as their counts. */
export function Bar({ parts }: { parts: readonly BarPart[] }) {
  return (
    <span class="bar" aria-hidden="true">
      {parts.map(
        (part, place) => part.count > 0 && <i key={place} class={part.look} style={`flex-grow:${part.count}`} />,
      )}
    </span>
  );
}
