/**
 * Owns: the journey of a phone that loses its signal at its very first note, before it keeps any part of the app.
 * Called by: `npm run e2e`.
 * Rule: without a service worker nothing is kept beside what the open page has loaded; Got it counts and says so all the same.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Me, ProgressItem, Report } from "../../src/lib/api/types";
import { type Browser, eventually, House } from "../house";
import { get, join } from "../house/person";
import { ask } from "../house/walks";
import { tapGotIt } from "../house/worker";

/** The screen after Got it. */
const SCREEN = /\/assets\/sent-screen-/;

describe("first note journey", () => {
  let house: House;
  let lead: Browser;
  let worker: Browser;
  let me: Me;

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
    lead = await house.open("lead");
    me = await join(lead.page, await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" }));
    worker = await house.open("worker", { hasServiceWorker: false });
    const link = await house.server.invite({ name: "Jonas Weber", role: "worker", team: "Line 3" });
    await join(worker.page, link, false);
  });

  afterEach(() => worker.context.setOffline(false));

  afterAll(async () => expect(await house?.close()).toEqual([]));

  async function send(title: string): Promise<string> {
    const { id } = await ask<ProgressItem>(lead.page, "POST", "messages", {
      kind: "text",
      title,
      text: "Trucks come to gate 3.",
      audience: { any_of: [{ team: me.team?.id }] },
      ask: "acknowledge",
      deliver: "now",
    });
    return id;
  }

  test("Got it is saved though the screen after it cannot come, which comes by itself when the signal is back", async () => {
    const { page } = worker;
    const message = await send("Gate 2 is closed until noon");
    await page.goto(`${house.server.origin}/m/${message}`);
    await page.getByRole("button", { name: "Got it", exact: true }).waitFor();
    await worker.context.setOffline(true);
    await tapGotIt(page);
    await page.getByRole("heading", { name: "Got it, saved" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).tap();
    await page.getByRole("heading", { name: "Got it, saved" }).waitFor();
    expect(worker.requests.filter(({ path }) => SCREEN.test(path))).not.toEqual([]);
    await worker.context.setOffline(false);
    await page.getByRole("heading", { name: "Got it, sent" }).waitFor();
    await eventually("the answer at the server", async () => {
      const { progress } = await get<Report>(lead.page, `messages/${message}/report`);
      return progress.counts.got_it === 1;
    });
  });
});
