/**
 * Owns: the round of notes being gone through: its order, the present place, the next one.
 * Called by: the inbox (starts it), the note and sent screens.
 * Rule: the order is fixed when the round starts, so a note that arrives meanwhile never moves the others.
 */
import { signal } from "@preact/signals";
import type { Id, InboxItem } from "../lib/api";
import { toDo } from "./inbox.state";

const round = signal<readonly Id[]>([]);

/** Begins a round with the notes that need the person now, or joins the running one. */
export function enterRound(id: Id): void {
  const waiting = toDo.peek().map((item) => item.id);
  if (round.peek().includes(id)) return;
  round.value = waiting.includes(id) ? waiting : [];
}

/** Begins a new round from the inbox. */
export function startRound(): Id | null {
  round.value = toDo.peek().map((item) => item.id);
  return round.value[0] ?? null;
}

/** Where a note stands in the round: from 1, of how many; null outside a round of several. */
export const positionOf = (id: Id): { n: number; total: number } | null => {
  const n = round.value.indexOf(id) + 1;
  return n > 0 && round.value.length > 1 ? { n, total: round.value.length } : null;
};

/** The next open note after the one given: in the round's order, then whatever else waits. */
export function nextAfter(id: Id): { item: InboxItem; isLast: boolean } | null {
  const open = toDo.value.filter((item) => item.id !== id);
  const behind = round.value.slice(round.value.indexOf(id) + 1);
  const item = behind.map((other) => open.find((one) => one.id === other)).find((one) => one !== undefined) ?? open[0];
  return item ? { item, isLast: open.length === 1 } : null;
}
