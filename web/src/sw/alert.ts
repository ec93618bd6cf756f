/**
 * Owns: what a push becomes: a notification, a kept card, "reached", the badge.
 * Called by: the service worker's push.
 * Rule: every push shows a notification before anything else can fail; a push for somebody else shows only "New note".
 * What only adds up or takes back is silent.
 */
import { keptPerson, wasShown } from "../lib/db/device";
import { keepMessage } from "../lib/db/person";
import { queuePushAct, send, tell } from "../lib/outbox";
import { type Push, readPush } from "../lib/push/payload";
import { worker } from "./scope";
import { wordsOf } from "./words";

/** What a notification carries so that a later tap needs nothing else. */
export interface AlertData {
  navigate: string;
  person: string | null;
  generation: number;
  message: string | null;
  version: number;
  token: string | null;
}

/** Options that are in the Notifications specification but not in the DOM types. */
interface AlertOptions extends NotificationOptions {
  renotify?: boolean;
  actions?: { action: string; title: string }[];
  timestamp?: number;
}

function optionsOf(push: Push, got_it: string, isRepeat: boolean): AlertOptions {
  const { navigate, person, generation, message, version, token, card } = push;
  const data: AlertData = { navigate, person, generation, message, version, token };
  const isAsked = push.kind === "note" && card !== null && (card.ask === "acknowledge" || card.kind === "text");
  return {
    body: push.body,
    tag: push.tag,
    dir: push.dir,
    ...(push.lang ? { lang: push.lang } : {}),
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    data,
    renotify: push.renotify && !isRepeat,
    silent: isRepeat || push.kind === "summary" || push.kind === "withdrawn",
    ...(isAsked && token ? { actions: [{ action: "got_it", title: got_it }] } : {}),
    ...(card?.sent_at ? { timestamp: Date.parse(card.sent_at) } : {}),
  };
}

async function keepCard(push: Push): Promise<void> {
  if (push.person && push.card) await keepMessage(push.person, { id: push.card.id, card: push.card });
}

async function sayReached(push: Push): Promise<void> {
  const { person, generation, message, version, token } = push;
  const own = message && token ? [{ message, version, token }] : [];
  const all = person ? [...own, ...push.along] : [];
  for (const one of all) {
    const about = { person: person ?? "", generation, message: one.message, version: one.version };
    await queuePushAct(about, "reached", one.token);
  }
  if (all.length > 0) await send();
}

/** An older version of the same note has another tag: it leaves with the arrival of the new one. */
async function closeOlder(push: Push): Promise<void> {
  if (push.kind !== "note" || !push.message) return;
  for (const shown of await worker.registration.getNotifications()) {
    const about = (shown.data ?? {}) as Partial<AlertData>;
    if (about.message === push.message && (about.version ?? 0) < push.version) shown.close();
  }
}

async function showBadge(push: Push): Promise<void> {
  if (push.badge === null) return;
  const device = navigator as Navigator & { setAppBadge?: (n: number) => Promise<void> };
  await device.setAppBadge?.(push.badge);
}

/** Shows a push and does what follows from it; resolves when all of it is done or given up. */
export async function alertOf(raw: string | null): Promise<void> {
  const push = readPush(raw, worker.location.origin);
  const me = await keptPerson().catch(() => null);
  const words = wordsOf(push.lang ?? me?.person.locale ?? "en");
  const isOurs = me !== null && (push.person === null || push.person === me.person.id);
  if (!isOurs || !push.title) {
    const generic: AlertOptions = {
      tag: push.tag,
      icon: "/icons/icon-192.png",
      badge: "/icons/badge-96.png",
      data: { navigate: "/" },
    };
    await worker.registration.showNotification(words["push-new-note"], generic);
    return;
  }
  const isRepeat = push.push_id !== null && (await wasShown(push.push_id).catch(() => false));
  await worker.registration.showNotification(push.title, optionsOf(push, words["push-got-it"], isRepeat));
  await Promise.allSettled([closeOlder(push), keepCard(push), sayReached(push), showBadge(push)]);
  tell({ what: "arrived", message: push.message });
}
