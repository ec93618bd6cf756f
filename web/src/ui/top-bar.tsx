/**
 * Owns: the bar on top of a phone screen: the way out, what screen this is, one more button.
 * Called by: the lead's screens.
 * Rule: the title stays in the middle, with or without a second button.
 */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import "./top-bar.css";

interface TopBarProps {
  /** How the way out looks; `back` turns with the direction of writing. */
  way_out: "back" | "close";
  label: string;
  onLeave: () => void;
  title: string;
  /** False where the heading of the screen stands below. */
  isHeading?: boolean;
  aside?: ComponentChildren;
}

export function TopBar({ way_out, label, onLeave, title, isHeading = true, aside }: TopBarProps) {
  const Title = isHeading ? "h1" : "b";
  return (
    <div class="top">
      <button type="button" class="iconbtn" aria-label={label} onClick={onLeave}>
        <Icon name={way_out} isFlipped={way_out === "back"} />
      </button>
      <Title class="grow strong num top-title">{title}</Title>
      {aside || <span class="iconbtn" />}
    </div>
  );
}
