/**
 * Owns: the journey through the other kinds of notes and of replies, changed minds, new versions and stopped notes.
 * Called by: `npm run e2e`.
 * Rule: what one person does shows on the other's screen without a reload.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../house";
import { Crew } from "../house/crew";
import { recordVoice, sendAndOpen, takePhoto, writeText } from "../house/lead";
import type { Received } from "../house/push-service";
import { tapGotIt } from "../house/worker";

const PICTURE = join(import.meta.dirname, "../../public/icons/icon-512.png");

describe("kinds journey", () => {
  let crew: Crew;
  let text = "";

  beforeAll(async () => {
    crew = await Crew.gather();
  });

  afterAll(async () => expect(await crew?.house.close()).toEqual([]));

  const openNote = (id: string) => crew.worker.page.goto(`${crew.house.server.origin}/m/${id}`);
  const counts = async (id: string) => (await crew.report(id)).progress.counts;

  test("a text note: Got it, undone within its ten seconds, said again, taken back later", async () => {
    const { page } = crew.worker;
    await writeText(crew.lead.page, "Two people at the press from now on.");
    text = await sendAndOpen(crew.lead.page, "Two at the press");
    await crew.pushOf(text);
    await openNote(text);
    await tapGotIt(page);
    await eventually("Got it", async () => (await counts(text)).got_it === 1);
    await page.getByRole("button", { name: /^Undo/ }).tap();
    await eventually("undone", async () => (await counts(text)).got_it === 0);
    await tapGotIt(page);
    await page.getByRole("button", { name: "Close" }).tap();
    await page.getByRole("link", { name: "Two at the press" }).tap();
    await page.getByRole("button", { name: "Take back" }).tap();
    await eventually("taken back", async () => (await counts(text)).got_it === 0);
    await page.getByRole("button", { name: "Got it", exact: true }).waitFor();
  });

  test("quick, voice and photo replies reach the lead, and the worker is told what became of one", async () => {
    const { page } = crew.worker;
    const ask = () => page.getByRole("button", { name: "I have a question" }).tap();
    await openNote(text);
    await ask();
    await page.getByRole("button", { name: "I don't understand it" }).tap();
    await eventually("not clear", async () => (await counts(text)).not_clear === 1);

    await ask();
    await page.getByRole("button", { name: /^Voice/ }).tap();
    await page.getByRole("button", { name: "Tap once, or hold" }).tap();
    await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
    await page.waitForTimeout(2_500);
    await page.getByRole("button", { name: "Stop", exact: true }).tap();
    await page.getByRole("button", { name: /^Send · / }).tap();

    await ask();
    await page.getByRole("button", { name: /^Photo/ }).tap();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a photo" }).tap();
    await (await choosing).setFiles(PICTURE);
    await page.getByRole("button", { name: "Send photo" }).tap();

    const replies = await eventually(
      "three replies, ready",
      async () => {
        const all = (await crew.report(text)).message.replies;
        return all.length === 3 && all.every((reply) => reply.is_ready) ? all : null;
      },
      60_000,
    );
    const voice = replies.find((reply) => reply.kind === "voice");
    console.log(`replies: ${replies.map((reply) => reply.kind).join(", ")}; voice ${voice?.media?.duration_ms} ms`);
    expect(replies.map((reply) => reply.kind).sort()).toEqual(["photo", "quick", "voice"]);
    expect(voice?.media?.voice).toBeTruthy();
    expect(replies.find((reply) => reply.kind === "photo")?.media?.photo).toBeTruthy();

    const lead = crew.lead.page;
    await lead.getByRole("button", { name: "3 replies" }).tap();
    await lead
      .getByRole("listitem")
      .filter({ has: lead.getByText("photo", { exact: true }) })
      .getByRole("button", { name: /^Answer/ })
      .tap();
    await lead.getByRole("button", { name: "Doing it" }).tap();
    const told = await crew.push("push about the reply", (push) => push.payload.data.kind === "reply");
    expect(told.payload.notification.body).toBe("Amira Haddad is on it");
    await page.getByText("Being done").waitFor();
  });

  test("a new version asks again", async () => {
    const { page } = crew.worker;
    await openNote(text);
    await tapGotIt(page);
    await eventually("Got it", async () => (await counts(text)).got_it === 1);
    const lead = crew.lead.page;
    await lead.goto(`${crew.house.server.origin}/lead/sent/${text}`);
    await lead.getByRole("button", { name: "More" }).tap();
    await lead.getByRole("button", { name: "Send a new version" }).tap();
    await lead.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: "Text" }).tap();
    await lead.getByLabel("Your words").fill("Two people at the press until Friday.");
    await lead.getByRole("button", { name: "Check and send" }).tap();
    await lead.waitForURL(/\/lead\/check/);
    await sendAndOpen(lead, "Two at the press, until Friday");
    await crew.pushOf(text, 2);
    await openNote(text);
    await page.getByRole("heading", { name: "Two at the press, until Friday" }).waitFor();
    await page.getByRole("button", { name: "Got it", exact: true }).waitFor();
    const now = await crew.report(text);
    expect(now.progress.version).toBe(2);
    expect(now.progress.counts.got_it).toBe(0);
    await tapGotIt(page);
    await eventually("Got it again", async () => (await counts(text)).got_it === 1);
  });

  test("a photo note and a voice note arrive with their media", async () => {
    const { page } = crew.worker;
    await takePhoto(crew.lead.page);
    const photo = await sendAndOpen(crew.lead.page, "New place for the keys");
    const line = await crew.lineOf(photo);
    expect(line.payload.notification.title).toBe("1 more note waits");
    await openNote(photo);
    const picture = page.locator(".note-body img").first();
    await picture.waitFor();
    await eventually("picture", () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0));

    await recordVoice(crew.lead.page, 3_500);
    const voice = await sendAndOpen(crew.lead.page, "Thank you, night shift");
    const push = await crew.lineOf(voice);
    await openNote(voice);
    const played = page.locator("audio, video").first();
    await played.waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Play", exact: true }).first().tap();
    await eventually("sound", () => played.evaluate((media: HTMLMediaElement) => media.currentTime > 0.2));
    const length = await played.evaluate((media: HTMLMediaElement) => media.duration);
    console.log(`voice note: plays ${length.toFixed(1)} s; lock screen "${push.payload.notification.body}"`);
    expect(length).toBeGreaterThan(3);
  });

  test("with no page open, a tap opens one, and the notification's own button says Got it without one", async () => {
    const { lead, house } = crew;
    const mira = await crew.another("Mira Novak");
    await writeText(lead.page, "The gloves are in the red box.");
    const gloves = await sendAndOpen(lead.page, "Gloves in the red box");
    await mira.browser.page.goto("about:blank");
    await crew.pushOf(gloves, 1, mira);
    const opening = mira.browser.context.waitForEvent("page");
    house.desk.tap(await house.desk.wait("Gloves in the red box"));
    const opened = await opening;
    await opened.waitForURL(`**/m/${gloves}`);
    await opened.getByRole("heading", { name: "Gloves in the red box" }).waitFor();
    await opened.close();

    // Another person: on the first one's phone the second note would make no noise.
    const sven = await crew.another("Sven Kruse");
    await sven.browser.page.goto("about:blank");
    await writeText(lead.page, "The ladder stays in hall 2.");
    const ladder = await sendAndOpen(lead.page, "Ladder stays in hall 2");
    await crew.pushOf(ladder, 1, sven);
    const shown = await house.desk.wait("Ladder stays in hall 2");
    const tapped_at = Date.now();
    house.desk.tap(shown, "Got it");
    await eventually("Got it", async () => (await counts(ladder)).got_it === 1);
    console.log(
      `Got it from the notification: counted after ${Date.now() - tapped_at} ms, ${sven.browser.context.pages().length} page open`,
    );
    expect(sven.browser.page.url()).toBe("about:blank");
  });

  test("a stopped note says Withdrawn to whoever has it", async () => {
    const { page } = crew.worker;
    const nora = await crew.another("Nora Lind");
    await writeText(crew.lead.page, "Come to the canteen at three.");
    const wrong = await sendAndOpen(crew.lead.page, "Meeting at three");
    await crew.lineOf(wrong);
    const rang = await crew.pushOf(wrong, 1, nora);
    await crew.house.desk.wait("Meeting at three");
    await openNote(wrong);
    await page.getByRole("button", { name: "Got it", exact: true }).waitFor();
    const lead = crew.lead.page;
    await lead.getByRole("button", { name: "More" }).tap();
    await lead.getByRole("button", { name: "Stop this note" }).tap();
    await lead.getByRole("button", { name: "Stop it" }).tap();
    await lead.getByText(/Stopped for \d/).waitFor();
    console.log(await lead.getByText(/Stopped for \d/).textContent());
    const is_withdrawn = ({ payload: { data } }: Received) => data.kind === "withdrawn" && data.message === wrong;
    const withdrawn = await crew.push("withdrawal", is_withdrawn, nora);
    expect(withdrawn.topic).toBe(rang.topic);
    await eventually("Withdrawn on the lock screen", () =>
      crew.house.desk.shown.some((one) => one.summary === "Meeting at three" && one.body.includes("Withdrawn by")),
    );
    await page.reload();
    await page.getByRole("heading", { name: "Withdrawn" }).waitFor();
    expect((await crew.report(wrong)).progress.state).toBe("cancelled");
    await page.goto(`${crew.house.server.origin}/`);
    await page.getByRole("link", { name: "Meeting at three" }).getByText("Withdrawn").waitFor();
  });
});
