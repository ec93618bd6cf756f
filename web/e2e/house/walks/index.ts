/**
 * Owns: what every walk has in common: the page, the language, who else may come, and the stop at each screen.
 * Called by: the floor, the walks of each role.
 * Rule: a walk stops at each screen once per language and leaves the demo as it found it, as far as the product lets it.
 */
import type { Page } from "playwright-core";
import type { Look } from "../browser";
import type { Invite } from "../server";

/** Called at each screen with its name, once it stands still; `page` is the walk's own unless given. */
export type Stop = (name: string, page?: Page) => Promise<void>;

/** One walk: a page, the origin, the language. */
export interface Walk {
  page: Page;
  origin: string;
  language: string;
  stop: Stop;
  /** Opens a browser of its own with the demo's link, signed in and reading in the language. */
  again: (look?: Look) => Promise<Page>;
  /** The house without demo data, for who has nothing yet and for what must not happen to the demo. */
  fresh: Fresh;
}

/** The second house. */
export interface Fresh {
  origin: string;
  /** Makes a code for a person of this walk. */
  link: (invite: Invite) => Promise<string>;
  /** Opens a browser with a new person in it, reading in the language. */
  join: (invite: Invite) => Promise<Page>;
}

/** Makes this person read in a language. */
export async function speak(page: Page, origin: string, language: string): Promise<void> {
  await page.goto(`${origin}/settings`);
  await page.evaluate(async (locale) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/v1/me", { method: "PATCH", headers, body: JSON.stringify({ locale }) });
    if (!answer.ok) throw new Error(`language: ${answer.status}`);
  }, language);
  await page.reload();
  await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
  // The second load starts in the language; the first one only learns it.
  await page.reload();
  await page.locator(".settings-card").first().waitFor();
}

/** Answers every request that fits with a refusal of the server, until the returned function is called. */
export async function refuse(page: Page, fits: string, status: number, code: string): Promise<() => Promise<void>> {
  const body = JSON.stringify({ type: "about:blank", title: code, status, code });
  await page.route(fits, (route) => route.fulfill({ status, contentType: "application/problem+json", body }));
  return () => page.unroute(fits);
}

/** Cuts every request that fits, as a network does that is gone, until the returned function is called. */
export async function cut(page: Page, fits: string): Promise<() => Promise<void>> {
  await page.route(fits, (route) => route.abort("connectionfailed"));
  return () => page.unroute(fits);
}

/**
 * Stops at screens whose live updates are gone; each is a tab of its own, since a phone takes ten seconds to call them
 * stopped and the tabs take them together.
 */
export async function stopWithoutLive(
  { page, stop }: Walk,
  screens: readonly (readonly [string, string])[],
): Promise<void> {
  const fits = "**/api/v1/events";
  await page.goto("about:blank");
  const tabs = await Promise.all(
    screens.map(async ([name, address]) => {
      const tab = await page.context().newPage();
      await tab.emulateMedia({ reducedMotion: "reduce" });
      await tab.setViewportSize(page.viewportSize() ?? { width: 360, height: 740 });
      await cut(tab, fits);
      await tab.goto(address);
      return { name, tab };
    }),
  );
  for (const { name, tab } of tabs) {
    await tab.bringToFront();
    await tab.locator(".banner .btn").waitFor();
    await stop(name, tab);
  }
  for (const { tab } of tabs) await tab.close();
  await page.bringToFront();
}

/** Changes the server's answer to a read on its way to the page, until the returned function is called. */
export async function change<T>(page: Page, fits: string, how: (body: T) => void): Promise<() => Promise<void>> {
  await page.route(fits, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const response = await route.fetch();
    const body = (await response.json()) as T;
    how(body);
    await route.fulfill({ response, json: body });
  });
  return () => page.unroute(fits);
}

/** Asks the server as the page does, with a body. */
export function ask<T>(page: Page, method: string, path: string, body: unknown): Promise<T> {
  return page.evaluate(
    async ([how, at, text]) => {
      const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
      const answer = await fetch(`/api/v1/${at}`, { method: how, headers, ...(how === "GET" ? {} : { body: text }) });
      if (!answer.ok) throw new Error(`${how} ${at}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? undefined : answer.json();
    },
    [method, path, JSON.stringify(body)] as const,
  ) as Promise<T>;
}
