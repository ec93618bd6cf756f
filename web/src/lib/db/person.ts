/**
 * Owns: one IndexedDB per person: kept messages, the kept inbox, the outbox.
 * Called by: worker screens, the outbox, the service worker, sign-out.
 * Rule: a store is named by its person; nothing of one person is ever read for another.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Id, Inbox, MessageView } from "../api/types";
import type { Entry } from "../outbox/entry";
import type { Card } from "../push/payload";

/** What is kept of one message: the card that came with the push, the whole answer of the server, or both. */
export interface KeptMessage {
  id: Id;
  kept_at: number;
  card?: Card;
  view?: MessageView;
}

interface PersonSchema extends DBSchema {
  messages: { key: Id; value: KeptMessage; indexes: { kept_at: number } };
  inbox: { key: "first"; value: Inbox };
  outbox: { key: Id; value: Entry; indexes: { seq: number } };
}

/** The last messages that open without a network. */
const KEPT_MESSAGES = 30;

/** An open store of one person. */
export type PersonDb = IDBPDatabase<PersonSchema>;

const open = new Map<Id, Promise<PersonDb>>();
const nameOf = (person: Id) => `floornote-person-${person}`;

/** The name of the cache that holds a person's media. */
export const mediaCacheOf = (person: Id) => `media-${person}`;

/** The store of a person, opened once per context. */
export function personDb(person: Id): Promise<PersonDb> {
  let db = open.get(person);
  if (!db) {
    db = openDB<PersonSchema>(nameOf(person), 1, {
      upgrade(fresh) {
        fresh.createObjectStore("messages", { keyPath: "id" }).createIndex("kept_at", "kept_at");
        fresh.createObjectStore("inbox");
        fresh.createObjectStore("outbox", { keyPath: "id" }).createIndex("seq", "seq");
      },
      blocking(_now, _wanted, event) {
        (event.target as IDBDatabase).close();
        open.delete(person);
      },
      terminated() {
        open.delete(person);
      },
    });
    open.set(person, db);
  }
  return db;
}

/** Keeps a card or a view beside what is kept already, and lets the oldest go. */
export async function keepMessage(person: Id, fresh: { id: Id; card?: Card; view?: MessageView }): Promise<void> {
  const tx = (await personDb(person)).transaction("messages", "readwrite");
  const before = await tx.store.get(fresh.id);
  const version = fresh.view?.version ?? fresh.card?.version ?? 0;
  const isOlder = before?.view !== undefined && before.view.version > version;
  const isNewer = before?.view !== undefined && before.view.version < version;
  if (!isOlder) await tx.store.put({ ...(isNewer ? {} : before), ...fresh, kept_at: Date.now() });
  let surplus = (await tx.store.count()) - KEPT_MESSAGES;
  for await (const cursor of tx.store.index("kept_at").iterate()) {
    if (surplus-- <= 0) break;
    await cursor.delete();
  }
  await tx.done;
}

/** What is kept of a message, or null. */
export async function keptMessage(person: Id, id: Id): Promise<KeptMessage | null> {
  return (await (await personDb(person)).get("messages", id)) ?? null;
}

/** Keeps the first page of the inbox. */
export async function keepInbox(person: Id, inbox: Inbox): Promise<void> {
  await (await personDb(person)).put("inbox", inbox, "first");
}

/** The kept first page of the inbox, or null. */
export async function keptInbox(person: Id): Promise<Inbox | null> {
  return (await (await personDb(person)).get("inbox", "first")) ?? null;
}

/** Deletes everything this phone keeps of a person, media included. */
export async function deletePerson(person: Id): Promise<void> {
  const db = await open.get(person);
  db?.close();
  open.delete(person);
  await deleteDB(nameOf(person));
  if (typeof caches !== "undefined") await caches.delete(mediaCacheOf(person));
}
