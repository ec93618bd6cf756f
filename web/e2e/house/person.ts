/**
 * Owns: what every person does in every journey: join by a link, get a subscription, tap.
 * Called by: the journeys.
 * Rule: everything goes through the page; only the subscription is made for it, since the browser has no push service here.
 */
import type { Page } from "playwright-core";
import type { Me } from "../../src/lib/api/types";
import type { Browser } from "./browser";
import type { PushService, Subscription } from "./push-service";

/** Reads from the API as the page. */
export function get<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (at) => {
    const answer = await fetch(`/api/v1/${at}`);
    if (!answer.ok) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }, path) as Promise<T>;
}

/** Opens an invite, taps Join and waits for the screen after it, and for the service worker unless there is none. */
export async function join(page: Page, link: string, hasServiceWorker = true): Promise<Me> {
  await page.goto(link);
  await page.locator("main .slab").tap();
  await page.waitForURL(/\/welcome$/);
  if (hasServiceWorker) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return get<Me>(page, "me");
}

/** Subscribes the page's session at the push service. */
export async function subscribe(page: Page, push: PushService, me: Me): Promise<Subscription> {
  const subscription = push.subscribe(me.vapid_public_key);
  const status = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/v1/push-subscription", { method: "PUT", headers, body: JSON.stringify(body) });
    return answer.status === 204 ? "" : `${answer.status} ${await answer.text()}`;
  }, subscription);
  if (status !== "") throw new Error(`subscription: ${status}`);
  return subscription;
}

/** Joins, subscribes and goes to the person's home. */
export async function settle(browser: Browser, link: string, push: PushService): Promise<{ me: Me; endpoint: string }> {
  const me = await join(browser.page, link);
  const { endpoint } = await subscribe(browser.page, push, me);
  await browser.page.goto(new URL("/", link).href);
  return { me, endpoint };
}

/** The session of this browser as a request header. */
export async function cookieOf(browser: Browser): Promise<string> {
  const [session] = (await browser.context.cookies()).filter((one) => one.name.endsWith("floornote"));
  if (!session) throw new Error("nobody is signed in");
  return `${session.name}=${session.value}`;
}
