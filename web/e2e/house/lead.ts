/**
 * Owns: what a lead does: record, write, check, send.
 * Called by: the journeys.
 * Rule: only what a thumb can do; texts are found by the words on the screen.
 */
import type { Page } from "playwright-core";

const CHECK = /\/lead\/check\?note=/;

/** Opens the recorder in one of its kinds. */
async function recorder(page: Page, kind: "Video" | "Voice" | "Photo" | "Text"): Promise<void> {
  await page.goto(new URL("/lead", page.url()).href);
  await page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: kind }).tap();
}

/** Starts recording with the false camera. */
export async function startVideo(page: Page): Promise<void> {
  await recorder(page, "Video");
  await page.locator("button.rec:enabled").tap();
  await page.getByRole("heading", { name: "Recording" }).waitFor();
}

/** Stops the recording and goes on to check and send. */
export async function stopVideo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Done" }).tap();
  await page.waitForURL(CHECK);
}

/** Records with the false camera for `ms` and goes on to check and send. */
export async function recordVideo(page: Page, ms: number): Promise<void> {
  await startVideo(page);
  await page.waitForTimeout(ms);
  await stopVideo(page);
}

/** Picks a file from the phone and goes on to check and send. */
export async function pickVideo(page: Page, file: string): Promise<void> {
  await recorder(page, "Video");
  const choosing = page.waitForEvent("filechooser");
  await page.locator(".recrow .iconbtn").first().tap();
  await (await choosing).setFiles(file);
  await page.waitForURL(CHECK);
}

/** Records a voice note: one tap starts, one ends. */
export async function recordVoice(page: Page, ms: number): Promise<void> {
  await recorder(page, "Voice");
  await page.locator("button.rec:enabled").tap();
  await page.getByRole("heading", { name: "Recording" }).waitFor();
  await page.waitForTimeout(ms);
  await page.getByRole("button", { name: "Done" }).tap();
  await page.waitForURL(CHECK);
}

/** Takes a photo of the false camera. */
export async function takePhoto(page: Page): Promise<void> {
  await recorder(page, "Photo");
  await page.waitForFunction(
    () => (document.querySelector<HTMLVideoElement>(".lead-lens video")?.readyState ?? 0) >= 2,
  );
  await page.locator("button.rec:enabled").tap();
  await page.waitForURL(CHECK);
}

/** Writes a text note. */
export async function writeText(page: Page, words: string): Promise<void> {
  await recorder(page, "Text");
  await page.getByLabel("Your words").fill(words);
  await page.getByRole("button", { name: "Check and send" }).tap();
  await page.waitForURL(CHECK);
}

/** Gives the title, asks for Got it and sends to the lead's own team, which is chosen already. */
export async function sendFromCheck(page: Page, title: string, asks: "Got it" | "Nothing" = "Got it"): Promise<void> {
  await page.locator(".title-input").fill(title);
  const ask = page.getByRole("radiogroup", { name: "Ask for" });
  if (await ask.isVisible()) await ask.getByRole("radio", { name: asks }).tap();
  const slab = page.locator(".slab:not([aria-disabled=true])");
  await slab.waitFor();
  // The slab takes no tap in its first 600 ms, so that a tap meant for the screen before cannot send.
  await page.waitForTimeout(700);
  await slab.tap();
  await page.waitForURL((url) => url.pathname.startsWith("/lead/waiting/") || url.pathname.startsWith("/lead/sent/"));
}

/** Sends what stands on the check screen and answers the id of the note once the server has it. */
export async function sendAndOpen(page: Page, title: string, asks: "Got it" | "Nothing" = "Got it"): Promise<string> {
  await sendFromCheck(page, title, asks);
  await page.waitForURL(/\/lead\/sent\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
