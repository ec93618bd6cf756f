/**
 * Owns: this phone's push subscription: making it, telling the server, giving it up.
 * Called by: the notifications screen, settings, start-up, sign-out, the service worker.
 * Rule: the server hears of a subscription only from the signed-in person; another server key means a new subscription.
 */
import { api } from "../api";
import type { Me } from "../api/types";
import { keepValue, keptPerson, keptValue } from "../db/device";

/** `needs_install`: the platform gives notifications only to the installed app. */
export type PushState = "on" | "off" | "blocked" | "unsupported" | "needs_install";

/** The key in the form `pushManager.subscribe` wants. */
export function keyBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function isSameKey(have: ArrayBuffer | null | undefined, want: Uint8Array): boolean {
  const bytes = have ? new Uint8Array(have) : null;
  return bytes !== null && bytes.length === want.length && bytes.every((byte, i) => byte === want[i]);
}

async function tellServer(subscription: PushSubscription, person: string): Promise<void> {
  const told = `${person} ${subscription.endpoint}`;
  await api.put<void>("push-subscription", subscription.toJSON());
  await keepValue("subscription", told);
}

/** Makes or renews the subscription for the server key and tells the server; rejects when the browser refuses. */
export async function subscribe(registration: ServiceWorkerRegistration, me: Me): Promise<void> {
  const key = keyBytes(me.vapid_public_key);
  let subscription = await registration.pushManager.getSubscription();
  if (subscription && !isSameKey(subscription.options.applicationServerKey, key)) {
    await subscription.unsubscribe();
    subscription = null;
  }
  subscription ??= await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const told = await keptValue<string>("subscription");
  if (!me.has_subscription || told !== `${me.person.id} ${subscription.endpoint}`)
    await tellServer(subscription, me.person.id);
}

/** After the browser changed the subscription by itself. */
export async function renewSubscription(registration: ServiceWorkerRegistration): Promise<void> {
  const me = await keptPerson();
  if (me) await subscribe(registration, { ...me, has_subscription: false });
}

/** Gives the subscription up, here and at the server; never rejects. */
export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const subscription = await registration?.pushManager?.getSubscription().catch(() => null);
  await keepValue("subscription", null).catch(() => undefined);
  if (!subscription) return;
  await api.del<void>("push-subscription", { endpoint: subscription.endpoint }).catch(() => undefined);
  await subscription.unsubscribe().catch(() => false);
}
