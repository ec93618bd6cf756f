/**
 * Owns: the report of one note, kept fresh by hints, the further people that were opened, and what a manager does to it.
 * Called by: one note and its parts.
 * Rule: an act is shown from the server's next read, never guessed; a read brings as many people as were opened.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { ApiProblem, api, type Id, type PeoplePage, type ReplyState, type Report } from "../../lib/api";
import { liveRead } from "../../lib/live-read";
import { answerReplies } from "../../lib/replies";
import { type ListName, listOf } from "./people/listed";
import { withFurther, withPage } from "./people/people-pages";

/** Pages after the first that are kept: every hint reads them again. The table has everybody. */
export const PAGES_MAX = 50;
/** Pages that one tap may read until somebody of its list is on one. */
const PAGES_A_TAP = 5;

/** How many pages after the first were opened, of which note. */
let opened = { message: "", pages: 0 };

const one = liveRead<Report>(read, { merge: withFurther });

/** What is known of the open note. */
export const report = one.state;

/** Keeps one note's report fresh until the returned function is called. */
export function followReport(person: Id, message: Id): () => void {
  if (opened.message !== message) opened = { message, pages: 0 };
  asked.value = { kind: "none" };
  return one.follow(person, message, (hint) => hint.message === message);
}

/** Reads at once. */
export const rereadReport = one.again;

const pageOf = (message: Id, cursor: string, signal?: AbortSignal) =>
  api.get<PeoplePage>(
    `messages/${message}/report/people?cursor=${encodeURIComponent(cursor)}`,
    signal ? { signal } : {},
  );

/** Reads the report, shows its numbers, and reads the opened pages again. */
async function read(message: Id, signal: AbortSignal): Promise<Report> {
  const fresh = await api.get<Report>(`messages/${message}/report`, { signal });
  if (opened.message !== message || opened.pages === 0 || signal.aborted) return fresh;
  one.change(message, (old) => withFurther(old, fresh));
  let whole = fresh;
  for (let page = 0; page < opened.pages && whole.people_cursor; page += 1) {
    whole = withPage(whole, await pageOf(message, whole.people_cursor, signal), whole.people_cursor);
  }
  return whole;
}

/** How "Show more names" of a list went. */
export type MoreNames =
  | { kind: "none" }
  | { kind: "asked"; message: Id; list: ListName }
  /** `added`: names of this list; `looked`: people that were read for it. */
  | { kind: "added"; message: Id; list: ListName; added: number; looked: number }
  | { kind: "failed"; message: Id; list: ListName; code: string };

const asked = signal<MoreNames>({ kind: "none" });

/** What became of "Show more names". */
export const moreNames: ReadonlySignal<MoreNames> = asked;

/** Adds the next page of people, or the next few until one of `list` is among them; one at a time. */
export async function loadNames(message: Id, list: ListName): Promise<void> {
  const before = asked.peek();
  if (before.kind === "asked" && before.message === message) return;
  const mine: MoreNames = { kind: "asked", message, list };
  asked.value = mine;
  const named = () => namesOf(message, list);
  const had = named();
  let looked = 0;
  try {
    for (let page = 0; page < PAGES_A_TAP && named() === had && canOpen(message); page += 1) {
      looked += await openPage(message);
    }
    if (asked.peek() === mine)
      asked.value = { kind: "added", message, list, added: Math.max(0, named() - had), looked };
  } catch (cause) {
    const code = cause instanceof ApiProblem ? cause.code : "unavailable";
    if (asked.peek() === mine) asked.value = { kind: "failed", message, list, code };
  }
}

const shownOf = (message: Id): Report | null => {
  const now = one.state.peek();
  return now.kind === "known" && now.key === message ? now.value : null;
};

function namesOf(message: Id, list: ListName): number {
  const shown = shownOf(message);
  return shown ? listOf(shown, list).named.length : 0;
}

/** Whether another page may be opened. */
export function canOpen(message: Id): boolean {
  return opened.message === message && opened.pages < PAGES_MAX && Boolean(shownOf(message)?.people_cursor);
}

/** Opens one page; answers how many people are on it. */
async function openPage(message: Id): Promise<number> {
  const cursor = shownOf(message)?.people_cursor;
  if (!cursor) return 0;
  const more = await pageOf(message, cursor);
  if (opened.message !== message) return 0;
  opened.pages += 1;
  one.change(message, (value) => withPage(value, more, cursor));
  return more.people.length;
}

/** Nudges everybody who may be nudged; answers how many that were. */
export async function nudge(message: Id): Promise<number> {
  const { nudged } = await api.post<{ nudged: number }>(`messages/${message}/nudge`);
  one.again();
  return nudged;
}

/** Says what becomes of one reply, or of the same reply of several people. */
export async function sayOfReplies(ids: readonly Id[], state: ReplyState, because: string | null): Promise<void> {
  const shown = report.peek();
  const key = shown.kind === "known" ? shown.key : "";
  await answerReplies(ids, state, because, (fresh) =>
    one.change(key, (value) => ({
      ...value,
      message: {
        ...value.message,
        replies: value.message.replies.map((reply) => (reply.id === fresh.id ? fresh : reply)),
      },
    })),
  );
}
