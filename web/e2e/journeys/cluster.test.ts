/**
 * Owns: the journey through a cluster: a note sent at one replica is answered at the other and seen live at the first;
 * then a replica is killed, and dashboard, phone and outbox go on through the other.
 * Called by: `npm run e2e`.
 * Rule: the replica that is killed is the one that carries the manager's stream, and nobody reloads a page; each test
 * sends its own note and leaves the line whole.
 */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/lib/api/types";
import type { Browser } from "../house/browser";
import { Cluster } from "../house/cluster";
import { eventually } from "../house/folder";
import { sendAndOpen, writeText } from "../house/lead";
import { get, join } from "../house/person";
import { speak } from "../house/walks";
import { startClock, stopClock, tapGotIt } from "../house/worker";

const FIRST = "Dock 3 opens at ten";
const SECOND = "Dock 4 opens at eleven";
const THIRD = "Dock 5 opens at noon";
const FOURTH = "Dock 6 opens at one";

describe("cluster journey", () => {
  let cluster: Cluster;
  let lead: Browser;
  let worker: Browser;
  let manager: Browser;
  /** The replica that carried the manager's stream when everybody came to the proxy. */
  let carrier = "";
  let isKilled = false;
  const navigations: string[] = [];

  /** Signs somebody in at one replica, past the proxy. */
  async function settleAt(browser: Browser, link: string, replica: string): Promise<void> {
    const { origin } = cluster.member(replica);
    await join(browser.page, link.replace(cluster.origin, origin));
    await speak(browser.page, origin, "en");
    await browser.page.goto(`${origin}/`);
  }

  async function send(page: Page, title: string): Promise<string> {
    await writeText(page, "The first truck is already in the yard.");
    return sendAndOpen(page, title);
  }

  /**
   * Opens the note on the worker's phone, ready to be answered. A phone that has never been at this address keeps
   * nothing of it until its service worker stands, and is no phone that can be cut off.
   */
  async function openNote(origin: string, message: string, title: string): Promise<void> {
    await worker.page.goto(`${origin}/`);
    await worker.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await eventually("the note at the phone", () => get(worker.page, `messages/${message}`).catch(() => null));
    await worker.page.goto(`${origin}/m/${message}`);
    await worker.page.getByRole("heading", { name: title }).waitFor();
  }

  /** Brings the manager to the proxy while nobody else begins a stream; answers which replica carries it. */
  async function settleAtProxy(): Promise<string> {
    await worker.page.goto("about:blank");
    await lead.page.goto("about:blank");
    const before = cluster.streamsBegun();
    await manager.page.goto(`${cluster.origin}/`);
    const [name] = await eventually("the manager's stream", () =>
      [...cluster.streamsBegun()].find(([name, count]) => count > (before.get(name) ?? 0)),
    );
    await lead.page.goto(`${cluster.origin}/`);
    return name;
  }

  /** Ends the replica that carries the manager's stream, once; answers the name of the one that is left. */
  function killCarrier(): string {
    if (!isKilled) cluster.kill(carrier);
    isKilled = true;
    return [...cluster.streamsBegun().keys()].find((name) => name !== carrier) ?? "";
  }

  beforeAll(async () => {
    cluster = await Cluster.start();
    lead = await cluster.open("lead");
    worker = await cluster.open("worker");
    manager = await cluster.open("manager", { width: 1280, height: 800 });
    await settleAt(lead, cluster.links.lead, "api-1");
    await settleAt(worker, cluster.links.worker, "api-2");
    await settleAt(manager, cluster.links.manager, "api-1");
  });

  // A test that failed half-way leaves nobody cut off.
  afterEach(() => worker.context.setOffline(false));

  afterAll(async () => expect(await cluster?.close()).toEqual([]));

  test("a note sent at one replica and answered at the other moves the first one's dashboard", async () => {
    const message = await send(lead.page, FIRST);
    await manager.page.locator(".drow", { hasText: FIRST }).waitFor();
    await openNote(cluster.member("api-2").origin, message, FIRST);
    await startClock(manager.page, FIRST);
    const took = await stopClock(manager.page, 1, await tapGotIt(worker.page));
    console.log(`cluster: tap at api-2 → DOM at api-1: ${took} ms`);
    expect(took).toBeLessThan(1_000);
  });

  describe("through the proxy", () => {
    beforeAll(async () => {
      carrier = await settleAtProxy();
    });

    test("everybody is the same person", async () => {
      // Cookies do not know ports: who signed in at a replica is signed in at the proxy.
      await manager.page.locator(".drow", { hasText: FIRST }).waitFor();
      const message = await send(lead.page, SECOND);
      await manager.page.locator(".drow", { hasText: SECOND }).waitFor();
      await openNote(cluster.origin, message, SECOND);
    });

    test("the replica with the dashboard is killed while a phone has an answer to give", async () => {
      const message = await send(lead.page, THIRD);
      await manager.page.locator(".drow", { hasText: THIRD }).waitFor();
      await openNote(cluster.origin, message, THIRD);
      await worker.context.setOffline(true);
      await tapGotIt(worker.page);
      await worker.page.getByRole("heading", { name: "Got it, saved" }).waitFor();
      await startClock(manager.page, THIRD);
      manager.page.on("framenavigated", (frame) => navigations.push(frame.url()));
      const streams = cluster.streamsBegun();
      const other = killCarrier();
      const killed_at = Date.now();
      await worker.context.setOffline(false);
      const took = await stopClock(manager.page, 1, killed_at);
      console.log(`cluster: ${carrier} killed → the phone's answer shown through ${other}: ${took} ms`);
      // The dashboard's own line is at the other one.
      await eventually("a stream", () => (cluster.streamsBegun().get(other) ?? 0) > (streams.get(other) ?? 0));
      const report = await get<Report>(manager.page, `messages/${message}/report`);
      expect(report.progress.counts.got_it).toBe(1);
      await worker.page.getByRole("heading", { name: "Got it, sent" }).waitFor();
    });

    test("the next note and its answer go through the one that is left, live", async () => {
      killCarrier();
      const message = await send(lead.page, FOURTH);
      await manager.page.locator(".drow", { hasText: FOURTH }).waitFor();
      await openNote(cluster.origin, message, FOURTH);
      await startClock(manager.page, FOURTH);
      const took = await stopClock(manager.page, 1, await tapGotIt(worker.page));
      console.log(`cluster: with one replica left, tap → DOM: ${took} ms`);
      expect(took).toBeLessThan(1_000);
      expect(navigations).toEqual([]);
    });
  });
});
