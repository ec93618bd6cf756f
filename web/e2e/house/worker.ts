/**
 * Owns: what a worker does, and the clock from a tap to the manager's page.
 * Called by: the journeys.
 * Rule: both ends are read inside the pages: the tap where it lands, the number where it is drawn; one machine, one clock.
 */
import type { Page } from "playwright-core";

interface Clocked {
  tapped_at?: number;
  counts?: { n: number; at: number }[];
}

/** Taps the Got it slab and answers when the tap landed, in milliseconds since the epoch. */
export async function tapGotIt(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Got it", exact: true }).waitFor();
  // A tap in the first 600 ms of the screen is taken for one that was meant for the screen before.
  await page.waitForTimeout(750);
  await page.evaluate(() => {
    const noted = window as Window & Clocked;
    addEventListener("click", () => (noted.tapped_at = Date.now()), { capture: true, once: true });
  });
  await page.getByRole("button", { name: "Got it", exact: true }).tap();
  await page.waitForURL(/\/m\/[^/]+\/sent$/);
  return page.evaluate(() => (window as Window & Clocked).tapped_at ?? 0);
}

/** Notes every change of the number of Got its in the row of this title. */
export async function startClock(page: Page, title: string): Promise<void> {
  await page.evaluate((wanted) => {
    const noted = window as Window & Clocked & { watching?: MutationObserver };
    noted.counts = [];
    noted.watching?.disconnect();
    const read = () => {
      const row = [...document.querySelectorAll(".drow")].find((one) => one.textContent?.includes(wanted));
      const n = Number(/^\s*(\d+) Got it/.exec(row?.querySelector(".nums")?.textContent ?? "")?.[1] ?? -1);
      if (noted.counts?.at(-1)?.n !== n) noted.counts?.push({ n, at: Date.now() });
    };
    noted.watching = new MutationObserver(read);
    noted.watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    read();
  }, title);
}

/** Waits until the row says `n` and answers how long after `since` it did, in milliseconds. */
export async function stopClock(page: Page, n: number, since: number): Promise<number> {
  const reached = await page.waitForFunction(
    (wanted) => (window as Window & Clocked).counts?.find((one) => one.n === wanted)?.at,
    n,
    { timeout: 20_000 },
  );
  return ((await reached.jsonValue()) ?? Number.POSITIVE_INFINITY) - since;
}
