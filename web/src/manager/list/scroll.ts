/**
 * Owns: where the list was when a row was opened.
 * Called by: the rows, which keep it, and the dashboard, which takes it back.
 * Rule: a place is taken once, and only for the same filters.
 */

let kept: { key: string; y: number } | null = null;

/** Keeps the place of the list before a note is opened. */
export function keepScroll(key: string): void {
  kept = { key, y: scrollY };
}

/** The kept place of these filters in CSS px, or null; gone afterwards. */
export function takeScroll(key: string): number | null {
  const place = kept?.key === key ? kept.y : null;
  kept = null;
  return place;
}
