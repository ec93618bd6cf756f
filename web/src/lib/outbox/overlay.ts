/**
 * Owns: how a note looks with the acts that are still waiting here laid over the server's answer.
 * Called by: inbox and note screens.
 * Rule: the highest (generation, seq) act wins, as on the server; "seen" and "finished" never go back.
 */
import type { Answer, InboxItem, Time } from "../api/types";
import type { Entry } from "./entry";

/** What the person has done with a note, waiting acts included. */
export interface Standing {
  answer: Answer;
  answered_at: Time | null;
  seen_at: Time | null;
  finished_at: Time | null;
  /** True while something of it waits to be sent. */
  isWaiting: boolean;
}

function answerOf(entry: Entry): Answer | null {
  if (entry.kind === "reply") return entry.quick === "not_clear" || entry.quick === "cannot" ? entry.quick : null;
  if (entry.act === "take_back") return "none";
  return entry.act === "got_it" || entry.act === "not_clear" || entry.act === "cannot" ? entry.act : null;
}

/** Lays the waiting entries of one note and version over what the server said. */
export function standingOf(
  base: Omit<Standing, "isWaiting">,
  about: { id: string; version: number },
  entries: readonly Entry[],
): Standing {
  const standing: Standing = { ...base, isWaiting: false };
  const own = entries.filter((e) => e.message === about.id && e.version === about.version && e.parked === null);
  for (const entry of [...own].sort((a, b) => a.generation - b.generation || a.seq - b.seq)) {
    const answer = answerOf(entry);
    if (answer !== null) {
      standing.answer = answer;
      standing.answered_at = answer === "none" ? null : entry.at;
      standing.isWaiting = true;
    } else if (entry.kind === "act" && entry.act === "seen") standing.seen_at ??= entry.at;
    else if (entry.kind === "act" && entry.act === "finished") standing.finished_at ??= entry.at;
  }
  return standing;
}

/** Where a note belongs after an answer: Got it closes it, anything else leaves or puts it among the open ones. */
export function placeOf(item: InboxItem, answer: Answer): InboxItem["place"] {
  if (item.place === "withdrawn" || item.place === "held")
    return item.place === "held" && answer === "got_it" ? "read" : item.place;
  if (answer === "got_it") return "read";
  return item.answer === "got_it" ? "to_do" : item.place;
}

/** The inbox as the person expects it: answered notes are read, taken-back ones are to do again. */
export function applyActs(items: readonly InboxItem[], entries: readonly Entry[]): InboxItem[] {
  return items.map((item) => {
    const { isWaiting, ...standing } = standingOf(item, item, entries);
    const place = isWaiting ? placeOf(item, standing.answer) : item.place;
    return { ...item, ...standing, place };
  });
}
