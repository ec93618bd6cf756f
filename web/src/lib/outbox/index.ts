/**
 * Owns: the one outbox of a person for acts and replies: putting in, listing, throwing away, telling others.
 * Called by: worker screens, settings and sign-out, the service worker.
 * Rule: an entry is written before anything is sent, and removed only when the server answered for it.
 */
import type { ActKind, Id } from "../api/types";
import { keptPerson, nextSeq } from "../db/device";
import { personDb } from "../db/person";
import { drain } from "./drain";
import type { Entry, OutboxNews, Quick } from "./entry";
import { newId } from "./id";

export { drain } from "./drain";
export type { ActEntry, Entry, OutboxNews, PushActEntry, Quick, ReplyEntry } from "./entry";
export { newId } from "./id";
export { applyActs, placeOf, type Standing, standingOf } from "./overlay";

const CHANNEL = "floornote-outbox";

/** Tells all contexts of this phone that the outbox changed. */
export function tell(news: OutboxNews): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Hears every change of the outbox, wherever it was made; answers how to stop. */
export function listen(hear: (news: OutboxNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<OutboxNews>) => hear(event.data);
  return () => channel.close();
}

/** The note an act or reply is about, with the person and session it belongs to. */
export interface About {
  person: Id;
  generation: number;
  message: Id;
  version: number;
}

async function put(entry: Entry): Promise<Entry> {
  await (await personDb(entry.person)).put("outbox", entry);
  tell({ what: "queued", message: entry.message });
  return entry;
}

async function stamp(about: About, at: Date = new Date()) {
  return { ...about, id: newId(at.getTime()), at: at.toISOString(), seq: await nextSeq(), parked: null };
}

/** Queues an act on a receipt and starts sending. */
export async function queueAct(about: About, act: ActKind): Promise<Entry> {
  const entry = await put({ ...(await stamp(about)), kind: "act", act });
  void send();
  return entry;
}

/** Queues an act that a push token allows; the caller decides when to drain. */
export async function queuePushAct(about: About, act: "reached" | "got_it", token: string): Promise<Entry> {
  return put({ ...(await stamp(about)), kind: "push_act", act, token });
}

/** The content of a reply: one of a quick key, words, or bytes. */
export type ReplyContent =
  | { reply: "quick"; quick: Quick }
  | { reply: "text"; text: string }
  | { reply: "voice" | "photo"; media: { bytes: Blob; type: string; duration_ms: number | null } };

/** Queues a reply and starts sending. */
export async function queueReply(about: About, content: ReplyContent): Promise<Entry> {
  const entry = await put({
    ...(await stamp(about)),
    kind: "reply",
    reply: content.reply,
    quick: "quick" in content ? content.quick : null,
    text: "text" in content ? content.text : null,
    media: "media" in content ? content.media : null,
    upload_url: null,
  });
  void send();
  return entry;
}

/** Everything a person has in the outbox, oldest number first, parked entries included. */
export async function listEntries(person: Id): Promise<Entry[]> {
  return (await personDb(person)).getAllFromIndex("outbox", "seq");
}

/** Throws a parked entry away. */
export async function discard(person: Id, id: Id): Promise<void> {
  await (await personDb(person)).delete("outbox", id);
  tell({ what: "sent", message: null });
}

/** Asks the browser to wake us when the network is back, where it can (Background Sync). */
async function askForSync(): Promise<void> {
  const registration =
    typeof document === "undefined"
      ? (self as { registration?: ServiceWorkerRegistration }).registration
      : await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } };
  await sync?.register("outbox").catch(() => undefined);
}

/** True where the browser can send later with the page closed. */
export function canSendInBackground(): boolean {
  return typeof window !== "undefined" && "SyncManager" in window;
}

let again_ms = 0;
let again: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits for the person signed in here; safe to call at any time, from anywhere. */
export async function send(): Promise<"done" | "later"> {
  const person = await keptPerson().catch(() => null);
  if (!person) return "done";
  const end = await drain(person.person.id, tell);
  if (end.kind !== "later") {
    again_ms = 0;
    return "done";
  }
  if (typeof document !== "undefined") {
    again_ms = Math.min(60_000, Math.max(end.wait_ms, again_ms * 2 || 2_000));
    clearTimeout(again);
    again = setTimeout(() => void send(), again_ms * (0.75 + Math.random() / 2));
  }
  void askForSync();
  return "later";
}

/** Sends at start and whenever the phone says the network or the person is back. */
export function keepSending(): void {
  addEventListener("online", () => void send());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void send();
  });
  void send();
}
