/**
 * Owns: leaving this phone: the order in which subscription, session and kept data go.
 * Called by: settings, and joining as somebody else.
 * Rule: what the person kept here is deleted only after the server ended the session; afterwards nothing of them is left.
 */
import { deleteDB } from "idb";
import { ApiProblem, api, type Id } from "./lib/api";
import { forgetPerson } from "./lib/db/device";
import { deletePerson } from "./lib/db/person";
import { listEntries } from "./lib/outbox";
import { unsubscribe } from "./lib/push/subscription";
import { session } from "./session";

/** How many answers and replies of a person would be lost by leaving now. */
export async function countUnsent(person: Id): Promise<number> {
  const waiting = await listEntries(person).catch(() => []);
  return waiting.filter((e) => e.kind === "reply" || !["seen", "finished", "reached"].includes(e.act)).length;
}

async function deleteStores(person: Id): Promise<void> {
  await deletePerson(person).catch(() => undefined);
  const others = (await indexedDB.databases?.().catch(() => [])) ?? [];
  for (const { name } of others) if (name?.includes(person)) void deleteDB(name).catch(() => undefined);
}

/** Signs the person out here; rejects with `offline` when the server cannot be told, and then changes nothing. */
export async function signOut(person: Id): Promise<void> {
  try {
    await api.get("me");
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.status !== 401) throw cause;
  }
  await unsubscribe();
  await api.del<void>("session").catch((cause: unknown) => {
    if (!(cause instanceof ApiProblem) || cause.status !== 401) throw cause;
  });
  await forgetPerson().catch(() => undefined);
  await deleteStores(person);
  const device = navigator as Navigator & { clearAppBadge?: () => Promise<void> };
  void device.clearAppBadge?.().catch(() => undefined);
  session.value = { kind: "none" };
}
