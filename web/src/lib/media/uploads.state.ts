/**
 * Owns: every clip of the signed-in person that is still on this phone, as one list of running uploads.
 * Called by: the recorder, the replies, the drafts, and the app's start (to go on with what an earlier life left).
 * Rule: one tab sends a clip at a time, which the clip's lock guarantees; the others leave it alone.
 */
import { signal } from "@preact/signals";
import { listParts, type MediaDatabase, type MediaKind, openMediaDatabase, type UploadRow } from "./chunk-store";
import { Upload, type UploadPort } from "./upload";

/** Running and waiting uploads of this tab, oldest first. */
export const uploads = signal<readonly Upload[]>([]);

let owner: { person: string; database: Promise<MediaDatabase | null> } | null = null;

/** Names the person whose clips these are and goes on with what is unsent; call once after sign-in and at each start. */
export async function openUploads(person: string): Promise<void> {
  if (owner?.person === person) {
    // Signed in again: clips that stopped at the closed door go on.
    uploads.value = uploads.peek().filter((upload) => upload.progress.peek().state.kind !== "signed_out");
    return resumeUploads();
  }
  closeUploads();
  owner = { person, database: openMediaDatabase(person).catch(() => null) };
  await resumeUploads();
}

/** Stops sending without losing anything; call before the person's stores are deleted. */
export function closeUploads(): void {
  for (const upload of uploads.peek()) upload.close();
  uploads.value = [];
  const closing = owner?.database;
  owner = null;
  void closing?.then((database) => database?.close());
}

/** The database of the person who is signed in, or null where the phone allows none. */
export async function currentDatabase(): Promise<MediaDatabase | null> {
  return (await owner?.database) ?? null;
}

/** Starts an upload for a clip that is being made; parts follow through `append`, then `finish`. */
export async function beginUpload(kind: MediaKind, filetype: string, source: "recorded" | "picked"): Promise<Upload> {
  const database = await currentDatabase();
  const row: UploadRow = {
    id: crypto.randomUUID(),
    kind,
    filetype,
    source,
    created_at: Date.now(),
    url: null,
    is_final: false,
    is_complete: false,
    duration_ms: null,
  };
  await database?.put("uploads", { ...row }).catch(() => undefined);
  const upload = new Upload(row, database, port());
  void hold(row.id, false, () => upload);
  return upload;
}

/** Sends a finished file or photo and resolves with the server's upload id once every byte is there. */
export async function uploadBlob(
  kind: MediaKind,
  blob: Blob,
  meta: { filetype?: string; source?: "recorded" | "picked"; duration_ms?: number } = {},
): Promise<string> {
  const upload = await beginUpload(kind, meta.filetype ?? blob.type, meta.source ?? "recorded");
  await fillUpload(upload, blob, meta.duration_ms ?? null);
  return await upload.done;
}

/** Hands a whole file to an upload in parts of 1 MiB. */
export async function fillUpload(upload: Upload, blob: Blob, duration_ms: number | null): Promise<void> {
  const part_bytes = 1024 * 1024;
  for (let from = 0; from < blob.size; from += part_bytes) {
    const part = blob.slice(from, from + part_bytes);
    await upload.append(part, Math.round(((duration_ms ?? 0) * (from + part.size)) / blob.size));
  }
  await upload.finish(duration_ms);
}

/** Finds a clip of this phone by its local id. */
export function findUpload(id: string): Upload | null {
  return uploads.value.find((upload) => upload.row.id === id) ?? null;
}

/** Finds the phone's copy of a clip that a message took before the server had measured it. */
export function findUploadOf(message: string): Upload | null {
  return uploads.value.find((upload) => upload.row.message === message) ?? null;
}

/** Removes a clip from this phone; `isUsed` when a message or reply has taken the server's copy. */
export async function forgetUpload(upload: Upload, isUsed: boolean): Promise<void> {
  uploads.value = uploads.peek().filter((other) => other !== upload);
  await upload.forget(isUsed);
}

async function resumeUploads(): Promise<void> {
  const database = await currentDatabase();
  if (!database) return;
  for (const row of await database.getAll("uploads")) {
    if (uploads.peek().some((upload) => upload.row.id === row.id)) continue;
    await new Promise<void>((taken) => {
      void hold(
        row.id,
        true,
        async () => {
          const parts = await listParts(database, row.id);
          const upload = new Upload(row, database, port(), parts);
          // The app died while recording: what is stored is the clip.
          if (!row.is_final) await upload.finish(parts.at(-1)?.end_ms ?? null);
          return upload;
        },
        taken,
      );
    });
  }
}

/** Runs an upload under its lock; an upload that another tab holds is skipped when `isOptional`. */
async function hold(
  id: string,
  isOptional: boolean,
  open: () => Upload | Promise<Upload>,
  taken: () => void = () => undefined,
): Promise<void> {
  const work = async (isOurs: boolean): Promise<void> => {
    if (!isOurs) return taken();
    const upload = await open();
    uploads.value = [...uploads.peek(), upload];
    taken();
    await upload.run();
  };
  if (!navigator.locks) return work(true);
  await navigator.locks.request(`floornote-upload-${id}`, { ifAvailable: isOptional }, (lock) => work(lock !== null));
}

function port(): UploadPort {
  return {
    send: (address, init) => fetch(address, init),
    base: "/api/v1/uploads",
    wait: waitForNetwork,
    random: Math.random,
  };
}

function waitForNetwork(wait_ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener("online", go);
      document.removeEventListener("visibilitychange", onVisible);
      resolve();
    };
    const onVisible = (): void => {
      if (document.visibilityState === "visible") go();
    };
    const timer = setTimeout(go, wait_ms);
    addEventListener("online", go);
    document.addEventListener("visibilitychange", onVisible);
  });
}
