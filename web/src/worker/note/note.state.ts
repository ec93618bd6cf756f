/**
 * Owns: the note that is open: from its card, its kept copy or the server, with this phone's acts on top.
 * Called by: the note and sent screens.
 * Rule: words are shown as soon as any copy of them is on the phone; "seen" is recorded once per visit and version.
 */
import { computed, signal } from "@preact/signals";
import { type ActKind, ApiProblem, api, type Id, type MessageView } from "../../lib/api";
import { keepMessage, keptMessage } from "../../lib/db/person";
import { listen, queueAct, queueReply, type ReplyContent, standingOf } from "../../lib/outbox";
import type { Card } from "../../lib/push/payload";
import { me } from "../../session";
import { entries, itemOf } from "../inbox.state";

/** What is known of the open note. */
export type NoteState =
  | { kind: "loading"; id: Id }
  | { kind: "card"; id: Id; card: Card }
  | { kind: "view"; id: Id; view: MessageView; isFresh: boolean }
  | { kind: "offline"; id: Id }
  | { kind: "gone"; id: Id }
  | { kind: "failed"; id: Id; code: string };

/** Of one note at a time; its `id` says which, also while nothing else is known. */
export const note = signal<NoteState>({ kind: "loading", id: "" });

/** The facts that all copies share. */
export interface NoteFacts extends Card {
  view: MessageView | null;
}

/** The open note's facts from the best copy, or null. */
export const facts = computed<NoteFacts | null>(() => {
  const state = note.value;
  if (state.kind === "card") return { ...state.card, view: null };
  if (state.kind !== "view") return null;
  const { view } = state;
  const { id, version, kind, title, text, sent_at, respond_by, ask } = view;
  const duration_ms = view.media?.duration_ms ?? null;
  return { id, version, kind, title, text, sent_at, respond_by, ask, duration_ms, sender_name: view.sender.name, view };
});

const NOTHING = { answer: "none", answered_at: null, seen_at: null, finished_at: null } as const;

/** What the person has done with the open note, waiting acts included. */
export const standing = computed(() => {
  const known = facts.value;
  if (!known) return { ...NOTHING, isWaiting: false };
  const listed = itemOf(known.id);
  const own = known.view?.receipt ?? null;
  // A kept copy may be older than the list: what was sent while another screen was open is only in the list.
  const isKept = note.value.kind === "view" && !note.value.isFresh;
  const base = (isKept && listed?.version === known.version ? listed : (own ?? listed)) ?? NOTHING;
  return standingOf(base, known, entries.value);
});

let isFollowing = false;
/** How many answers to acts were taken in; a read that overlapped one is older than it and is repeated. */
let taken = 0;

/** Takes the server's answers to acts into the open note, and asks again when a reply went out or something arrived. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  listen(({ what, message, receipt }) => {
    const state = note.peek();
    if (message !== state.id || state.kind !== "view") return;
    const own = state.view.receipt;
    if (receipt && own && receipt.version === state.view.version) {
      const { answer, answered_at, seen_at, finished_at, superseded } = receipt;
      const fresh = { ...own, answer, answered_at, seen_at, finished_at, is_superseded: superseded };
      const view = { ...state.view, receipt: fresh };
      taken += 1;
      note.value = { ...state, view };
      const person = me.peek()?.person.id;
      if (person) void keepMessage(person, { id: state.id, view }).catch(() => undefined);
    } else if (what === "sent" || what === "arrived") void reloadNote(state.id);
  });
}

/** Opens a note: kept copy first, then the server's. */
export async function openNote(id: Id): Promise<void> {
  const person = me.peek()?.person.id;
  if (!person) return;
  follow();
  if (note.peek().id !== id) note.value = { kind: "loading", id };
  const kept = await keptMessage(person, id).catch(() => null);
  if (note.peek().id === id && note.peek().kind === "loading") {
    if (kept?.view) note.value = { kind: "view", id, view: kept.view, isFresh: false };
    else if (kept?.card) note.value = { kind: "card", id, card: kept.card };
  }
  await reloadNote(id);
}

/** Asks the server for the open note. */
export async function reloadNote(id: Id): Promise<void> {
  const person = me.peek()?.person.id;
  if (!person) return;
  const before = taken;
  try {
    const view = await api.get<MessageView>(`messages/${encodeURIComponent(id)}`);
    if (taken !== before) return reloadNote(id);
    if (note.peek().id === id) note.value = { kind: "view", id, view, isFresh: true };
    await keepMessage(person, { id, view }).catch(() => undefined);
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    if (note.peek().id !== id) return;
    const hasCopy = note.peek().kind === "view" || note.peek().kind === "card";
    if (cause.status === 404 || cause.status === 410) note.value = { kind: "gone", id };
    else if (!hasCopy)
      note.value = cause.kind === "offline" ? { kind: "offline", id } : { kind: "failed", id, code: cause.code };
  }
}

function about(of: { id: Id; version: number }) {
  const who = me.peek();
  return who
    ? { person: who.person.id, generation: who.session_generation, message: of.id, version: of.version }
    : null;
}

/** Records an act on a note; it goes out by itself. */
export async function act(of: { id: Id; version: number }, kind: ActKind): Promise<void> {
  const known = about(of);
  if (known) await queueAct(known, kind);
}

/** Records "seen" or "finished" unless it is known already. */
export async function actOnce(of: { id: Id; version: number }, kind: "seen" | "finished"): Promise<void> {
  const done = kind === "seen" ? standing.peek().seen_at : standing.peek().finished_at;
  if (done === null) await act(of, kind);
}

/** Queues a reply to a note. */
export async function reply(of: { id: Id; version: number }, content: ReplyContent): Promise<void> {
  const known = about(of);
  if (known) await queueReply(known, content);
}
