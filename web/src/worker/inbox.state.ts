/**
 * Owns: the inbox on this phone: the kept or fetched first page, older pages, and the waiting acts laid over it.
 * Called by: the inbox, note, sent and settings screens.
 * Rule: what is shown is always the last known truth with this phone's own acts on top.
 */
import { computed, signal } from "@preact/signals";
import { ApiProblem, api, type Id, type Inbox, type InboxItem } from "../lib/api";
import { keepInbox, keptInbox } from "../lib/db/person";
import { applyActs, type Entry, listEntries, listen, type OutboxNews, placeOf } from "../lib/outbox";
import { me, refresh as refreshSession } from "../session";

/** Where the list comes from: not there yet, kept on the phone, or fresh from the server. */
export type InboxState =
  | { kind: "loading" }
  | { kind: "kept"; inbox: Inbox }
  | { kind: "fresh"; inbox: Inbox }
  | { kind: "failed"; code: string };

/** The state of the first page. */
export const inboxState = signal<InboxState>({ kind: "loading" });

/** Everything this person has in the outbox of this phone. */
export const entries = signal<readonly Entry[]>([]);

/** True while the last request found no network. */
export const isOffline = signal(!navigator.onLine);

const older = signal<readonly InboxItem[]>([]);
const olderCursor = signal<string | null>(null);

/** The first page as last known, or null. */
export const inbox = computed(() => ("inbox" in inboxState.value ? inboxState.value.inbox : null));

/** All known items with the waiting acts laid over them. */
export const items = computed<InboxItem[]>(() => {
  const first = inbox.value?.items ?? [];
  const ids = new Set(first.map((item) => item.id));
  return applyActs([...first, ...older.value.filter((item) => !ids.has(item.id))], entries.value);
});

const inPlace = (place: InboxItem["place"]) => computed(() => items.value.filter((item) => item.place === place));
/** Notes that need the person now. */
export const toDo = inPlace("to_do");
/** Notes that wait for the next start. */
export const held = inPlace("held");
/** Closed and withdrawn notes, newest first as the server gave them. */
export const read = computed(() => items.value.filter((item) => item.place === "read" || item.place === "withdrawn"));

/** How many of today's notes are open and closed, waiting acts included. */
export const day = computed(() => {
  const known = inbox.value;
  if (!known) return { open: 0, total: 0 };
  const open = Math.max(
    0,
    known.open_count + toDo.value.length - known.items.filter((item) => item.place === "to_do").length,
  );
  return { open, total: Math.max(open, known.today_count) };
});

/** True when there are older notes to fetch. */
export const hasMore = computed(
  () => (older.value.length > 0 ? olderCursor.value : (inbox.value?.next_cursor ?? null)) !== null,
);

/** Entries that wait for a signal, without the silent ones. */
export const unsent = computed(() =>
  entries.value.filter(
    (e) =>
      e.parked === null && !(e.kind !== "reply" && (e.act === "seen" || e.act === "finished" || e.act === "reached")),
  ),
);

/** Entries the server will never take. */
export const parked = computed(() => entries.value.filter((entry) => entry.parked !== null));

/** The item of a note, or null. */
export const itemOf = (id: Id): InboxItem | null => items.value.find((item) => item.id === id) ?? null;

async function readEntries(): Promise<void> {
  const person = me.peek()?.person.id;
  if (person) entries.value = await listEntries(person).catch(() => []);
}

/** Fetches the first page; keeps what is there when the network is gone. */
export async function refreshInbox(): Promise<void> {
  const person = me.peek()?.person.id;
  if (!person) return;
  try {
    const fresh = await api.get<Inbox>("inbox");
    isOffline.value = false;
    if (me.peek()?.person.id !== person) return;
    inboxState.value = { kind: "fresh", inbox: fresh };
    await keepInbox(person, fresh).catch(() => undefined);
    showBadge(fresh.open_count);
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    if (cause.kind === "offline") isOffline.value = true;
    if (inboxState.peek().kind === "loading") inboxState.value = { kind: "failed", code: cause.code };
  }
}

function showBadge(count: number): void {
  const device = navigator as Navigator & { setAppBadge?: (n: number) => Promise<void> };
  void device.setAppBadge?.(count).catch(() => undefined);
}

/** Fetches one more page of older notes. */
export async function loadMore(): Promise<void> {
  const cursor = older.peek().length > 0 ? olderCursor.peek() : (inbox.peek()?.next_cursor ?? null);
  if (cursor === null) return;
  const page = await api.get<Inbox>(`inbox?cursor=${encodeURIComponent(cursor)}`);
  older.value = [...older.peek(), ...page.items];
  olderCursor.value = page.next_cursor;
}

let started: Id | null = null;
let refreshing: ReturnType<typeof setTimeout> | undefined;

/** Folds several reasons to refresh into one request. */
function refreshSoon(): void {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => void refreshInbox(), 150);
}

/** Shows the kept list at once, then the fresh one, and follows every change; once per person. */
export async function startInbox(): Promise<void> {
  const person = me.peek()?.person.id;
  if (!person || started === person) return;
  const isFirst = started === null;
  started = person;
  inboxState.value = { kind: "loading" };
  older.value = [];
  const fresh = refreshInbox();
  await readEntries();
  const kept = await keptInbox(person).catch(() => null);
  if (kept && inboxState.peek().kind !== "fresh") inboxState.value = { kind: "kept", inbox: kept };
  if (isFirst) follow();
  await fresh;
}

/** Takes the server's answer to an act into the list, so that nothing flickers until the next refresh. */
function patch(id: Id, receipt: NonNullable<OutboxNews["receipt"]>): void {
  const state = inboxState.peek();
  if (!("inbox" in state)) return;
  const { answer, answered_at, seen_at, finished_at } = receipt;
  const list = state.inbox.items.map((item) => {
    if (item.id !== id || item.version !== receipt.version || receipt.superseded) return item;
    const place = placeOf(item, answer);
    return { ...item, answer, answered_at, seen_at, finished_at, place };
  });
  const closed =
    list.filter((item) => item.place !== "to_do").length -
    state.inbox.items.filter((item) => item.place !== "to_do").length;
  inboxState.value = {
    ...state,
    inbox: { ...state.inbox, items: list, open_count: Math.max(0, state.inbox.open_count - closed) },
  };
}

function follow(): void {
  listen((news) => {
    if (news.receipt && news.message) patch(news.message, news.receipt);
    void readEntries();
    // The server's answer to who is signed in also says why nobody is.
    if (news.what === "wrong_person" || news.what === "signed_out") void refreshSession();
    else if (news.what !== "queued") refreshSoon();
  });
  addEventListener("online", refreshSoon);
  addEventListener("offline", () => {
    isOffline.value = true;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") refreshSoon();
  });
}
