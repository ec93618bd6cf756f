/**
 * Owns: what belongs to the phone, not to a person: who is signed in here, the act counter, alerts already shown.
 * Called by: session, the outbox and the service worker.
 * Rule: only one person is signed in on a phone; the counter never gives the same number twice.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Me } from "../api/types";

interface DeviceSchema extends DBSchema {
  kept: { key: string; value: unknown };
  shown: { key: string; value: { push_id: string; at: number }; indexes: { at: number } };
}

/** Shown alerts are remembered this long: longer than any push service keeps a message for us. */
const SHOWN_FOR_MS = 30 * 86_400_000;

let opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;

function device(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= openDB<DeviceSchema>("floornote-device", 1, {
    upgrade(db) {
      db.createObjectStore("kept");
      db.createObjectStore("shown", { keyPath: "push_id" }).createIndex("at", "at");
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

/** Keeps the signed-in person for the next offline start and for the service worker. */
export async function keepPerson(person: Me): Promise<void> {
  await (await device()).put("kept", person, "me");
}

/** The person signed in here as last known, or null. */
export async function keptPerson(): Promise<Me | null> {
  return ((await (await device()).get("kept", "me")) as Me | undefined) ?? null;
}

/** Forgets who is signed in; the counter stays. */
export async function forgetPerson(): Promise<void> {
  await (await device()).delete("kept", "me");
}

/** The next number of this phone's act counter, atomically; it only rises. */
export async function nextSeq(): Promise<number> {
  const tx = (await device()).transaction("kept", "readwrite");
  const last = ((await tx.store.get("seq")) as number | undefined) ?? 0;
  // Never below the clock: devices that share a generation (the demo's links, the installed app) must not look older.
  const next = Math.max(last + 1, Date.now());
  await tx.store.put(next, "seq");
  await tx.done;
  return next;
}

/** Remembers an alert; answers true when it had been shown before. */
export async function wasShown(push_id: string, now: number = Date.now()): Promise<boolean> {
  const tx = (await device()).transaction("shown", "readwrite");
  const before = await tx.store.get(push_id);
  await tx.store.put({ push_id, at: before?.at ?? now });
  for await (const cursor of tx.store.index("at").iterate(IDBKeyRange.upperBound(now - SHOWN_FOR_MS)))
    await cursor.delete();
  await tx.done;
  return before !== undefined;
}

/** A value of this phone under a name, e.g. a screen state that survives a restart. */
export async function keptValue<T>(name: string): Promise<T | null> {
  return ((await (await device()).get("kept", `value:${name}`)) as T | undefined) ?? null;
}

/** Keeps a value of this phone under a name. */
export async function keepValue(name: string, value: unknown): Promise<void> {
  await (await device()).put("kept", value, `value:${name}`);
}
