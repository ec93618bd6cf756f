/**
 * Owns: a sent clip whose length only the server could tell: the phone's copy, and sending its first 30 seconds.
 * Called by: one sent note.
 * Rule: the copy stays until the server has measured it; what is sent again repairs the same note.
 */
import type { ProgressItem } from "../../lib/api";
import { beginDraft, sendDraft } from "../../lib/drafts.state";
import { CLIP_LIMIT_MS } from "../../lib/media/recorder";
import type { Upload } from "../../lib/media/upload";
import { beginUpload, fillUpload, findUploadOf, forgetUpload } from "../../lib/media/uploads.state";

/** The phone's copy of a clip that the server found too long, or null. */
export function longClipOf(item: ProgressItem): Upload | null {
  return item.state === "failed" && item.failure === "media_too_long" ? findUploadOf(item.id) : null;
}

/** Forgets the copy of a clip that turned out to be short enough, or will never go out. */
export function releaseClip(item: ProgressItem): void {
  const upload = ["leaving", "sent", "cancelled"].includes(item.state) ? findUploadOf(item.id) : null;
  if (upload) void forgetUpload(upload, true);
}

/** Sends the clip once more, to be cut; answers the draft that repairs the note. */
export async function sendFirst30(item: ProgressItem, long: Upload): Promise<string> {
  const { kind, filetype } = long.row;
  const upload = await beginUpload(kind, filetype, "picked");
  void fillUpload(upload, long.clip, CLIP_LIMIT_MS);
  const draft = await beginDraft({
    template: "handover",
    kind,
    upload: upload.row.id,
    title: item.title,
    ask: item.ask,
    replaces: { message: item.id, as: "repair" },
  });
  void sendDraft(draft.id).then(() => forgetUpload(long, true));
  return draft.id;
}
