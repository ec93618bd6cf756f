/**
 * Owns: the way through the lead's screens when something is missing: a usable clip, notes, live updates, signal.
 * Called by: the lead's walk.
 * Rule: the part without signal comes last: what it records never leaves the browser.
 */
import type { Page } from "playwright-core";
import type { ProgressItem, Report } from "../../../src/lib/api/types";
import { eventually } from "../folder";
import { get } from "../person";
import { wordsOf } from "../words";
import { ask, cut, refuse, stopWithoutLive, type Walk } from ".";

/** A clip that cannot be used, because nothing but its beginning came through, and recording it again. */
export async function walkReplaced({ language, stop, fresh }: Walk): Promise<void> {
  const team = `Press ${language}`;
  const page = await fresh.join({ name: `Kaja ${language}`, role: "lead", team });
  await fresh.link({ name: `Timo ${language}`, role: "worker", team });
  const { team: own } = await ask<{ team: { id: string } }>(page, "GET", "me", null);
  const note = await ask<ProgressItem>(page, "POST", "messages", {
    kind: "video",
    title: "New stop of press 2",
    audience: { any_of: [{ team: own.id }] },
    ask: "acknowledge",
    deliver: "now",
    upload: await sendBroken(page),
  });
  await eventually("the server's word on the clip", async () => {
    const { progress } = await get<Report>(page, `messages/${note.id}/report`);
    return progress.failure === "media_corrupt";
  });
  await page.goto(`${fresh.origin}/lead/sent/${note.id}`);
  await page.locator(".banner--late").waitFor();
  await stop("sent-failed", page);
  await page.locator(".slab").tap();
  await page.locator("button.rec:enabled").waitFor();
  await stop("recorder-replaces", page);
}

/** Sends what has the first bytes of a clip and then none of its frames; answers the upload's id. */
function sendBroken(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const begins = [
      0,
      0,
      0,
      24,
      ...new TextEncoder().encode("ftypmp42"),
      0,
      0,
      0,
      0,
      ...new TextEncoder().encode("isommp42"),
    ];
    const bytes = new Uint8Array(4_000).fill(7);
    bytes.set(begins);
    const tus = { "tus-resumable": "1.0.0" };
    const metadata = `kind ${btoa("video")},filetype ${btoa("video/mp4")}`;
    const made = await fetch("/api/v1/uploads", {
      method: "POST",
      headers: { ...tus, "upload-length": `${bytes.length}`, "upload-metadata": metadata },
    });
    const at = made.headers.get("location") ?? "";
    const headers = { ...tus, "upload-offset": "0", "content-type": "application/offset+octet-stream" };
    const sent = await fetch(at, { method: "PATCH", headers, body: bytes });
    if (sent.status !== 204) throw new Error(`upload: ${made.status} ${sent.status} ${await sent.text()}`);
    return at.split("/").at(-1) ?? "";
  });
}

/** A lead who has sent nothing, and one whose note nobody answered. */
export async function walkLeadNewcomer({ language, stop, fresh }: Walk): Promise<void> {
  const team = `Dock ${language}`;
  const page = await fresh.join({ name: `Tilda ${language}`, role: "lead", team });
  await page.goto(`${fresh.origin}/lead/sent`);
  await page.locator(".lead-block").waitFor();
  await stop("sent-none", page);
  const { team: own } = await ask<{ team: { id: string } }>(page, "GET", "me", null);
  await fresh.link({ name: `Arne ${language}`, role: "worker", team });
  const note = await ask<ProgressItem>(page, "POST", "messages", {
    kind: "text",
    title: "Gate 2 is closed until noon",
    text: "Trucks come to gate 3.",
    audience: { any_of: [{ team: own.id }] },
    ask: "acknowledge",
    deliver: "now",
  });
  await page.goto(`${fresh.origin}/lead/sent/${note.id}`);
  await page.locator(".people-ring").waitFor();
  await stop("sent-alone", page);
  await page.goto(`${fresh.origin}/lead/replies/${note.id}`);
  await page.locator(".lead-block, .lead-center").first().waitFor();
  await stop("replies-none", page);
  await ask(page, "DELETE", `messages/${note.id}`, {});
  await page.goto(`${fresh.origin}/lead/sent/${note.id}`);
  await page.locator(".banner--soft").waitFor();
  await stop("sent-cancelled", page);
}

/** Live updates that stopped, and reads that fail. */
export async function walkStopped(walk: Walk, id: string): Promise<void> {
  const { page, origin, stop } = walk;
  await stopWithoutLive(walk, [
    ["sent-list-stopped", `${origin}/lead/sent`],
    ["sent-note-stopped", `${origin}/lead/sent/${id}`],
  ]);
  const list = await refuse(page, "**/api/v1/sent", 503, "unavailable");
  await page.goto(`${origin}/lead/sent`);
  await page.locator("[role=alert]:not(:empty)").waitFor();
  await stop("sent-list-failed");
  await list();
}

/** A take that waits for signal. */
export async function walkWaiting({ page, origin, language, stop }: Walk): Promise<void> {
  const t = wordsOf(language);
  await cut(page, "**/api/v1/uploads**");
  await cut(page, "**/api/v1/messages");
  await page.goto(`${origin}/lead`);
  await page.getByRole("radio", { name: t("rec-kind-video"), exact: true }).tap();
  await page.locator("button.rec:enabled").tap();
  await page.locator(".rec-now").waitFor();
  await page.waitForTimeout(2_500);
  await page.locator(".slab").tap();
  await page.waitForURL(/\/lead\/check/);
  await page.locator(".title-input").fill("");
  await page.locator(".slab:not([aria-disabled=true])").waitFor();
  await page.waitForTimeout(750);
  await page.locator(".slab").tap();
  await page.locator("#title-missing").waitFor();
  await stop("check-no-title");
  await page.locator(".title-input").fill("Trolleys behind gate 2");
  await stop("check-video");
  await page.locator(".slab").tap();
  await page.getByText(t("wait-safe")).waitFor();
  await stop("waiting");
  await page.goto(`${origin}/lead/sent`);
  await page.getByText(t("sent-state-waiting")).waitFor();
  await stop("sent-list-waiting");
}
