/**
 * Owns: the new phones that wait for this person's answer, read again whenever the server says that they changed.
 * Called by: main (which follows while somebody is signed in), the banner of the old phone, the lists of leads and managers.
 * Rule: one read at a time; what is shown is always one whole answer of the server.
 */
import { computed, effect, signal } from "@preact/signals";
import { ApiProblem, api, type Id, type WaitingPhone, type WaitingPhones } from "../lib/api";
import { followLive, hearClaims, liveState } from "../lib/live";
import { refresh } from "../session";

const known = signal<readonly WaitingPhone[]>([]);

/** New phones that ask to replace this one. */
export const mine = computed(() => known.value.filter((phone) => phone.is_mine));

/** New phones of people whom this person may let in. */
export const others = computed(() => known.value.filter((phone) => !phone.is_mine));

let isReading = false;
let isAsked = false;

/** Reads the list again; a question that has run out is taken off by the clock. */
export async function readClaims(): Promise<void> {
  isAsked = true;
  if (isReading) return;
  isReading = true;
  try {
    while (isAsked) {
      isAsked = false;
      known.value = (await api.get<WaitingPhones>("claims")).items;
    }
    dropWhenOver();
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
  } finally {
    isReading = false;
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Browsers fire a longer timer at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function dropWhenOver(): void {
  clearTimeout(timer);
  const ends = known.peek().map((phone) => Date.parse(phone.expires_at));
  if (ends.length === 0) return;
  const wait_ms = Math.min(LONGEST_TIMER_MS, Math.max(1_000, Math.min(...ends) - Date.now()));
  timer = setTimeout(() => void readClaims(), wait_ms);
}

/** Follows the list of a person until the returned function is called; a session that ended is noticed as well. */
export function followClaims(person: Id): () => void {
  known.value = [];
  void readClaims();
  const stops = [
    followLive(person, (happened) => {
      if (happened === "all") void readClaims();
    }),
    hearClaims(() => void readClaims()),
    effect(() => {
      if (liveState.value.kind === "over") void refresh();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** The old phone's answer: true lets the new one in and ends this one's session. */
export async function answerClaim(id: Id, is_me: boolean): Promise<void> {
  await api.post<void>(`claims/${id}/answer`, { is_me });
}

/** Lets somebody's new phone in without their old one. */
export async function letIn(id: Id): Promise<void> {
  await api.post<void>(`claims/${id}/let-in`);
  await readClaims();
}
