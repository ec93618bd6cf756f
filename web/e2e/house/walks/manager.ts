/**
 * Owns: the way through the manager's screens.
 * Called by: the floor.
 * Rule: it changes nothing but one nudge.
 */
import type { Dashboard, ProgressItem, Report } from "../../../src/lib/api/types";
import { get } from "../person";
import { wordsOf } from "../words";
import { refuse, stopWithoutLive, type Walk } from ".";

/** The one with the most. */
function most(items: readonly ProgressItem[], of: (item: ProgressItem) => number): ProgressItem {
  const best = [...items].sort((a, b) => of(b) - of(a))[0];
  if (!best || of(best) === 0) throw new Error("the demo has no such note");
  return best;
}

/** Screens of a manager. */
export async function walkManager(walk: Walk): Promise<void> {
  const { page, origin, language, stop } = walk;
  const t = wordsOf(language);
  await page.goto(`${origin}/manager`);
  await page.locator(".drow").first().waitFor();
  await page.locator(".livetag:not(.is-connecting)").waitFor();
  await stop("dashboard");
  const { items, sites, senders } = await get<Dashboard>(page, "dashboard?state=open");
  await page.goto(`${origin}/manager?state=closed`);
  await page.locator(".drow").first().waitFor();
  await stop("dashboard-closed");
  const open = async (id: string) => {
    await page.goto(`${origin}/manager/m/${id}`);
    await page.locator(".mgrid").waitFor();
  };
  await open(most(items, (item) => item.counts.held).id);
  await page.locator(".held-line").waitFor();
  const more = page.locator(".m-out .linkish");
  await more.click();
  await stop("note-held");
  await open(most(items, (item) => item.counts.unreachable).id);
  await page.locator(".m-lost").waitFor();
  await stop("note-not-reached");
  await open(most(items, (item) => item.counts.not_clear + item.counts.cannot).id);
  await page.locator(".m-ask").waitFor();
  await stop("note-asking");
  await open(most(items, (item) => item.replies).id);
  const clip = page.locator(".mlens");
  await clip.click();
  await page.locator(".mstage").waitFor();
  await stop("note-clip");
  await clip.click();
  const no = page.getByRole("button", { name: t("replies-state-no"), exact: true }).first();
  await no.click();
  await page.locator(".because .btn").click();
  await page.locator(".because ~ [role=alert], .because [role=alert]").first().waitFor();
  await stop("note-replies");
  await walkNudge(walk, items);
  // A sender of one site, and the other site.
  const amira = senders.find(({ name }) =>
    items.some((item) => item.sender_name === name && item.site_names.length === 1),
  );
  const own = items.find((item) => item.sender_name === amira?.name)?.site_names[0];
  const other = sites.find(({ name }) => name !== own);
  await page.goto(`${origin}/manager?site=${other?.id}&sender=${amira?.id}`);
  await page.locator(".nothing").waitFor();
  await stop("dashboard-no-match");
  await walkManagerTrouble(walk, items);
}

/** Nudging, and what is said after it. */
async function walkNudge({ page, origin, stop }: Walk, items: readonly ProgressItem[]): Promise<void> {
  for (const { id } of items) {
    const { nudge } = await get<Report>(page, `messages/${id}/report`);
    if (nudge.count === 0) continue;
    await page.goto(`${origin}/manager/m/${id}`);
    await page.locator(".acts .btn--lane").click();
    await page.locator(".acts-said p").waitFor();
    await stop("note-nudged");
    return;
  }
  throw new Error("the demo has nobody to nudge");
}

/** Nothing to show, live updates that stopped, reads that fail. */
async function walkManagerTrouble(walk: Walk, items: readonly ProgressItem[]): Promise<void> {
  const { page, origin, language, stop, fresh } = walk;
  const id = items[0]?.id ?? "";
  await stopWithoutLive(walk, [
    ["dashboard-stopped", `${origin}/manager`],
    ["note-stopped", `${origin}/manager/m/${id}`],
  ]);
  await refuse(page, "**/api/v1/dashboard*", 503, "unavailable");
  await page.goto(`${origin}/manager`);
  await page.locator("[role=alert]:not(:empty)").waitFor();
  await stop("dashboard-failed");
  await refuse(page, "**/api/v1/messages/*/report", 503, "unavailable");
  await page.goto(`${origin}/manager/m/${id}`);
  await page.locator("[role=alert]:not(:empty)").waitFor();
  await stop("note-failed");
  const first = await fresh.join({ name: `Anke ${language}`, role: "manager", site: `Lübeck ${language}` });
  await first.goto(`${fresh.origin}/manager`);
  await first.locator(".empty").waitFor();
  await stop("dashboard-first-day", first);
}
