/**
 * Owns: the way through the worker's screens when something is missing: signal, answers, notifications, speed, notes.
 * Called by: the worker's walk.
 * Rule: each part ends where the next one can begin: online, nothing waiting to be sent.
 */
import type { Inbox, InboxItem, MessageView, ProgressItem } from "../../../src/lib/api/types";
import { get } from "../person";
import { wordsOf } from "../words";
import { ask, change, refuse, type Walk } from ".";

/** A tap within 600 ms of a screen's appearance is not one. */
const GUARD_MS = 750;
const NOWHERE = "00000000-0000-7000-8000-000000000000";

/** The kept list, a kept note, one that is not here, Got it that is only saved. */
export async function walkWithoutSignal({ page, origin, language, stop }: Walk, id: string): Promise<void> {
  const t = wordsOf(language);
  const context = page.context();
  await page.goto(`${origin}/`);
  await page.locator(".note").first().waitFor();
  await context.setOffline(true);
  await page.locator(".banner").waitFor();
  await stop("inbox-offline");
  await page.goto(`${origin}/m/${NOWHERE}`);
  await page.locator(".state-body").waitFor();
  await stop("note-offline-unknown");
  await page.goto(`${origin}/m/${id}`);
  await page.locator("h1").waitFor();
  await page.locator(".banner").waitFor();
  await stop("note-offline");
  await page.waitForTimeout(GUARD_MS);
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).tap();
  await page.locator(".sent-body .hero").waitFor();
  await stop("sent-saved");
  await page.goto(`${origin}/settings`);
  await page.locator(".settings-leave").waitFor();
  await page.getByText(t("settings-unsent-waiting")).waitFor();
  await stop("settings-unsent");
  await page.locator(".settings-leave").tap();
  await page.locator("dialog .sign-out-buttons").waitFor();
  await stop("sign-out-unsent");
  await page.goto(`${origin}/m/${id}`);
  await page.getByRole("button", { name: t("note-take-back") }).tap();
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).waitFor();
  await context.setOffline(false);
  await page.locator(".banner").waitFor({ state: "hidden" });
  await page.goto(`${origin}/settings`);
  await page.locator(".settings-leave").waitFor();
  // The phone tries again in growing steps.
  await page.getByText(t("settings-unsent-waiting")).waitFor({ state: "hidden", timeout: 90_000 });
}

/** The text note as it stands in the list before the next start. */
export async function walkHeld({ page, origin, stop }: Walk, items: readonly InboxItem[]): Promise<void> {
  const text = items.find((item) => item.kind === "text" && item.answer === "none");
  if (!text) throw new Error("no text note to hold");
  const back = await change<Inbox>(page, "**/api/v1/inbox*", (inbox) => {
    for (const item of inbox.items) if (item.id === text.id) item.place = "held";
  });
  await page.goto(`${origin}/m/${text.id}`);
  await page.locator(".note-dock .due").waitFor();
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
  await stop("note-held");
  await back();
}

/** What the server refuses for good, or cannot answer. */
export async function walkRefused({ page, origin, language, stop, again }: Walk, id: string): Promise<void> {
  const t = wordsOf(language);
  const taken = await refuse(page, "**/api/v1/messages/*/receipt", 422, "message_cancelled");
  await page.goto(`${origin}/m/${id}`);
  await page.waitForTimeout(GUARD_MS);
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).tap();
  await page.waitForURL(/\/sent$/);
  await page.goto(`${origin}/`);
  await page.locator(".banner--late").waitFor();
  await stop("inbox-parked");
  await page.goto(`${origin}/settings`);
  await page.getByRole("button", { name: t("settings-unsent-remove") }).waitFor();
  await stop("settings-parked");
  await page.getByRole("button", { name: t("settings-unsent-remove") }).tap();
  await taken();
  const newer = await change<MessageView>(page, `**/api/v1/messages/${id}`, (view) => {
    if (view.receipt) view.receipt.is_superseded = true;
  });
  await page.goto(`${origin}/m/${id}`);
  await page.locator(".note-newer").waitFor();
  await stop("note-newer");
  await newer();
  await refuse(page, `**/api/v1/messages/${NOWHERE}`, 503, "unavailable");
  await page.goto(`${origin}/m/${NOWHERE}`);
  await page.locator(".state-body").waitFor();
  await stop("note-failed-read");
  // A phone that keeps no list yet.
  const empty = await again({ hasServiceWorker: false });
  await refuse(empty, "**/api/v1/inbox*", 503, "unavailable");
  await empty.evaluate(() =>
    indexedDB.databases().then((all) => all.map(({ name }) => name && indexedDB.deleteDatabase(name))),
  );
  await empty.goto(`${origin}/`);
  await empty.locator("[role=alert]:not(:empty)").waitFor();
  await stop("inbox-failed", empty);
  await page.goto(`${origin}/m/nowhere/at/all`);
  await page.locator(".state-body").waitFor();
  await stop("not-found");
}

/** A phone that blocks notifications. */
export async function walkBlocked({ page, origin, language, stop }: Walk): Promise<void> {
  const t = wordsOf(language);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Browser.setPermission", { permission: { name: "notifications" }, setting: "denied", origin });
  await page.goto(`${origin}/settings`);
  await page.getByRole("button", { name: t("settings-show-how") }).waitFor();
  await stop("settings-blocked");
  await page.goto(`${origin}/welcome`);
  await page.locator(".state-body").waitFor();
  await stop("welcome-blocked");
  await page.locator(".slab").tap();
  await page.locator(".welcome-steps").waitFor();
  await stop("welcome-blocked-taps");
  await cdp.send("Browser.setPermission", { permission: { name: "notifications" }, setting: "granted", origin });
}

/** A clip that does not come, one that cannot be played, and Got it whose own screen does not come. */
export async function walkSlow({ origin, language, stop, again }: Walk): Promise<void> {
  // The service worker would answer from its cache.
  const page = await again({ hasServiceWorker: false });
  const { items } = await get<Inbox>(page, "inbox");
  const video = items.find((item) => item.kind === "video" && item.place === "to_do");
  if (!video) throw new Error("no video to do");
  await page.route("**/media/**", () => undefined);
  await page.goto(`${origin}/m/${video.id}`, { waitUntil: "commit" });
  await page.locator(".lens-slow").waitFor();
  await stop("note-slow", page);
  await page.unroute("**/media/**");
  await page.route("**/media/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${origin}/m/${video.id}`);
  await page.locator(".lens-slow").waitFor();
  await stop("note-broken", page);
  // This answer never leaves the browser.
  await page.context().setOffline(true);
  await page.waitForTimeout(GUARD_MS);
  await page.getByRole("button", { name: wordsOf(language)("note-got-it"), exact: true }).tap();
  await page.locator("[role=alert] .hero").waitFor();
  await stop("sent-without-screen", page);
}

/** Somebody without a note, and with one that was withdrawn. */
export async function walkNewcomer({ language, stop, fresh }: Walk): Promise<void> {
  const t = wordsOf(language);
  const team = `Line ${language}`;
  const page = await fresh.join({ name: `Zofia ${language}`, role: "worker", team });
  await page.goto(`${fresh.origin}/`);
  await page.locator(".inbox-empty").waitFor();
  await stop("inbox-empty", page);
  const lead = await fresh.join({ name: `Ole ${language}`, role: "lead", team });
  const me = await get<{ team: { id: string } | null }>(lead, "me");
  const note = await ask<ProgressItem>(lead, "POST", "messages", {
    kind: "text",
    title: "Gate 2 is closed until noon",
    text: "Trucks come to gate 3.",
    audience: { any_of: [{ team: me.team?.id }] },
    ask: "acknowledge",
    deliver: "now",
  });
  await page.goto(`${fresh.origin}/m/${note.id}`);
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).waitFor();
  await ask(lead, "DELETE", `messages/${note.id}`, {});
  await page.goto(`${fresh.origin}/`);
  await page.getByText(t("inbox-withdrawn")).waitFor();
  await stop("inbox-withdrawn", page);
  await page.goto(`${fresh.origin}/m/${note.id}`);
  await page.locator(".state-body").waitFor();
  await stop("note-withdrawn", page);
}
