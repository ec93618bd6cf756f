/**
 * Owns: a clip or photo picked from the phone on its way to a draft, and the open question whether to keep the first 30 s.
 * Called by: the recorder, its stage, and the sheet that asks.
 * Rule: a file over a limit is refused before a byte of it is sent; a longer clip is cut only when the lead says so.
 */
import { signal } from "@preact/signals";
import { beginDraft, type NoteDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { downsizePhoto, PhotoError, type PhotoProblem, pickFile } from "../../lib/media/photo";
import { measureClip, planPick } from "../../lib/media/picked";
import { CLIP_LIMIT_MS } from "../../lib/media/recorder";
import { beginUpload, fillUpload } from "../../lib/media/uploads.state";
import { draftFields, draftPhoto, kind, remark } from "./recorder.state";

/** A clip that is longer than a note; `length_ms` is null where this phone cannot tell. */
export interface LongClip {
  file: File;
  length_ms: number | null;
}

/** The clip the lead is asked about, or null. */
export const long_clip = signal<LongClip | null>(null);

/** Lets the lead pick; `capture` opens the phone's own camera. Null when nothing came of it, with a remark or a question. */
export async function pick(capture: "user" | "environment" | null): Promise<NoteDraft | null> {
  remark.value = null;
  const wanted = kind.peek();
  const file = await pickFile(ACCEPT[wanted], capture);
  if (!file) return null;
  if (wanted === "photo") return await guardPhoto(async () => draftPhoto(await downsizePhoto(file)));
  return await takeClip(file);
}

/** Makes a draft of a clip, or asks about it, or says why it cannot be used. */
export async function takeClip(file: File): Promise<NoteDraft | null> {
  if (planPick(file.size, null).kind === "too_large") {
    remark.value = t("rec-clip-too-large");
    return null;
  }
  remark.value = t("rec-measuring");
  const length_ms = await measureClip(file);
  remark.value = null;
  const plan = planPick(file.size, length_ms);
  if (plan.kind === "send") return await draftClip(file, length_ms, plan.source);
  long_clip.value = { file, length_ms };
  return null;
}

/** The lead's yes: the server keeps the first 30 seconds. */
export async function keepFirst30(): Promise<NoteDraft | null> {
  const asked = long_clip.peek();
  long_clip.value = null;
  return asked && (await draftClip(asked.file, CLIP_LIMIT_MS, "picked"));
}

/** Runs something with a photo; says in a remark why the photo cannot be used. */
export async function guardPhoto(work: () => Promise<NoteDraft>): Promise<NoteDraft | null> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof PhotoError)) throw cause;
    remark.value = t(PHOTO_REMARKS[cause.problem]);
    return null;
  }
}

async function draftClip(file: File, length_ms: number | null, source: "picked" | "recorded"): Promise<NoteDraft> {
  const clip = file.type.startsWith("audio/") ? "voice" : "video";
  const upload = await beginUpload(clip, file.type, source);
  if (length_ms === null) upload.row.is_unmeasured = true;
  // Whoever closes the app right after picking still has the clip: it is on this phone before the next screen.
  remark.value = t("rec-measuring");
  await fillUpload(upload, file, length_ms && Math.min(length_ms, CLIP_LIMIT_MS));
  remark.value = null;
  return await beginDraft(draftFields(clip, upload.row.id));
}

const ACCEPT = { video: "video/*", voice: "audio/*", photo: "image/*", text: "" } as const;

const PHOTO_REMARKS: Record<PhotoProblem, string> = {
  photo_too_large: "rec-photo-too-large",
  photo_pixels: "rec-photo-pixels",
  photo_unreadable: "rec-photo-unreadable",
};
