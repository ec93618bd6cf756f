/**
 * Owns: the recorder's choices (kind, template, camera), the open stream, the running take, and the draft a take becomes.
 * Called by: the recorder screen and its parts.
 * Rule: whatever ends a take except Start over, a draft with everything recorded exists afterwards.
 */
import { batch, signal } from "@preact/signals";
import type { Ask, Kind } from "../../lib/api";
import {
  beginDraft,
  discardDraft,
  drafts,
  type NoteAnswers,
  type NoteDraft,
  type Template,
} from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { canRecord } from "../../lib/media/codecs";
import {
  closeCamera,
  closeDevices,
  DeviceError,
  type DeviceProblem,
  type Facing,
  openCamera,
  openMicrophone,
} from "../../lib/media/devices";
import type { Photo } from "../../lib/media/photo";
import { startTake, type Take } from "../../lib/media/take";
import { beginUpload, fillUpload } from "../../lib/media/uploads.state";
import type { Replacement } from "../replacement";

/** Order is the order of the chips. */
export const TEMPLATES: readonly Template[] = ["handover", "safety", "stock", "promotion", "praise"];

/** A thank-you asks nothing; every other note asks for a Got it. */
const ASKS: Record<Template, Ask> = {
  handover: "acknowledge",
  safety: "acknowledge",
  stock: "acknowledge",
  promotion: "acknowledge",
  praise: "none",
};

export type Stage =
  | { kind: "opening" }
  | { kind: "ready"; stream: MediaStream | null }
  | { kind: "recording"; stream: MediaStream; take: Take }
  | { kind: "blocked"; problem: DeviceProblem };

export const kind = signal<Kind>("video");
export const template = signal<Template>("handover");
export const facing = signal<Facing>("user");
export const stage = signal<Stage>({ kind: "opening" });
/** A sentence for the lead about what just went wrong, or null. */
export const remark = signal<string | null>(null);
export const replacement = signal<Replacement | null>(null);
/** The question that the next note answers, or null. */
export const answering = signal<NoteAnswers | null>(null);

let opening = 0;
let isLeft = true;
/** A tap is a pointer press and a click; only the first of them starts. */
let isStarting = false;

/** Opens what the chosen kind needs; a later call wins over an earlier one. */
export async function openStage(): Promise<void> {
  opening += 1;
  isLeft = false;
  const mine = opening;
  const wanted = kind.peek();
  if (wanted === "text") {
    closeDevices();
    stage.value = { kind: "ready", stream: null };
    return;
  }
  if (!canRecord() && wanted !== "photo") {
    stage.value = { kind: "blocked", problem: "unsupported" };
    return;
  }
  stage.value = { kind: "opening" };
  try {
    if (wanted === "voice") closeCamera();
    const stream = wanted === "voice" ? await openMicrophone() : await openCamera(facing.peek());
    if (mine === opening) stage.value = { kind: "ready", stream };
    // The screen was left while the prompt was open.
    else if (isLeft) closeDevices();
  } catch (cause) {
    const problem = cause instanceof DeviceError ? cause.problem : "busy";
    if (mine === opening) stage.value = { kind: "blocked", problem };
  }
}

/** Switches everything off; a running take becomes a draft first. */
export function leaveStage(): void {
  opening += 1;
  isLeft = true;
  const now = stage.peek();
  if (now.kind === "recording") now.take.stop();
  closeDevices();
  stage.value = { kind: "opening" };
}

/** Starts a take of the ready stream; `onDraft` gets the draft when it has ended. */
export async function startClip(onDraft: (draft: NoteDraft) => void, mayRetry = true): Promise<void> {
  const ready = stage.peek();
  const clip = kind.peek();
  if (isStarting || ready.kind !== "ready" || !ready.stream || (clip !== "video" && clip !== "voice")) return;
  const { stream } = ready;
  remark.value = null;
  let take: Take;
  isStarting = true;
  try {
    take = await startTake(clip, stream);
  } catch {
    stage.value = { kind: "blocked", problem: "unsupported" };
    return;
  } finally {
    isStarting = false;
  }
  stage.value = { kind: "recording", stream, take };
  const draft = await beginDraft(draftFields(clip, take.upload.row.id));
  const { end } = await take.ended;
  if (discarded.has(take)) return;
  if (end === "no_data") {
    await discardDraft(draft.id);
    remark.value = t("rec-no-data");
    await openStage();
    // The format was struck off the list; the next one is tried at once.
    if (mayRetry) await startClip(onDraft, false);
    return;
  }
  if (end === "interrupted") remark.value = t("rec-interrupted");
  onDraft(draft);
}

/** Ends the running take and keeps it. */
export function finishClip(): void {
  const now = stage.peek();
  if (now.kind === "recording") now.take.stop();
}

const discarded = new WeakSet<Take>();

/** Throws the running take away and is ready again. */
export async function startOver(): Promise<void> {
  const now = stage.peek();
  if (now.kind !== "recording") return;
  discarded.add(now.take);
  stage.value = { kind: "ready", stream: now.stream };
  now.take.stop();
  await now.take.ended;
  const draft = drafts.peek().find((other) => other.upload === now.take.upload.row.id);
  if (draft) await discardDraft(draft.id);
}

/** Makes a draft of a photo and begins to send it. */
export async function draftPhoto(photo: Photo): Promise<NoteDraft> {
  const upload = await beginUpload("photo", "image/jpeg", "recorded");
  void fillUpload(upload, photo.blob, null);
  return await beginDraft(draftFields("photo", upload.row.id));
}

/** Makes a draft of typed words: they are the note. */
export async function draftText(text: string): Promise<NoteDraft> {
  return await beginDraft({ ...draftFields("text", null), text });
}

/** Forgets what the last visit left on the screen. */
export function resetRecorder(next: Replacement | null): void {
  batch(() => {
    replacement.value = next;
    answering.value = null;
    if (next) kind.value = next.kind;
    remark.value = null;
  });
}

/** What every draft of the recorder begins with. */
export function draftFields(
  clip: Kind,
  upload: string | null,
): Pick<NoteDraft, "template" | "kind" | "upload" | "title" | "ask" | "replaces" | "audience" | "answers"> {
  const old = replacement.peek();
  const answers = answering.peek();
  const chosen = template.peek();
  return {
    template: chosen,
    kind: clip,
    upload,
    title: old?.title ?? answers?.title ?? t(`rec-prefill-${chosen}`),
    ask: ASKS[chosen],
    replaces: old ? { message: old.message, as: old.as } : null,
    audience: answers ? { any_of: answers.audience } : null,
    answers,
  };
}
