/**
 * Owns: the journey through a cluster: a note sent at one replica is answered at the other and seen live at the first;
 * then a replica is killed, and dashboard, phone and outbox go on through the other.
 * Called by: `npm run e2e`.
 * Rule: the replica that is killed is the one that carries the manager's stream, and nobody reloads a page.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe("cluster journey", () => {
  let cluster: Cluster;
  let lead: Browser;
  let worker: Browser;
  let manager: Browser;
  let second = "";
  let carrier = "";
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

  /** Opens the note on the worker's phone, ready to be answered. */
  async function openNote(origin: string, message: string, title: string): Promise<void> {
    const there = `messages/${message}`;
    await eventually("the note at the phone", () => get(worker.page, there).catch(() => null));
    await worker.page.goto(`${origin}/m/${message}`);
    await worker.page.getByRole("heading", { name: title }).waitFor();
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

  test("through the proxy everybody is the same person", async () => {
    // Cookies do not know ports: who signed in at a replica is signed in at the proxy.
    const before = cluster.streamsBegun();
    await manager.page.goto(`${cluster.origin}/`);
    await manager.page.locator(".drow", { hasText: FIRST }).waitFor();
    carrier = await eventually("the manager's stream", () => {
      const begun = [...cluster.streamsBegun()].find(([name, count]) => count > (before.get(name) ?? 0));
      return begun?.[0];
    });
    await lead.page.goto(`${cluster.origin}/`);
    second = await send(lead.page, SECOND);
    await manager.page.locator(".drow", { hasText: SECOND }).waitFor();
    await openNote(cluster.origin, second, SECOND);
  });

  test("the replica with the dashboard is killed while a phone has an answer to give", async () => {
    await worker.context.setOffline(true);
    await tapGotIt(worker.page);
    await worker.page.getByRole("heading", { name: "Got it, saved" }).waitFor();
    await startClock(manager.page, SECOND);
    manager.page.on("framenavigated", (frame) => navigations.push(frame.url()));
    const streams = cluster.streamsBegun();
    cluster.kill(carrier);
    const killed_at = Date.now();
    await worker.context.setOffline(false);
    const took = await stopClock(manager.page, 1, killed_at);
    const other = [...streams.keys()].find((name) => name !== carrier) ?? "";
    console.log(`cluster: ${carrier} killed → the phone's answer shown through ${other}: ${took} ms`);
    // The dashboard's own line is at the other one.
    await eventually("a stream", () => (cluster.streamsBegun().get(other) ?? 0) > (streams.get(other) ?? 0));
    const report = await get<Report>(manager.page, `messages/${second}/report`);
    expect(report.progress.counts.got_it).toBe(1);
    await eventually("an empty outbox", async () => (await worker.page.getByText("is saved here").count()) === 0);
  });

  test("the next note and its answer go through the one that is left, live", async () => {
    const message = await send(lead.page, THIRD);
    await manager.page.locator(".drow", { hasText: THIRD }).waitFor();
    await openNote(cluster.origin, message, THIRD);
    await startClock(manager.page, THIRD);
    const took = await stopClock(manager.page, 1, await tapGotIt(worker.page));
    console.log(`cluster: with one replica left, tap → DOM: ${took} ms`);
    expect(took).toBeLessThan(1_000);
    expect(navigations).toEqual([]);
  });
});
