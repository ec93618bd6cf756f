/**
 * Owns: what a note costs its reader, in seconds.
 * Called by: rows, the inbox, the note and sent screens.
 * Rule: it rounds up, so that nothing is shorter than it says.
 */

/** What a note costs in seconds, or null. */
export const costOf = (item: { duration_ms: number | null }) =>
  item.duration_ms === null ? null : Math.ceil(item.duration_ms / 1000);
