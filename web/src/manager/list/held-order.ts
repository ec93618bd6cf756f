/**
 * Owns: the order of rows while somebody is about to touch one.
 * Called by: the list of notes.
 * Rule: as long as the pointer or the focus is in the list no row moves and none vanishes; its numbers still change.
 */
import type { ProgressItem } from "../../lib/api";

/** A row as it stands; `isGone`: the server no longer lists it here. */
export interface StandingRow {
  item: ProgressItem;
  isGone: boolean;
}

/** The rows to show: the server's order, or the old one with new notes at the end while `isHeld`. */
export function standingRows(
  old: readonly StandingRow[],
  fresh: readonly ProgressItem[],
  isHeld: boolean,
): StandingRow[] {
  const rows = fresh.map((item) => ({ item, isGone: false }));
  if (!isHeld || old.length === 0) return rows;
  const by_id = new Map(rows.map((row) => [row.item.id, row]));
  const standing = old.map((row) => by_id.get(row.item.id) ?? { item: row.item, isGone: true });
  const known = new Set(old.map((row) => row.item.id));
  return [...standing, ...rows.filter((row) => !known.has(row.item.id))];
}
