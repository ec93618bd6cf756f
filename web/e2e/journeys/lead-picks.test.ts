/**
 * Owns: the journey through what a lead picks from the phone, and one note that answers everyone.
 * Called by: `npm run e2e`.
 * Rule: the files are real clips that ffmpeg makes here; what must not be sent is looked for among the requests.
 */
import { execFileSync } from "node:child_process";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, eventually } from "../house";
import { Crew } from "../house/crew";
import { sendAndOpen, writeText } from "../house/lead";
import { settle } from "../house/person";

const H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
const VP8 = ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus", "-live", "1"];
/** Without sound, Chromium on Linux finds nothing in it that it can play. */
const HEVC = ["-an", "-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none"];

describe("picked files and Answer all", () => {
  let crew: Crew;
  let second: Browser;

  beforeAll(async () => {
    crew = await Crew.gather();
    const link = await crew.house.server.invite({ name: "Pia Lindqvist", role: "worker", team: "Line 3" });
    second = await crew.house.open("second");
    await settle(second, link, crew.house.push);
  });

  afterAll(async () => expect(await crew?.house.close()).toEqual([]));

  function clip(name: string, length_s: number, options: string[]): string {
    const path = join(crew.house.folder, name);
    const picture = ["-f", "lavfi", "-i", `testsrc=size=160x120:rate=5:duration=${length_s}`];
    const sound = ["-f", "lavfi", "-i", `sine=frequency=440:duration=${length_s}`];
    const makes = name.endsWith(".m4a") ? sound : [...picture, ...sound];
    execFileSync("ffmpeg", ["-v", "error", "-y", ...makes, ...options, path]);
    return path;
  }

  async function openRecorder(kind: "Video" | "Voice" | "Photo"): Promise<void> {
    const { page } = crew.lead;
    await page.goto(`${crew.house.server.origin}/lead`);
    await page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: kind }).tap();
  }

  async function pick(file: string, button = "Pick from phone"): Promise<void> {
    const { page } = crew.lead;
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: button }).tap();
    await (await choosing).setFiles(file);
  }

  const dialog = () => crew.lead.page.getByRole("dialog");
  const check = () => crew.lead.page.waitForURL(/\/lead\/check\?note=/);
  const uploads = () =>
    crew.lead.requests.filter(({ path, method }) => method === "POST" && path === "/api/v1/uploads");

  /** The length of a note's clip once it is ready. */
  const lengthOf = (id: string) =>
    eventually("ready clip", async () => (await crew.report(id)).message.media?.duration_ms, 60_000);

  test("a clip of 72 s is asked about before a byte leaves; another one, or its first 30 seconds", async () => {
    const [long, short] = [clip("long.mp4", 72, H264), clip("short.mp4", 4, H264)];
    await openRecorder("Video");
    await pick(long);
    await dialog().getByRole("heading", { name: "Longer than 30 seconds" }).waitFor();
    await dialog().getByText("This clip is 72 s long.").waitFor();
    expect(uploads()).toEqual([]);
    await pick(short, "Choose another");
    await check();
    expect(uploads()).toHaveLength(1);

    await openRecorder("Video");
    await pick(long);
    await dialog().getByRole("button", { name: "Keep the first 30 seconds" }).tap();
    await check();
    const length_ms = await lengthOf(await sendAndOpen(crew.lead.page, "How to clean line 3"));
    console.log(`72 s picked, ${length_ms} ms kept`);
    expect(length_ms).toBeGreaterThan(29_000);
    expect(length_ms).toBeLessThanOrEqual(30_100);
  });

  test("a recording that names no length is measured all the same, and sound is cut as well", async () => {
    await openRecorder("Video");
    await pick(clip("endless.webm", 41, VP8));
    await dialog().getByText("This clip is 41 s long.").waitFor();
    await dialog().getByRole("button", { name: "Close" }).tap();

    await openRecorder("Voice");
    await pick(clip("long.m4a", 44, ["-c:a", "aac"]));
    await dialog().getByText("This clip is 44 s long.").waitFor();
    await dialog().getByRole("button", { name: "Keep the first 30 seconds" }).tap();
    await check();
    const length_ms = await lengthOf(await sendAndOpen(crew.lead.page, "What the night shift says"));
    console.log(`44 s of sound picked, ${length_ms} ms kept`);
    expect(length_ms).toBeGreaterThan(29_000);
    expect(length_ms).toBeLessThanOrEqual(30_100);
  });

  test("what is over a limit is refused with the limit, and nothing of it is sent", async () => {
    const { page } = crew.lead;
    const before = uploads().length;
    const large = join(crew.house.folder, "large.mp4");
    writeFileSync(large, "");
    truncateSync(large, 80 * 1024 * 1024 + 1);
    await openRecorder("Video");
    await pick(large);
    await page.getByText("This clip is over 80 MB.").waitFor();

    const heavy = join(crew.house.folder, "heavy.jpg");
    writeFileSync(heavy, "");
    truncateSync(heavy, 20 * 1024 * 1024 + 1);
    await openRecorder("Photo");
    await pick(heavy);
    await page.getByText("This picture is over 20 MB.").waitFor();

    const wide = join(crew.house.folder, "wide.png");
    const grey = ["-f", "lavfi", "-i", "color=gray:size=8000x6400", "-frames:v", "1"];
    execFileSync("ffmpeg", ["-v", "error", "-y", ...grey, wide]);
    await pick(wide);
    await page.getByText("This picture has over 50 megapixels.").waitFor();
    expect(uploads()).toHaveLength(before);
  });

  test("a clip this phone cannot measure is sent, and the server's answer leads to the same choice", async () => {
    const { page } = crew.lead;
    await openRecorder("Video");
    await pick(clip("unknown.mp4", 36, HEVC));
    await check();
    const id = await sendAndOpen(page, "New guard on press 2");
    const keep = page.getByRole("button", { name: "Keep the first 30 seconds" });
    await keep.waitFor({ timeout: 60_000 });
    expect((await crew.report(id)).progress.failure).toBe("media_too_long");
    await keep.tap();
    await page.waitForURL(new RegExp(`/lead/sent/${id}$`));
    const length_ms = await lengthOf(id);
    console.log(`36 s of HEVC refused, then ${length_ms} ms kept`);
    expect(length_ms).toBeLessThanOrEqual(30_100);
    await eventually("sent", async () => (await crew.report(id)).progress.state === "sent");
  });

  test("the same question of two people is answered once, for everyone who has the note", async () => {
    const { page } = crew.lead;
    await writeText(page, "Change the filter of line 3 before noon.");
    const id = await sendAndOpen(page, "Filter before noon");
    for (const worker of [crew.worker, second]) {
      await worker.page.goto(`${crew.house.server.origin}/m/${id}`);
      await worker.page.getByRole("button", { name: "I have a question" }).tap();
      await worker.page.getByRole("button", { name: "I need parts or help" }).tap();
    }
    await page.getByRole("button", { name: "2 replies" }).tap();
    const group = page.getByRole("listitem").filter({ hasText: "I need parts or help" });
    await group.getByText(/Jonas Weber and Pia Lindqvist|Pia Lindqvist and Jonas Weber/).waitFor();
    await page.getByRole("button", { name: "Answer all 2" }).tap();
    await page.getByText("Goes to the same 2 people.").waitFor();

    // A reload in the middle still answers.
    await page.reload();
    await page.getByText("Goes to the same 2 people.").waitFor();
    await page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: "Text" }).tap();
    await page.getByLabel("Your words").fill("Filters are in rack 4. Two for each of you.");
    await page.getByRole("button", { name: "Check and send" }).tap();
    await check();
    const title = await page.getByLabel("Title").inputValue();
    expect(title).toBe("Answer: I need parts or help (Filter before noon)");
    const same = page.getByRole("button", { name: "The same people 2" });
    expect(await same.getAttribute("aria-pressed")).toBe("true");
    const answer = await sendAndOpen(page, title);
    const { progress, people } = await crew.report(answer);
    expect(progress.counts.targeted).toBe(2);
    expect(people.map(({ name }) => name).sort()).toEqual(["Jonas Weber", "Pia Lindqvist"]);
    await eventually("both told", async () => {
      const { replies } = (await crew.report(id)).message;
      return replies.length === 2 && replies.every(({ state }) => state === "heard");
    });
    await second.page.goto(`${crew.house.server.origin}/m/${answer}`);
    await second.page.getByRole("heading", { name: title }).waitFor();
  });
});
