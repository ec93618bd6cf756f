/**
 * Owns: the journey of recordings whose upload is broken off: by a reload of the page, by the death of the server.
 * Called by: `npm run e2e`.
 * Rule: the note goes out, and the server has, byte for byte, what the phone had kept.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageView } from "../../src/lib/api/types";
import { type Browser, eventually, House } from "../house";
import { sendAndOpen, startVideo, stopVideo } from "../house/lead";
import { Line } from "../house/line";
import { cookieOf, get, settle } from "../house/person";
import { phoneClip, sha256, standing, storedBytes } from "../house/stored";

/** So slow that the upload stays far behind the recording. */
const CRAWL = { up_bytes_per_s: 8_000, round_trip_ms: 150 };

describe("broken uploads", () => {
  let house: House;
  let line: Line;
  let lead: Browser;
  let person = "";
  let cookie = "";
  let endpoint = "";

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
    line = new Line(house.server.port);
    await line.start();
    const worker_link = await house.server.invite({ name: "Jonas Weber", role: "worker", team: "Line 3" });
    const lead_link = await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
    const worker = await house.open("worker");
    endpoint = (await settle(worker, worker_link, house.push)).endpoint;
    await worker.close();
    lead = await house.open("lead");
    const { me } = await settle(lead, lead_link.replace(house.server.origin, line.origin), house.push);
    person = me.person.id;
    cookie = await cookieOf(lead);
  });

  afterAll(async () => {
    await line?.stop();
    expect(await house?.close()).toEqual([]);
  });

  /** Records until part of it is with the server and more of it is not. */
  async function recordHalfSent(): Promise<string> {
    line.slow(CRAWL);
    await startVideo(lead.page);
    return eventually("an upload under way", async () => {
      const clip = await phoneClip(lead.page, person);
      if (!clip) return null;
      const { offset } = await standing(house.server.origin, cookie, clip.upload);
      return offset > 0 && offset < clip.total && clip.parts.length >= 6 ? clip.upload : null;
    });
  }

  /** Lets the line through, waits for the last byte and compares; then sends, and waits for the push. */
  async function arrives(upload: string, title: string): Promise<MessageView> {
    line.slow(null);
    const clip = await eventually("the whole clip", async () => {
      const now = await phoneClip(lead.page, person);
      return now?.is_complete ? now : null;
    });
    expect(clip.upload).toBe(upload);
    expect(await standing(house.server.origin, cookie, upload)).toEqual({ offset: clip.total, length: clip.total });
    expect(sha256(storedBytes(house.server, upload))).toBe(clip.sha256);
    const note = await sendAndOpen(lead.page, title);
    await eventually(
      "push",
      () => house.push.received.find((one) => one.endpoint === endpoint && one.payload.data.message === note),
      60_000,
    );
    const view = await get<MessageView>(lead.page, `messages/${note}`);
    const kept_ms = clip.parts.at(-1)?.end_ms ?? 0;
    console.log(`"${title}": ${clip.total} bytes whole, ${view.media?.duration_ms} ms of ${kept_ms} ms kept`);
    // A busy machine encodes less than the clock says; that nothing of it is lost, the bytes have shown.
    expect(view.media?.duration_ms).toBeGreaterThan(1_000);
    return view;
  }

  test("a reload in the middle of the recording keeps what was recorded, goes on sending, and the note goes out", async () => {
    const upload = await recordHalfSent();
    const before = await standing(house.server.origin, cookie, upload);
    await lead.page.reload();
    await lead.page.getByRole("button", { name: "1 note is not sent yet" }).tap();
    await lead.page.locator("a.sent-row").first().tap();
    await lead.page.waitForURL(/\/lead\/check\?note=/);
    console.log(`reloaded with ${before.offset} bytes at the server`);
    await arrives(upload, "Reloaded half-way");
  });

  test("the server is killed during the upload and started again, and the note goes out", async () => {
    const upload = await recordHalfSent();
    const before = await standing(house.server.origin, cookie, upload);
    await house.server.kill();
    await stopVideo(lead.page);
    await house.server.start();
    const after = await standing(house.server.origin, cookie, upload);
    console.log(`killed at ${before.offset} bytes, started with ${after.offset}`);
    expect(after.offset).toBeGreaterThanOrEqual(before.offset);
    await arrives(upload, "Killed half-way");
  });
});
