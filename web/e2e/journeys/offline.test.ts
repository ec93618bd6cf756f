/**
 * Owns: the journey of a phone without signal, with the server down as well.
 * Called by: `npm run e2e`.
 * Rule: the time that counts is the time of the tap; what the server heard later says so.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../house";
import { Crew } from "../house/crew";
import { sendAndOpen, writeText } from "../house/lead";
import { tapGotIt } from "../house/worker";

const TITLE = "Gate 4 stays closed today";
const AWAY_MS = 6_000;

describe("offline journey", () => {
  let crew: Crew;
  let message = "";
  let tapped_at = 0;

  beforeAll(async () => {
    crew = await Crew.gather();
  });

  afterAll(async () => expect(await crew?.house.close()).toEqual([]));

  test("a note that a push brought opens without signal and without a server", async () => {
    const { lead, worker, house } = crew;
    await writeText(lead.page, "Use gate 5. The lift at gate 4 is being repaired.");
    message = await sendAndOpen(lead.page, TITLE);
    await crew.pushOf(message);
    const shown = await house.desk.wait(TITLE);
    await worker.context.setOffline(true);
    await house.server.stop();
    house.desk.tap(shown);
    await worker.page.waitForURL(`**/m/${message}`);
    await worker.page.getByRole("heading", { name: TITLE }).waitFor();
    await worker.page.getByText("Use gate 5.").waitFor();
  });

  test("Got it is saved", async () => {
    const { worker } = crew;
    tapped_at = await tapGotIt(worker.page);
    await worker.page.getByRole("heading", { name: "Got it, saved" }).waitFor();
    // A reload in the hole finds it still there.
    await worker.page.goto(new URL("/", worker.page.url()).href);
    await worker.page.getByText("1 Got it is saved here").waitFor();
    await worker.page.waitForTimeout(AWAY_MS);
  });

  test("it arrives after the reconnect, with the tap's time and a later time of receipt", async () => {
    const { house, worker, lead } = crew;
    await house.server.start();
    const online_at = Date.now();
    await worker.context.setOffline(false);
    await eventually("Got it", async () => (await crew.report(message)).progress.counts.got_it === 1, 90_000);
    const took = Date.now() - online_at;
    const csv = await lead.page.evaluate(
      async (path) => (await fetch(path)).text(),
      `/api/v1/messages/${message}/report.csv`,
    );
    const [head, ...rows] = csv
      .replace(/^\uFEFF/, "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    const row = rows.find((cells) => cells[0] === "Jonas Weber");
    const cell = (name: string) => row?.[head?.indexOf(name) ?? -1] ?? "";
    const off_ms = Date.parse(cell("tapped_at")) - tapped_at;
    const later_ms = Date.parse(cell("received_at")) - Date.parse(cell("tapped_at"));
    console.log(
      `offline: arrived ${took} ms after reconnect; CSV tapped_at ${off_ms} ms from the tap, received ${later_ms} ms later`,
    );
    expect(cell("answer")).toBe("got_it");
    expect(Math.abs(off_ms)).toBeLessThanOrEqual(1_000);
    expect(later_ms).toBeGreaterThan(AWAY_MS - 1_000);
  });
});
