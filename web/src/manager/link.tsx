/**
 * Owns: links between the manager's screens that do not load the page again.
 * Called by: the manager's screens.
 * Rule: it stays a real link: a new tab, a copied address and the middle button work.
 */
import type { ComponentChildren } from "preact";
import { go } from "../router";

interface LinkProps {
  to: string;
  class?: string;
  "aria-current"?: "page" | "true";
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  /** Called before the screen changes. */
  onOpen?: () => void;
  children: ComponentChildren;
}

export function Link({ to, onOpen, children, ...rest }: LinkProps) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onOpen?.();
    go(to);
  };
  return (
    <a {...rest} href={to} onClick={open}>
      {children}
    </a>
  );
}
