/**
 * Owns: the lead's sent notes and the open report, kept fresh by hints.
 * Called by: the sent list, one sent note and its replies.
 * Rule: numbers on screen are always from one read of the server; a hint only says that it is time for the next.
 */
import { signal } from "@preact/signals";
import {
  ApiProblem,
  api,
  type Id,
  type ProgressItem,
  type ReplyState,
  type ReplyView,
  type Report,
} from "../../lib/api";
import { followLive } from "../../lib/live";
import { answerReplies } from "../../lib/replies";

export type Loaded<T> =
  | { kind: "loading" }
  | { kind: "known"; value: T; as_of: number; is_old: boolean }
  | { kind: "failed"; code: string };

interface SentPage {
  items: ProgressItem[];
  next_cursor: string | null;
}

export const sentList = signal<Loaded<SentPage>>({ kind: "loading" });
export const report = signal<Loaded<Report>>({ kind: "loading" });
export const replies = signal<Loaded<ReplyView[]>>({ kind: "loading" });

/** Keeps the list fresh until the returned function is called. */
export function followList(person: Id): () => void {
  const read = () => refresh(sentList, () => api.get<SentPage>("sent"), true);
  void read();
  return followLive(person, () => void read());
}

/** Adds the next page of older notes. */
export async function loadOlder(): Promise<void> {
  const now = sentList.peek();
  if (now.kind !== "known" || !now.value.next_cursor) return;
  const older = await api.get<SentPage>(`sent?cursor=${encodeURIComponent(now.value.next_cursor)}`);
  sentList.value = { ...now, value: { items: [...now.value.items, ...older.items], next_cursor: older.next_cursor } };
}

/** Keeps one note's report fresh until the returned function is called. */
export function followReport(person: Id, message: Id): () => void {
  if (report.peek().kind !== "known" || knownId(report.peek()) !== message) report.value = { kind: "loading" };
  const read = () => refresh(report, () => api.get<Report>(`messages/${message}/report`), false);
  void read();
  return followLive(person, (happened) => {
    if (happened === "all" || happened.some((hint) => hint.message === message)) void read();
  });
}

/** Keeps one note's replies fresh until the returned function is called. */
export function followReplies(person: Id, message: Id): () => void {
  replies.value = { kind: "loading" };
  const read = () =>
    refresh(replies, async () => (await api.get<{ items: ReplyView[] }>(`messages/${message}/replies`)).items, false);
  void read();
  return followLive(person, (happened) => {
    if (happened === "all" || happened.some((hint) => hint.message === message && hint.what !== "progress"))
      void read();
  });
}

/** Says what becomes of replies; each shows as soon as the server has it. */
export async function sayOfReplies(ids: readonly Id[], state: ReplyState, because: string | null): Promise<void> {
  await answerReplies(ids, state, because, (fresh) => {
    const now = replies.peek();
    if (now.kind !== "known") return;
    replies.value = { ...now, value: now.value.map((reply) => (reply.id === fresh.id ? fresh : reply)) };
  });
}

/** Reads once more on the lead's wish. */
export async function rereadReport(message: Id): Promise<void> {
  await refresh(report, () => api.get<Report>(`messages/${message}/report`), false);
}

const reading = new WeakMap<object, { again: boolean }>();

/** One read at a time per signal; hints that come meanwhile cause exactly one more. */
async function refresh<T>(
  into: { value: Loaded<T>; peek: () => Loaded<T> },
  read: () => Promise<T>,
  keeps_older: boolean,
): Promise<void> {
  const running = reading.get(into);
  if (running) {
    running.again = true;
    return;
  }
  const mine = { again: false };
  reading.set(into, mine);
  try {
    do {
      mine.again = false;
      const fresh = await read();
      into.value = {
        kind: "known",
        value: keeps_older ? withOlder(into.peek(), fresh) : fresh,
        as_of: Date.now(),
        is_old: false,
      };
    } while (mine.again);
  } catch (cause) {
    const now = into.peek();
    const code = cause instanceof ApiProblem ? cause.code : "unavailable";
    into.value = now.kind === "known" ? { ...now, is_old: true } : { kind: "failed", code };
  } finally {
    reading.delete(into);
  }
}

/** A fresh first page does not throw away older pages that were opened. */
function withOlder<T>(now: Loaded<T>, fresh: T): T {
  if (now.kind !== "known" || !isPage(now.value) || !isPage(fresh)) return fresh;
  const ids = new Set(fresh.items.map((item) => item.id));
  const older = now.value.items.slice(fresh.items.length).filter((item) => !ids.has(item.id));
  if (older.length === 0) return fresh;
  return { ...fresh, items: [...fresh.items, ...older], next_cursor: now.value.next_cursor };
}

function isPage(value: unknown): value is SentPage {
  return typeof value === "object" && value !== null && "next_cursor" in value;
}

function knownId(now: Loaded<Report>): Id | null {
  return now.kind === "known" ? now.value.progress.id : null;
}
