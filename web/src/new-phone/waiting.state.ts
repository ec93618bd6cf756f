/**
 * Owns: the new phones that wait for this person's answer, read again whenever the server says that they changed.
 * Called by: main (which follows while somebody is signed in), the banner of the old phone, the list of who waits.
 * Rule: what is shown comes from one answer of the server, less whom this person has just let in.
 */
import { computed, effect } from "@preact/signals";
import { api, type Id, type WaitingPhones } from "../lib/api";
import { hearNewPhones, liveState } from "../lib/live";
import { liveRead } from "../lib/live-read";
import { refresh } from "../session";

const list = liveRead<WaitingPhones>((_, signal) => api.get<WaitingPhones>("claims", { signal }));

const known = computed(() => (list.state.value.kind === "known" ? list.state.value.value.items : []));

/** New phones that ask to replace this one. */
export const mine = computed(() => known.value.filter((phone) => phone.is_mine));

/** New phones of people whom this person may let in. */
export const others = computed(() => known.value.filter((phone) => !phone.is_mine));

/** Reads the list again. */
export const readNewPhones = list.again;

/** Browsers fire a longer timer at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Reads again when the next question has run out: the clock takes it off, no hint does. */
function rereadWhenOver(): (() => void) | undefined {
  const ends = known.value.map((phone) => Date.parse(phone.expires_at));
  if (ends.length === 0) return;
  const wait_ms = Math.min(LONGEST_TIMER_MS, Math.max(1_000, Math.min(...ends) - Date.now()));
  const timer = setTimeout(readNewPhones, wait_ms);
  return () => clearTimeout(timer);
}

/** Follows the list of a person until the returned function is called; a session that ended is noticed as well. */
export function followNewPhones(person: Id): () => void {
  const stops = [
    // Hints are about notes; new phones have an event of their own.
    list.follow(person, person, () => false),
    hearNewPhones(readNewPhones),
    effect(rereadWhenOver),
    effect(() => {
      if (liveState.value.kind === "over") void refresh();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The old phone's answer: true lets the new one in and ends this one's session. */
export async function answerNewPhone(id: Id, isMe: boolean): Promise<void> {
  await api.post<void>(`claims/${id}/answer`, { is_me: isMe });
}

/** Lets somebody's new phone in without their old one. */
export async function letIn(id: Id): Promise<void> {
  await api.post<void>(`claims/${id}/let-in`);
  const now = list.state.peek();
  if (now.kind === "known") {
    list.change(now.key, ({ items }) => ({ items: items.filter((phone) => phone.id !== id) }));
  }
  readNewPhones();
}
