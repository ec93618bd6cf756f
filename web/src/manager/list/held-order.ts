/**
 * Owns: the order of rows while somebody is about to touch one.
 * Called by: the list of notes.
 * Rule: as long as the pointer or the focus is in the list no row moves and none vanishes; its numbers still change.
 */
import type { ProgressItem } from "../../lib/api";

/** A row as it stands; `is_gone`: the server no longer lists it here. */
export interface StandingRow {
  item: ProgressItem;
  is_gone: boolean;
}

/** The rows to show: the server's order, or the old one with new notes at the end while `is_held`. */
export function standingRows(
  old: readonly StandingRow[],
  fresh: readonly ProgressItem[],
  is_held: boolean,
): StandingRow[] {
  const rows = fresh.map((item) => ({ item, is_gone: false }));
  if (!is_held || old.length === 0) return rows;
  const by_id = new Map(rows.map((row) => [row.item.id, row]));
  const standing = old.map((row) => by_id.get(row.item.id) ?? { item: row.item, is_gone: true });
  const known = new Set(old.map((row) => row.item.id));
  return [...standing, ...rows.filter((row) => !known.has(row.item.id))];
}
