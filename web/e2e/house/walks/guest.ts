/**
 * Owns: the way through the screens of somebody who is not signed in.
 * Called by: the floor.
 * Rule: nothing here redeems the demo's own link.
 */
import { refuse, type Walk } from ".";

/** Screens of a guest; `link` is a code that works. */
export async function walkGuest({ page, origin, language, stop, fresh }: Walk, link: string): Promise<void> {
  // An address that differs in its fragment only loads nothing.
  const open = async (address: string) => {
    await page.goto("about:blank");
    await page.goto(address);
  };
  await page.goto(`${origin}/join`);
  await page.locator(".join-code").waitFor();
  await stop("join-enter");
  const back = await refuse(page, "**/api/v1/join/look", 429, "too_many_attempts");
  await page.locator(".join-code").fill("QQQQ 2222 QQQQ");
  await page.locator(".slab").tap();
  await page.locator(".join-problem:not(:empty)").waitFor();
  await stop("join-problem");
  await back();
  await open(`${origin}/join#c=QQQQ2222QQQQ`);
  await page.locator(".state-body").waitFor();
  await stop("join-refused");
  // No clock of the test is a week ahead: the answer of the server to an old code.
  const young = await refuse(page, "**/api/v1/join/look", 410, "code_expired");
  await open(`${origin}/join#c=QQQQ2222QQQQ`);
  await page.locator(".state-body").waitFor();
  await stop("join-over");
  await young();
  await open(link);
  await page.locator(".join-for").waitFor();
  await stop("join-found");
  const invite = { name: `Jonas Weber ${language}`, role: "worker", team: "Line 3" } as const;
  const spent = await fresh.link(invite);
  const other = await fresh.link({ ...invite, name: `Hanne Petersen ${language}` });
  await open(spent);
  await page.locator(".slab").tap();
  await page.waitForURL(/\/welcome$/);
  await open(other);
  await page.locator(".join-else").waitFor();
  await stop("join-someone-else");
  await page.context().clearCookies();
  await page.goto(`${fresh.origin}/`);
  await page.locator(".state-body").waitFor();
  await stop("session-over");
  await open(spent);
  await page.locator(".state-body").waitFor();
  await stop("join-spent");
}
