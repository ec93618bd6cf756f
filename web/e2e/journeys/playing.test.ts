/**
 * Owns: the journey of clips as phones and editors make them, whole and cut off, until a browser has played them to their end.
 * Called by: `npm run e2e`.
 * Rule: they are picked, sent and made by the real server; what plays is what a phone gets from /media.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageView } from "../../src/lib/api/types";
import { type Browser, eventually, House } from "../house";
import { ffmpeg } from "../house/films";
import { pickVideo, sendAndOpen } from "../house/lead";
import { get, settle } from "../house/person";

const SECONDS = 2;
const CUT_AT = 0.6;

const OPUS = ["-c:a", "libopus", "-b:a", "48k"];
const AAC = ["-c:a", "aac", "-b:a", "64k"];
const H264 = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-g", "30"];
/** As a phone's recorder writes it: in fragments. */
const FRAGMENTS = ["-movflags", "frag_keyframe+empty_moov+default_base_moof"];
/** Nobody reads the end of a cut file: the index has to stand in front. */
const INDEX_FIRST = ["-movflags", "+faststart"];

/** What is picked: the name, and how ffmpeg makes it. */
const CLIPS: readonly [string, string[]][] = [
  ["vp8.webm", ["-c:v", "libvpx", "-b:v", "600k", "-deadline", "realtime", "-cpu-used", "8", "-g", "30", ...OPUS]],
  ["vp9.webm", ["-c:v", "libvpx-vp9", "-b:v", "600k", "-deadline", "realtime", "-cpu-used", "8", "-g", "30", ...OPUS]],
  ["h264-aac.mp4", [...H264, ...AAC, ...FRAGMENTS]],
  ["h264-opus.mp4", [...H264, ...OPUS, "-strict", "-2", ...FRAGMENTS]],
  [
    "hevc.mov",
    [
      "-c:v",
      "libx265",
      "-preset",
      "ultrafast",
      "-x265-params",
      "log-level=error",
      "-tag:v",
      "hvc1",
      ...AAC,
      ...INDEX_FIRST,
    ],
  ],
];

/** A clip on its way, and how long it has to play at least. */
interface Sent {
  title: string;
  id: string;
  least_s: number;
}

/** How a clip played. */
interface Played {
  ended: boolean;
  error: string | null;
  duration: number;
  at: number;
  width: number;
  partial: number;
}

/** Plays a clip to its end at four times the speed, and reads a piece of it by a range. */
function play(page: Page, address: string): Promise<Played> {
  return page.evaluate(async (from) => {
    const piece = await fetch(from, { headers: { range: "bytes=100-199" } });
    const partial = piece.status === 206 ? (await piece.arrayBuffer()).byteLength : piece.status;
    const video = document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    const ended = new Promise<boolean>((done) => {
      video.addEventListener("ended", () => done(true), { once: true });
      video.addEventListener("error", () => done(false), { once: true });
    });
    video.src = from;
    video.playbackRate = 4;
    document.body.append(video);
    const error = await video.play().then(
      () => null,
      (cause: unknown) => String(cause),
    );
    const played = {
      ended: error === null && (await ended),
      error: error ?? video.error?.message ?? null,
      duration: video.duration,
      at: video.currentTime,
      width: video.videoWidth,
      partial,
    };
    video.remove();
    return played;
  }, address);
}

describe("playing", () => {
  let house: House;
  let lead: Browser;

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
    await house.server.invite({ name: "Jonas Weber", role: "worker", team: "Line 3" });
    const link = await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
    lead = await house.open("lead");
    await settle(lead, link, house.push);
  });

  afterAll(async () => expect(await house?.close()).toEqual([]));

  /** Makes a clip, whole and cut, picks and sends both. */
  async function sendBoth(name: string, options: string[]): Promise<Sent[]> {
    const [whole, cut] = [join(house.folder, name), join(house.folder, `cut-${name}`)];
    const picture = `testsrc2=size=320x240:rate=30:duration=${SECONDS}`;
    const sound = `sine=frequency=440:sample_rate=48000:duration=${SECONDS}`;
    ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, ...options, whole);
    const bytes = readFileSync(whole);
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * CUT_AT)));
    const sent: Sent[] = [];
    for (const [part, file, least_s] of [
      ["whole", whole, SECONDS - 0.2],
      // The cut clip holds about as much of the film as of the file.
      ["cut", cut, SECONDS * CUT_AT * 0.5],
    ] as const) {
      const title = `${name}, ${part}`;
      await pickVideo(lead.page, file);
      sent.push({ title, least_s, id: await sendAndOpen(lead.page, title, "Nothing") });
    }
    return sent;
  }

  test("every clip, whole and cut at 60 %, becomes one that plays to its end", async () => {
    const all: Sent[] = [];
    for (const [name, options] of CLIPS) all.push(...(await sendBoth(name, options)));
    for (const { title, id, least_s } of all) {
      const view = await eventually(
        title,
        async () => {
          const now = await get<MessageView>(lead.page, `messages/${id}`);
          if (now.state === "failed") throw new Error(`${title} failed`);
          return now.media?.video ? now : null;
        },
        90_000,
      );
      const played = await play(lead.page, view.media?.video ?? "");
      console.log(`  ${title}: played to ${played.at.toFixed(2)} of ${played.duration.toFixed(2)} s`);
      expect(played, title).toMatchObject({ ended: true, error: null, partial: 100, width: 320 });
      expect(Math.abs(played.at - played.duration), title).toBeLessThanOrEqual(0.3);
      expect(Math.abs(played.duration - (view.media?.duration_ms ?? 0) / 1_000), title).toBeLessThanOrEqual(0.3);
      expect(played.duration, title).toBeGreaterThan(least_s);
    }
  });
});
