/**
 * Owns: the words beside the big number of a sent note.
 * Called by: the sent list.
 * Rule: every state that somebody is in is named; none is folded into another.
 */
import type { ProgressItem } from "../../lib/api";
import { t } from "../../lib/i18n";

/** First what a lead may have to do something about, last what is nobody's fault. */
const ASIDE = ["not_clear", "cannot", "seen", "reached", "notified", "unreachable", "pending", "held"] as const;
/** Where nothing is asked, these count as done and are in the big number. */
const DONE_UNASKED: readonly string[] = ["seen", "not_clear", "cannot"];

/** What the bar shows beside the big number; nothing for states that nobody is in. */
export function asideOf({
  ask,
  counts,
  replies_open,
}: Pick<ProgressItem, "ask" | "counts" | "replies_open">): string[] {
  const states = ASIDE.filter((state) => counts[state] > 0 && (ask === "acknowledge" || !DONE_UNASKED.includes(state)));
  const words = states.map((state) => t(`sent-row-${state}`, { n: counts[state] }));
  return replies_open > 0 ? [...words, t("sent-row-replies", { n: replies_open })] : words;
}
