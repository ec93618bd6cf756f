/**
 * Owns: the measure of a worker's first load: script and style over the wire, compressed.
 * Called by: `npm run e2e`.
 * Rule: measured in the browser, on a cold cache, from the server as it is shipped; nothing of lead or manager is in it.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProgressItem } from "../../src/lib/api/types";
import { House } from "../house";
import { get, settle } from "../house/person";
import { ask } from "../house/walks";

const LIMIT_BYTES = 35_000;
/** What still comes after the screen stands is part of the load. */
const AFTER_MS = 1_000;

describe("first load", () => {
  let house: House;
  let link: string;
  let cookies: Awaited<ReturnType<Awaited<ReturnType<House["open"]>>["context"]["cookies"]>>;
  let note: ProgressItem;

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
    const lead = await house.open("lead");
    const of = { team: "Line 3" };
    const { me } = await settle(
      lead,
      await house.server.invite({ name: "Amira Haddad", role: "lead", ...of }),
      house.push,
    );
    const worker = await house.open("worker");
    await settle(worker, await house.server.invite({ name: "Jonas Weber", role: "worker", ...of }), house.push);
    cookies = await worker.context.cookies();
    link = await house.server.invite({ name: "Hanne Petersen", role: "worker", ...of });
    note = await ask(lead.page, "POST", "messages", {
      kind: "text",
      title: "Gate 2 is closed until noon",
      text: "Trucks come to gate 3.",
      audience: { any_of: [{ team: me.team?.id }] },
      ask: "acknowledge",
      deliver: "now",
    });
  });

  afterAll(async () => expect(await house?.close()).toEqual([]));

  /** Opens an address with an empty cache and answers what came until the screen stood. */
  async function load(name: string, address: string, isKnown: boolean, stands: (page: Page) => Promise<void>) {
    const cold = await house.open(name);
    if (isKnown) await cold.context.addCookies(cookies);
    const loaded: Promise<{ path: string; bytes: number }>[] = [];
    cold.context.on("requestfinished", (request) => {
      if (request.serviceWorker() || !["script", "stylesheet"].includes(request.resourceType())) return;
      const path = new URL(request.url()).pathname;
      if (path !== "/sw.js") loaded.push(request.sizes().then(({ responseBodySize: bytes }) => ({ path, bytes })));
    });
    await cold.page.goto(address);
    await stands(cold.page);
    await cold.page.waitForTimeout(AFTER_MS);
    const files = await Promise.all(loaded);
    const total = files.reduce((sum, one) => sum + one.bytes, 0);
    for (const { path, bytes } of files) console.log(`  ${bytes} ${path}`);
    console.log(`first load of ${name}: ${total} bytes in ${files.length} files (limit ${LIMIT_BYTES})`);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((one) => /lead|manager/.test(one.path))).toEqual([]);
    expect(total).toBeLessThanOrEqual(LIMIT_BYTES);
    return cold;
  }

  test("the inbox is at most 35 kB of script and style", async () => {
    const { page } = await load("inbox", house.server.origin, true, (page) => page.locator(".note").first().waitFor());
    expect((await get<{ items: unknown[] }>(page, "inbox")).items).toHaveLength(1);
  });

  test("a note opened from a notification is, too, and its later parts open without a network", async () => {
    const gotIt = (page: Page) => page.getByRole("button", { name: "Got it", exact: true });
    const address = `${house.server.origin}/m/${note.id}`;
    const { page, context } = await load("note", address, true, (page) => gotIt(page).waitFor());
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.getByRole("button", { name: "I have a question" }).tap();
    await page.locator("dialog .tile").first().tap();
    await page.locator("dialog .recbtn").waitFor();
    await page.getByRole("button", { name: "Close" }).tap();
    await gotIt(page).tap();
    await page.getByRole("heading", { name: "Got it, saved" }).waitFor();
    await page.goto(`${house.server.origin}/settings`);
    await page.getByRole("heading", { name: "When notes come" }).waitFor();
    await page.goto(house.server.origin);
    await page.locator(".note").first().waitFor();
    await context.setOffline(false);
  });

  test("an invite is, too", async () => {
    await load("join", link, false, (page) => page.locator(".join-for").waitFor());
  });
});
