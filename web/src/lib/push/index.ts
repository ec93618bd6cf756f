/**
 * Owns: what the page can know and do about notifications on this phone: platform, permission, install prompt.
 * Called by: the notifications screen, settings, the inbox, start-up.
 * Rule: the permission is asked for only by a tap; every state has its own words on the screen.
 */
import { signal } from "@preact/signals";
import type { Me } from "../api/types";
import { type PushState, subscribe } from "./subscription";

export { type PushState, unsubscribe } from "./subscription";

/** The browser's install prompt, where it offers one. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: "accepted" | "dismissed" }>;
}

/** The state of notifications on this phone. */
export const pushState = signal<PushState>("off");

/** The install prompt the browser offered, or null. */
export const installPrompt = signal<InstallPrompt | null>(null);

/** True on iPhone and iPad, iPadOS with its desktop name included. */
export const isApple =
  /iP(hone|ad|od)/.test(navigator.userAgent) || (navigator.maxTouchPoints > 1 && /Mac/.test(navigator.userAgent));

/** True when this page runs as the installed app. */
export function isInstalled(): boolean {
  return (
    matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true
  );
}

async function read(): Promise<PushState> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return isApple && !isInstalled() ? "needs_install" : "unsupported";
  }
  if (Notification.permission === "denied") return "blocked";
  if (Notification.permission !== "granted") return "off";
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  const subscription = await registration?.pushManager.getSubscription().catch(() => null);
  return subscription ? "on" : "off";
}

/** Reads the state anew. */
export async function refreshPush(): Promise<void> {
  pushState.value = await read();
}

/** Makes the subscription where the permission is there already; quiet, for start-up. */
export async function resumePush(me: Me): Promise<void> {
  await refreshPush();
  if (!("Notification" in window) || Notification.permission !== "granted" || !("serviceWorker" in navigator)) return;
  await subscribe(await navigator.serviceWorker.ready, me).catch(() => undefined);
  await refreshPush();
}

/** Asks for the permission and subscribes; call it from a tap. Answers the state reached. */
export async function turnOn(me: Me): Promise<PushState> {
  if ("Notification" in window && "serviceWorker" in navigator) {
    const permission = await Notification.requestPermission();
    if (permission === "granted") await subscribe(await navigator.serviceWorker.ready, me).catch(() => undefined);
  }
  await refreshPush();
  return pushState.value;
}

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  installPrompt.value = event as InstallPrompt;
});
