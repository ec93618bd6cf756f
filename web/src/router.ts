/**
 * Owns: the address bar: the current path as a signal, moving forward and back.
 * Called by: the main screen switch and every screen that links to another.
 * Rule: the address is the only record of which screen is open; a reload shows the same screen.
 */
import { signal } from "@preact/signals";

/** The current path, without query and fragment. */
export const path = signal(location.pathname);

/** The current query string, with its question mark or empty. */
export const query = signal(location.search);

/** How many screens of this app lie behind the current one in this tab. */
let depth = Number(history.state?.depth ?? 0);

function read(): void {
  path.value = location.pathname;
  query.value = location.search;
}

addEventListener("popstate", (event) => {
  depth = Number((event.state as { depth?: number } | null)?.depth ?? 0);
  read();
});

/** Opens a path (query allowed); `isReplacing` leaves no step back to the present screen. */
export function go(to: string, options: { isReplacing?: boolean } = {}): void {
  if (options.isReplacing) history.replaceState({ depth }, "", to);
  else {
    depth += 1;
    history.pushState({ depth }, "", to);
  }
  read();
  if (!options.isReplacing) scrollTo(0, 0);
}

/** Goes one screen back; a screen opened from a notification has none and goes to `otherwise`. */
export function back(otherwise = "/"): void {
  if (depth > 0) history.back();
  else go(otherwise, { isReplacing: true });
}
