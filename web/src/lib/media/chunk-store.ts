/**
 * Owns: the IndexedDB database of one person that holds unsent clips and note drafts.
 * Called by: uploads (clips and their parts) and drafts.
 * Rule: a part is stored here before any byte of it goes to the network; the database is named by person and never shared.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export type MediaKind = "video" | "voice" | "photo";

/** What is remembered about one upload between two lives of the app. */
export interface UploadRow {
  id: string;
  kind: MediaKind;
  filetype: string;
  source: "recorded" | "picked";
  created_at: number;
  /** Null until the server has created its side. */
  url: string | null;
  is_final: boolean;
  is_complete: boolean;
  duration_ms: number | null;
  /** A picked file whose length this phone could not tell: the server may refuse it as too long. */
  is_unmeasured?: boolean;
  /** The message that took the clip; the phone's copy stays until the server has measured it. */
  message?: string;
}

export interface PartRow {
  upload: string;
  offset: number;
  bytes: ArrayBuffer;
  /** Recorded time at the end of this part; equals the clip's length for files. */
  end_ms: number;
}

interface MediaSchema extends DBSchema {
  uploads: { key: string; value: UploadRow };
  parts: { key: [string, number]; value: PartRow };
  drafts: { key: string; value: { id: string; created_at: number; body: unknown } };
  /** The last answers that a note can be sent with while there is no signal. */
  kept: { key: string; value: unknown };
}

export type MediaDatabase = IDBPDatabase<MediaSchema>;

/** The database name of a person; sign-out deletes it. */
export function mediaDatabaseName(person: string): string {
  return `floornote-media-${person}`;
}

/** Opens the person's database, making it on first use. */
export function openMediaDatabase(person: string): Promise<MediaDatabase> {
  return openDB<MediaSchema>(mediaDatabaseName(person), 1, {
    upgrade: (database) => {
      database.createObjectStore("uploads", { keyPath: "id" });
      database.createObjectStore("parts", { keyPath: ["upload", "offset"] });
      database.createObjectStore("drafts", { keyPath: "id" });
      database.createObjectStore("kept");
    },
    blocking: (_current, _blocked, event) => {
      // Sign-out in another tab deletes this database; an open connection would hold it up.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Returns every part of an upload in order. */
export function listParts(database: MediaDatabase, upload: string): Promise<PartRow[]> {
  return database.getAll("parts", IDBKeyRange.bound([upload, 0], [upload, Number.MAX_SAFE_INTEGER]));
}

/** Removes an upload and all its parts together. */
export async function deleteUpload(database: MediaDatabase, upload: string): Promise<void> {
  const change = database.transaction(["uploads", "parts"], "readwrite");
  await Promise.all([
    change.objectStore("uploads").delete(upload),
    change.objectStore("parts").delete(IDBKeyRange.bound([upload, 0], [upload, Number.MAX_SAFE_INTEGER])),
    change.done,
  ]);
}
