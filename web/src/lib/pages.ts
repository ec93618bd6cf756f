/**
 * Owns: how pages of a list are put together, and how they outlast a fresh read of the first.
 * Called by: the lead's sent notes and the manager's dashboard.
 * Rule: every item stands once, where the newest read has it; the cursor is that of the last page that is shown.
 */
import type { Id } from "./api/types";

/** A list of which the server gives one page at a time. */
export interface Paged {
  items: { id: Id }[];
  /** Where the next page begins; null after the last. */
  next_cursor: string | null;
}

/** Adds what is not listed yet of the page at `cursor`; a read in between may have moved where the next page begins. */
export function withPage<P extends Paged>(value: P, more: P, cursor: string): P {
  const ids = new Set(value.items.map((item) => item.id));
  const items = [...value.items, ...more.items.filter((item) => !ids.has(item.id))];
  return { ...value, items, next_cursor: value.next_cursor === cursor ? more.next_cursor : value.next_cursor };
}

/** A fresh first page does not throw away the pages that were opened after it. */
export function withOlder<P extends Paged>(old: P, fresh: P): P {
  if (!fresh.next_cursor || old.items.length <= fresh.items.length) return fresh;
  const ids = new Set(fresh.items.map((item) => item.id));
  const older = old.items.slice(fresh.items.length).filter((item) => !ids.has(item.id));
  return { ...fresh, items: [...fresh.items, ...older], next_cursor: old.next_cursor };
}
