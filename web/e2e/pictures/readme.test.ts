/**
 * Owns: the three pictures of the README, into `e2e/out/readme`: the dashboard, a note that plays, a recording.
 * Called by: `npm run screenshots`; `docs/pictures` holds a copy of what was last worth showing.
 * Rule: the people and notes are the demo's, which are invented; the false camera shows a clip of the demo.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Inbox } from "../../src/lib/api/types";
import { eventually, House } from "../house";
import { ffmpeg } from "../house/films";
import { startVideo } from "../house/lead";
import { get, join as joinBy } from "../house/person";

const OUT = join(import.meta.dirname, "../out/readme");
const CLIP = join(import.meta.dirname, "../../../demo/clips/guard.mp4");
const PHONE = { width: 360, height: 740 };

describe("pictures of the README", () => {
  let house: House;
  let links: { worker: string; lead: string; manager: string };

  beforeAll(async () => {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    house = await House.build();
    links = await house.server.startDemo();
  }, 300_000);

  afterAll(async () => expect(await house?.close()).toEqual([]));

  test("the dashboard", async () => {
    const { page } = await house.open("manager", { width: 1440, height: 900 });
    await joinBy(page, links.manager);
    await page.goto(`${house.server.origin}/manager`);
    await page.locator(".drow").first().waitFor();
    await page.locator(".livetag:not(.is-connecting)").waitFor();
    await page.screenshot({ path: join(OUT, "dashboard.png") });
  });

  test("a note that plays", async () => {
    const { page } = await house.open("worker", PHONE);
    await joinBy(page, links.worker);
    const { items } = await get<Inbox>(page, "inbox");
    const note = items.find((item) => item.kind === "video" && item.place === "to_do");
    await page.goto(`${house.server.origin}/m/${note?.id}`);
    await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 3);
    await page.screenshot({ path: join(OUT, "note.png") });
  });

  test("a recording", async () => {
    const film = join(house.folder, "guard.mjpeg");
    const shape = "fps=15";
    ffmpeg("-t", "8", "-i", CLIP, "-an", "-vf", shape, "-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p", film);
    const { page } = await house.open("lead", { ...PHONE, film });
    await joinBy(page, links.lead);
    await startVideo(page);
    await eventually("the second beat", async () => (await page.locator(".rec-now .left b").textContent()) === "17");
    await page.screenshot({ path: join(OUT, "record.png") });
  });
});
