/**
 * Owns: the service worker's events: shell, media, push, taps on notifications, sending what waits.
 * Called by: the browser; registered by the page as `/sw.js` with the root scope.
 * Rule: every event that does work hands it to `waitUntil`; nothing is kept in memory between events.
 */
import { keptPerson } from "../lib/db/device";
import { queuePushAct, send } from "../lib/outbox";
import { renewSubscription } from "../lib/push/subscription";
import { type AlertData, alertOf } from "./alert";
import { media } from "./media";
import { type FetchEvent, type NotificationEvent, type WindowClient, worker } from "./scope";
import { asset, dropOldShells, installShell, page } from "./shell";

worker.addEventListener("install", (event) => {
  event.waitUntil(installShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells().then(() => worker.clients.claim()));
});

function answer(event: FetchEvent): void {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith("/media/")) event.respondWith(media(request, (work) => event.waitUntil(work)));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate" && !/^\/(api|media|healthz|readyz)(\/|$)/.test(url.pathname)) {
    event.respondWith(page(request));
  }
}

worker.addEventListener("fetch", answer);

worker.addEventListener("push", (event) => {
  event.waitUntil(alertOf(event.data?.text() ?? null));
});

/** Got it from the notification itself: by the push's token, without a session. */
async function gotIt(data: AlertData): Promise<void> {
  const { person, generation, message, version, token } = data;
  const me = await keptPerson();
  if (!person || !message || !token || me?.person.id !== person) return open(data.navigate);
  await queuePushAct({ person, generation, message, version }, "got_it", token);
  await send();
}

async function open(path: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const best: WindowClient | undefined = pages.find((one) => one.visibilityState === "visible") ?? pages[0];
  if (!best) return void (await worker.clients.openWindow(path));
  best.postMessage({ what: "open", path });
  await best.focus().catch(() => worker.clients.openWindow(path));
}

function onTap(event: NotificationEvent): void {
  const data = (event.notification.data ?? {}) as Partial<AlertData>;
  const full: AlertData = {
    navigate: "/",
    person: null,
    generation: 0,
    message: null,
    version: 0,
    token: null,
    ...data,
  };
  event.notification.close();
  event.waitUntil(event.action === "got_it" ? gotIt(full) : open(full.navigate));
}

worker.addEventListener("notificationclick", onTap);

worker.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(renewSubscription(worker.registration));
});

worker.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sendOrFail());
});

/** A rejected sync is tried again by the browser later. */
async function sendOrFail(): Promise<void> {
  if ((await send()) === "later") throw new Error("outbox not empty yet");
}
