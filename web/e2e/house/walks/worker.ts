/**
 * Owns: the way through the worker's screens on a good day.
 * Called by: the floor.
 * Rule: what it taps it takes back.
 */
import type { Inbox, InboxItem } from "../../../src/lib/api/types";
import { get } from "../person";
import { wordsOf } from "../words";
import type { Walk } from ".";
import { walkBlocked, walkHeld, walkNewcomer, walkRefused, walkSlow, walkWithoutSignal } from "./worker-trouble";

/** Screens of a worker. */
export async function walkWorker(walk: Walk): Promise<void> {
  const { page, origin, language, stop } = walk;
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
  ];
  for (const [name, fits] of shown) {
    const item = items.find(fits);
    if (!item && name === "note-held") {
      // Who opens a held note has it from then on: the other language's walk did.
      await walkHeld(walk, items);
      continue;
    }
    if (!item) throw new Error(`no ${name}: ${items.map((one) => `${one.kind}/${one.place}/${one.answer}`).join(" ")}`);
    await page.goto(`${origin}/m/${item.id}`);
    await page.locator("h1").waitFor();
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
  await walkWithoutSignal(walk, open.id);
  await walkRefused(walk, open.id);
  await walkBlocked(walk);
  await walkSlow(walk);
  await walkNewcomer(walk);
}
