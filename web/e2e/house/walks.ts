/**
 * Owns: the way through every screen of every role, with demo data.
 * Called by: the accessibility journey and the pictures.
 * Rule: a walk stops at each screen once per language and leaves the data as it found them, as far as the product lets it.
 */
import type { Page } from "playwright-core";
import type { Dashboard, Inbox, InboxItem, Me, ProgressItem } from "../../src/lib/api/types";
import { get } from "./person";
import { wordsOf } from "./words";

/** Called at each screen with its name, once it stands still. */
export type Stop = (name: string) => Promise<void>;

/** One walk: a page that is signed in, the origin, the language. */
export interface Walk {
  page: Page;
  origin: string;
  language: string;
  stop: Stop;
}

/** Makes this person read in a language. */
export async function speak({ page, origin, language }: Walk): Promise<void> {
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

/** Screens of somebody who is not signed in; `link` is a code that works. */
export async function walkGuest({ page, origin, stop }: Walk, link: string): Promise<void> {
  await page.goto(`${origin}/join`);
  await page.locator(".join-code").waitFor();
  await stop("join-enter");
  await page.goto("about:blank");
  await page.goto(`${origin}/join#c=QQQQ2222QQQQ`);
  await page.locator(".state-body").waitFor();
  await stop("join-refused");
  await page.goto("about:blank");
  await page.goto(link);
  await page.locator(".join-for").waitFor();
  await stop("join-found");
}

/** Screens of a worker. */
export async function walkWorker({ page, origin, language, stop }: Walk): Promise<void> {
  const t = wordsOf(language);
  const button = (key: string) => page.getByRole("button", { name: t(key) });
  await page.goto(`${origin}/welcome`);
  await page.locator(".welcome-steps").waitFor();
  await stop("welcome");
  await page.goto(`${origin}/`);
  await page.locator(".note").first().waitFor();
  await stop("inbox");
  const { items } = await get<Inbox>(page, "inbox");
  const shown: [string, (item: InboxItem) => boolean][] = [
    ["note-video", (item) => item.kind === "video" && item.place === "to_do"],
    ["note-voice", (item) => item.kind === "voice" && item.place !== "withdrawn"],
    ["note-photo", (item) => item.kind === "photo" && item.place !== "withdrawn"],
    ["note-text", (item) => item.kind === "text" && item.place !== "withdrawn"],
    ["note-held", (item) => item.place === "held"],
    ["note-answered", (item) => item.answer === "got_it"],
    ["note-withdrawn", (item) => item.place === "withdrawn"],
  ];
  for (const [name, fits] of shown) {
    const item = items.find(fits);
    // Not every demo hour has a held or a withdrawn note for this worker; the kinds are always there.
    if (!item && !["note-held", "note-withdrawn", "note-answered"].includes(name)) {
      throw new Error(`the demo worker has no ${name}: ${items.map((one) => `${one.kind}/${one.place}`).join(" ")}`);
    }
    if (!item) continue;
    await page.goto(`${origin}/m/${item.id}`);
    await page.locator("h1").waitFor();
    // The stream of the page never ends, so this waits a moment at most.
    await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
    await stop(name);
  }
  const open = items.find((item) => item.place === "to_do" && item.ask === "acknowledge");
  if (!open) throw new Error("the demo worker has nothing to do");
  await page.goto(`${origin}/m/${open.id}`);
  await button("note-question").tap();
  await page.locator("dialog .tiles").waitFor();
  await stop("question");
  await page.locator("dialog .tile").first().tap();
  await page.locator("dialog .recbtn").waitFor();
  await stop("voice-reply");
  await page.locator("dialog .recbtn").tap();
  await page.waitForTimeout(1_500);
  await stop("voice-recording");
  await page.locator("dialog .recbtn").tap();
  await page.locator("dialog .slab").waitFor();
  await stop("voice-ready");
  await page.goto(`${origin}/m/${open.id}`);
  await button("note-question").tap();
  await page.locator("dialog .tile").nth(1).tap();
  await page.locator("dialog .voice-buttons").waitFor();
  await stop("photo-reply");
  await page.goto(`${origin}/m/${open.id}`);
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).waitFor();
  await page.waitForTimeout(750);
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).tap();
  await page.waitForURL(/\/sent$/);
  await page.locator(".sent-body .hero").waitFor();
  await stop("sent");
  await page.goto(`${origin}/m/${open.id}`);
  await button("note-take-back").tap();
  await page.getByRole("button", { name: t("note-got-it"), exact: true }).waitFor();
  await page.goto(`${origin}/settings`);
  await page.locator(".settings-leave").waitFor();
  await stop("settings");
  await page.locator(".settings-leave").tap();
  await page.locator("dialog .sign-out-buttons").waitFor();
  await stop("sign-out");
  await page.goto(`${origin}/m/00000000-0000-7000-8000-000000000000`);
  await page.locator(".state-body").waitFor();
  await stop("note-gone");
}

/** Screens of a lead. */
export async function walkLead({ page, origin, language, stop }: Walk): Promise<void> {
  const t = wordsOf(language);
  const kind = async (name: string) => {
    await page.goto(`${origin}/lead`);
    await page.getByRole("radio", { name: t(`rec-kind-${name}`), exact: true }).tap();
  };
  for (const name of ["voice", "photo", "text", "video"]) {
    await kind(name);
    await page.locator(name === "text" ? ".words" : "button.rec:enabled").waitFor();
    await stop(`recorder-${name}`);
  }
  await page.locator("button.rec:enabled").tap();
  await page.locator(".rec-now").waitFor();
  await page.waitForTimeout(1_500);
  await stop("recording");
  await page.goto(`${origin}/lead`);
  await kind("text");
  await page.locator(".words").fill("From today the trolleys stand behind gate 2.");
  await page.locator(".slab").tap();
  await page.waitForURL(/\/lead\/check/);
  await page.locator(".title-input").fill("Trolleys behind gate 2");
  await page.locator(".slab:not([aria-disabled=true])").waitFor();
  await stop("check");
  // A lead of up to three groups sees all of them as chips and needs no sheet.
  const more = page.getByRole("button", { name: t("check-more-teams-label") });
  if (await more.isVisible()) {
    await more.tap();
    await page.locator("dialog .sheet-list").waitFor();
    await stop("check-groups");
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: t("lead-delete") }).tap();
  await page.locator("dialog").waitFor();
  await stop("check-discard");
  await page.goto(`${origin}/lead/sent`);
  await page.locator(".sent-row").first().waitFor();
  await stop("sent-list");
  const me = await get<Me>(page, "me");
  const { items } = await get<{ items: ProgressItem[] }>(page, "sent");
  const own = items.filter((item) => item.state === "sent");
  const best = own.sort((a, b) => b.replies - a.replies)[0];
  if (!best) throw new Error(`the demo lead ${me.person.name} has sent nothing`);
  await page.goto(`${origin}/lead/sent/${best.id}`);
  await page.locator(".people-ring").waitFor();
  await stop("sent-note");
  await page.getByRole("button", { name: t("lead-more"), exact: true }).tap();
  await page.locator("dialog").waitFor();
  await stop("sent-menu");
  await page.getByRole("button", { name: t("sent-stop"), exact: true }).tap();
  await stop("sent-stop");
  await page.goto(`${origin}/lead/replies/${best.id}`);
  await page.locator(".rep").first().waitFor();
  await stop("replies");
  await page.locator(".rep .btn").first().tap();
  await page.locator("dialog .btn").first().waitFor();
  await stop("reply-answer");
  await page.locator("dialog .btn--w").last().tap();
  await page.locator("dialog .words").waitFor();
  await stop("reply-no");
}

/** Screens of a manager. */
export async function walkManager({ page, origin, stop }: Walk): Promise<void> {
  await page.goto(`${origin}/manager`);
  await page.locator(".drow").first().waitFor();
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
  await stop("dashboard");
  const { items } = await get<Dashboard>(page, "dashboard?state=open");
  await page.goto(`${origin}/manager?state=closed`);
  await page.locator(".dhead").waitFor();
  await page.waitForTimeout(500);
  await stop("dashboard-closed");
  const best = [...items].sort((a, b) => b.replies - a.replies)[0];
  if (!best) throw new Error("the demo has no open note");
  await page.goto(`${origin}/manager/m/${best.id}`);
  await page.locator(".mgrid").waitFor();
  await page.waitForTimeout(500);
  await stop("note");
  const clip = page.locator(".mlens");
  if (await clip.isVisible()) {
    await clip.click();
    await page.locator(".mstage").waitFor();
    await stop("note-clip");
  }
}
