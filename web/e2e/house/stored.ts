/**
 * Owns: what two sides hold of a clip: the phone in its own database, the server in its database and its folder.
 * Called by: journeys about uploads.
 * Rule: both are read where they lie, not through the code that wrote them.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** One clip on the phone: its parts with the recorded time at the end of each, its bytes as a hash. */
export interface PhoneClip {
  upload: string;
  parts: { size: number; end_ms: number }[];
  total: number;
  sha256: string;
  filetype: string;
  is_complete: boolean;
}

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** A row of the server's list of parts: a run of bytes in a blob that others may share. */
interface StoredPart {
  starts_at: number;
  length: number;
  blob_key: string;
  blob_at: number;
}

/** Joins the stored parts of an upload; a gap, an overlap or a blob that is too short fails. */
export function storedBytes(server: { database: string; blobs: string }, upload: string): Buffer {
  const id = upload.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error(`not the id of an upload: ${upload}`);
  const sql = `SELECT starts_at, length, blob_key, blob_at FROM upload_parts WHERE upload_id = x'${id}' ORDER BY starts_at`;
  const said = execFileSync("sqlite3", ["-json", "-cmd", ".timeout 5000", server.database, sql], { encoding: "utf8" });
  const parts = JSON.parse(said || "[]") as StoredPart[];
  if (parts.length === 0) throw new Error(`nothing is stored of ${upload}`);
  let whole = Buffer.alloc(0);
  for (const { starts_at, length, blob_key, blob_at } of parts) {
    if (starts_at !== whole.length)
      throw new Error(`a part begins at ${starts_at} where ${whole.length} bytes are known`);
    const bytes = readFileSync(join(server.blobs, blob_key)).subarray(blob_at, blob_at + length);
    if (bytes.length !== length)
      throw new Error(`the part at ${starts_at} has ${bytes.length} bytes and not ${length}`);
    whole = Buffer.concat([whole, bytes]);
  }
  return whole;
}

/** Reads the newest clip that this page's person has on the phone, or null before there is one on the server too. */
export function phoneClip(page: Page, person: string): Promise<PhoneClip | null> {
  return page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answer(indexedDB.open(name));
    const store = (of: string) => database.transaction(of).objectStore(of);
    type Row = { id: string; url: string | null; filetype: string; created_at: number; is_complete: boolean };
    const rows: Row[] = await answer(store("uploads").getAll());
    const row = rows.sort((a, b) => b.created_at - a.created_at)[0];
    if (!row?.url) {
      database.close();
      return null;
    }
    const range = IDBKeyRange.bound([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER]);
    const parts: { bytes: ArrayBuffer; end_ms: number }[] = await answer(store("parts").getAll(range));
    database.close();
    const whole = await new Blob(parts.map((part) => part.bytes)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
    return {
      upload: row.url.split("/").at(-1) ?? "",
      parts: parts.map((part) => ({ size: part.bytes.byteLength, end_ms: part.end_ms })),
      total: whole.byteLength,
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
      filetype: row.filetype,
      is_complete: row.is_complete,
    };
  }, `floornote-media-${person}`);
}

/** Where the server says an upload stands; asked as its owner. */
export async function standing(
  origin: string,
  cookie: string,
  upload: string,
): Promise<{ offset: number; length: number | null }> {
  const headers = { cookie, "tus-resumable": "1.0.0" };
  const answer = await fetch(`${origin}/api/v1/uploads/${upload}`, { method: "HEAD", headers });
  if (answer.status !== 200) throw new Error(`HEAD of ${upload}: ${answer.status}`);
  const length = answer.headers.get("upload-length");
  return { offset: Number(answer.headers.get("upload-offset")), length: length === null ? null : Number(length) };
}
