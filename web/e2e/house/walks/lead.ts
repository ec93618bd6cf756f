/**
 * Owns: the way through the lead's screens on a good day.
 * Called by: the floor.
 * Rule: nothing is sent to the demo's people.
 */
import type { Me, ProgressItem } from "../../../src/lib/api/types";
import { get } from "../person";
import { wordsOf } from "../words";
import type { Walk } from ".";
import { walkLeadNewcomer, walkReplaced, walkStopped, walkWaiting } from "./lead-trouble";

/** Screens of a lead. */
export async function walkLead(walk: Walk): Promise<void> {
  const { page, origin, language, stop } = walk;
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
  await page.goto(`${origin}/inbox`);
  await page.getByRole("button", { name: t("inbox-work") }).waitFor();
  await page.locator(".note").first().waitFor();
  await stop("inbox-of-lead");
  await walkGroups(walk);
  await walkReplaced(walk);
  await walkLeadNewcomer(walk);
  await walkStopped(walk, best.id);
  await walkWaiting(walk);
}

/** The sheet of groups; a lead of up to three sees all of them as chips and has none. */
async function walkGroups({ language, stop, fresh }: Walk): Promise<void> {
  const t = wordsOf(language);
  const site = `Bremen ${language}`;
  for (const team of ["Early", "Late", "Night"]) {
    await fresh.link({ name: `Pia ${team} ${language}`, role: "worker", team: `${team} ${language}`, site });
  }
  const page = await fresh.join({ name: `Ute ${language}`, role: "manager", site });
  await page.goto(`${fresh.origin}/lead`);
  await page.getByRole("radio", { name: t("rec-kind-text"), exact: true }).tap();
  await page.locator(".words").fill("From today the trolleys stand behind gate 2.");
  await page.locator(".slab").tap();
  await page.waitForURL(/\/lead\/check/);
  await page.getByRole("button", { name: t("check-more-teams-label") }).tap();
  await page.locator("dialog .sheet-list").waitFor();
  await stop("check-groups", page);
}
