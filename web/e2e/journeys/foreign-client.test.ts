/**
 * Owns: the journey of another tus client: cut in the middle, resumed, whole; and the tail after Stop beside ours.
 * Called by: `npm run e2e`.
 * Rule: what counts is the server's own offset and the bytes in its folder; both clients have the same line and the same bytes.
 */
import { randomBytes } from "node:crypto";
import type { Request } from "playwright-core";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, eventually, House } from "../house";
import { makeFilm } from "../house/films";
import { startVideo, stopVideo } from "../house/lead";
import { Line, MOBILE } from "../house/line";
import { cookieOf, settle } from "../house/person";
import { type PhoneClip, phoneClip, sha256, standing, storedBytes } from "../house/stored";
import { loadTus, uploadWithTus } from "../house/tus-page";

const LENGTH = 4 * 1024 * 1024;
const CUT_AFTER = 1_500_000;
const RECORD_MS = 6_500;
/** Of ours; the other client gets as many tries, each with another size of chunk. */
const TAKES = 2;
/** Smaller chunks end sooner but cannot keep up with the recording, since each costs a round trip. */
const CHUNKS = [32, 64].map((kib) => kib * 1024);

describe("another tus client", () => {
  let house: House;
  let line: Line;
  let lead: Browser;
  let person = "";
  let cookie = "";

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
    line = new Line(house.server.port);
    await line.start();
    const link = await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
    lead = await house.open("lead", { film: makeFilm(house.folder) });
    const { me } = await settle(lead, link.replace(house.server.origin, line.origin), house.push);
    person = me.person.id;
    cookie = await cookieOf(lead);
  });

  afterAll(async () => {
    await line?.stop();
    expect(await house?.close()).toEqual([]);
  });

  const where = (upload: string) => standing(house.server.origin, cookie, upload);

  /** Starts tus-js-client in Node on the line, as this lead; answers the upload, and its end. */
  function send(bytes: Buffer, options: { uploadUrl?: string; retryDelays: number[] | null }) {
    let end: (cause: Error | null) => void = () => undefined;
    const ended = new Promise<Error | null>((done) => {
      end = done;
    });
    const upload = new Upload(bytes, {
      endpoint: `${line.origin}/api/v1/uploads`,
      headers: { cookie, origin: house.server.origin },
      metadata: { kind: "video", filetype: "video/mp4", source: "picked" },
      onError: (cause) => end(cause),
      onSuccess: () => end(null),
      ...options,
    });
    upload.start();
    return { ended, url: () => upload.url ?? "" };
  }

  test("is cut in the middle of a PATCH, asks where the server stands, goes on from there, and every byte is right", async () => {
    const bytes = randomBytes(LENGTH);
    const cut = line.cutAfter(CUT_AFTER);
    const first = send(bytes, { retryDelays: null });
    await cut;
    expect(await first.ended).not.toBeNull();
    const upload = first.url().split("/").at(-1) ?? "";
    // What had arrived before the cut is still being stored.
    let last = -1;
    const kept = await eventually("an offset that stands", async () => {
      const before = last;
      last = (await where(upload)).offset;
      return last > 0 && last === before ? last : null;
    });
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(LENGTH);
    expect((await where(upload)).length).toBe(LENGTH);

    const before = line.up_bytes;
    expect(await send(bytes, { uploadUrl: first.url(), retryDelays: null }).ended).toBeNull();
    expect(await where(upload)).toEqual({ offset: LENGTH, length: LENGTH });
    expect(sha256(storedBytes(house.server, upload))).toBe(sha256(bytes));
    const again = line.up_bytes - before - (LENGTH - kept);
    console.log(`cut after ${CUT_AFTER} bytes: ${kept} of ${LENGTH} kept; resumed with ${again} bytes beside the rest`);
    expect(again).toBeLessThan(10_000);
  });

  test("goes on by itself when it retries", async () => {
    const bytes = randomBytes(LENGTH);
    const cut = line.cutAfter(CUT_AFTER);
    const whole = send(bytes, { retryDelays: [0, 200, 500, 1_000] });
    await cut;
    expect(await whole.ended).toBeNull();
    const upload = whole.url().split("/").at(-1) ?? "";
    expect(await where(upload)).toEqual({ offset: LENGTH, length: LENGTH });
    expect(sha256(storedBytes(house.server, upload))).toBe(sha256(bytes));
  });

  /** Records on the slow line; the tail lasts from the tap on Stop until the request with the last byte is answered. */
  async function ours(): Promise<{ clip: PhoneClip; tail_ms: number }> {
    const { page, context } = lead;
    const finals: Request[] = [];
    const note = (request: Request) => void ("upload-length" in request.headers() && finals.push(request));
    context.on("requestfinished", note);
    await startVideo(page);
    await page.waitForTimeout(RECORD_MS);
    await page.evaluate(() => {
      const noted = window as Window & { stopped_at?: number };
      addEventListener("click", () => (noted.stopped_at = Date.now()), { capture: true, once: true });
    });
    await stopVideo(page);
    const clip = await eventually("clip that is whole", async () => {
      const now = await phoneClip(page, person);
      return now?.is_complete ? now : null;
    });
    const stopped_at = await page.evaluate(() => (window as Window & { stopped_at?: number }).stopped_at ?? 0);
    const last = await eventually("the last answer", () => finals.find((one) => one.url().endsWith(clip.upload)));
    context.off("requestfinished", note);
    // A length that follows by itself would cost another round trip.
    expect(Number(last.headers()["upload-offset"])).toBeLessThan(clip.total);
    const { startTime, responseStart } = last.timing();
    return { clip, tail_ms: Math.round(startTime + responseStart - stopped_at) };
  }

  test("on 1.6 Mbit/s and 150 ms, only a tail is left after Stop", async () => {
    line.slow(MOBILE);
    const tails: number[] = [];
    let newest: PhoneClip | null = null;
    for (let take = 0; take < TAKES; take += 1) {
      const { clip, tail_ms } = await ours();
      expect(await where(clip.upload)).toEqual({ offset: clip.total, length: clip.total });
      expect(sha256(storedBytes(house.server, clip.upload))).toBe(clip.sha256);
      const seconds = ((clip.parts.at(-1)?.end_ms ?? 0) / 1_000).toFixed(1);
      console.log(`  ours, ${seconds} s in ${clip.parts.length} parts, ${clip.total} bytes: ${tail_ms} ms`);
      expect(clip.parts.at(-1)?.end_ms).toBeGreaterThanOrEqual(6_000);
      tails.push(tail_ms);
      newest = clip;
    }
    if (!newest) throw new Error("nothing was recorded");

    await loadTus(lead.page);
    const bytes = storedBytes(house.server, newest.upload);
    const theirs = new Map<string, number>();
    for (const chunk of [...CHUNKS, "after Stop" as const]) {
      const { upload, tail_ms } = await uploadWithTus(lead.page, newest, bytes, chunk);
      expect(await where(upload)).toEqual({ offset: newest.total, length: newest.total });
      expect(sha256(storedBytes(house.server, upload))).toBe(newest.sha256);
      const how = chunk === "after Stop" ? chunk : `growing, chunks of ${chunk / 1024} KiB`;
      console.log(`  tus-js-client, ${how}: ${tail_ms} ms`);
      theirs.set(how, tail_ms);
    }
    const [best, usual] = [Math.min(...theirs.values()), theirs.get("after Stop") ?? 0];
    const mine = Math.min(...tails);
    console.log(
      `tail after Stop: ours ${mine} ms; tus-js-client ${best} ms at its best (ratio ${(mine / best).toFixed(2)}), ${usual} ms after Stop (ratio ${(mine / usual).toFixed(2)})`,
    );
    expect(mine).toBeLessThan(usual);
  });
});
