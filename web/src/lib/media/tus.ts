/**
 * Owns: single requests of the tus 1.0 protocol (creation, deferred length, checksum, termination) and what they answer.
 * Called by: the upload loop only.
 * Rule: every outcome, a dead network included, is a value; nothing here retries, waits or remembers.
 */

const TUS_VERSION = "1.0.0";
const OFFSET_TYPE = "application/offset+octet-stream";
/** A connection slower than this is cut and tried again from what the server has stored. */
const SLOWEST_BYTES_PER_S = 8_000;
const PATIENCE_MS = 20_000;

export type TusAnswer =
  | { kind: "created"; url: string }
  | { kind: "stored"; offset: number; length: number | null }
  | { kind: "conflict" }
  | { kind: "corrupt" }
  | { kind: "gone" }
  | { kind: "later"; after_ms: number | null }
  | { kind: "signed_out" }
  | { kind: "refused"; code: string };

export interface TusCreation {
  kind: string;
  filetype: string;
  source: string;
  duration_ms: number | null;
  /** Null while the recording runs: `Upload-Defer-Length: 1`. */
  length: number | null;
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Creates the upload on the server; `created` carries its address. */
export function createUpload(send: Fetch, base: string, creation: TusCreation): Promise<TusAnswer> {
  const metadata = [
    ["kind", creation.kind],
    ["filetype", creation.filetype],
    ["source", creation.source],
    ...(creation.duration_ms === null ? [] : [["duration_ms", String(creation.duration_ms)]]),
  ]
    .map(([key, value]) => `${key} ${btoa(value ?? "")}`)
    .join(",");
  const length: Record<string, string> =
    creation.length === null ? { "Upload-Defer-Length": "1" } : { "Upload-Length": String(creation.length) };
  return attempt(send, base, "POST", { "Upload-Metadata": metadata, ...length }, null, (response) => {
    const location = response.headers.get("Location");
    return location
      ? { kind: "created", url: new URL(location, new URL(base, origin())).pathname }
      : { kind: "later", after_ms: null };
  });
}

/** Asks how many bytes the server has stored. */
export function readOffset(send: Fetch, url: string): Promise<TusAnswer> {
  return attempt(send, url, "HEAD", {}, null, storedAnswer);
}

/** Sends bytes at an offset; `length` is named in the request that carries the last byte. */
export async function patchUpload(
  send: Fetch,
  url: string,
  offset: number,
  bytes: ArrayBuffer,
  length: number | null,
): Promise<TusAnswer> {
  const checksum = await sha1(bytes);
  const headers: Record<string, string> = {
    "Content-Type": OFFSET_TYPE,
    "Upload-Offset": String(offset),
    ...(checksum ? { "Upload-Checksum": `sha1 ${checksum}` } : {}),
    ...(length === null ? {} : { "Upload-Length": String(length) }),
  };
  return attempt(send, url, "PATCH", headers, bytes, storedAnswer);
}

/** Tells the server to forget an upload that nobody will use. */
export function terminateUpload(send: Fetch, url: string): Promise<TusAnswer> {
  return attempt(send, url, "DELETE", {}, null, () => ({ kind: "gone" }));
}

async function attempt(
  send: Fetch,
  address: string,
  method: string,
  headers: Record<string, string>,
  body: ArrayBuffer | null,
  read: (response: Response) => TusAnswer,
): Promise<TusAnswer> {
  const patience_ms = PATIENCE_MS + ((body?.byteLength ?? 0) / SLOWEST_BYTES_PER_S) * 1000;
  try {
    const response = await send(address, {
      method,
      // The server takes a tus type on every request that changes something (cross-site forms cannot send it).
      headers: { "Tus-Resumable": TUS_VERSION, "Content-Type": OFFSET_TYPE, ...headers },
      body,
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience_ms),
    });
    return response.ok ? read(response) : await failure(response);
  } catch {
    return { kind: "later", after_ms: null };
  }
}

async function failure(response: Response): Promise<TusAnswer> {
  const { status } = response;
  if (status === 409) return { kind: "conflict" };
  if (status === 460) return { kind: "corrupt" };
  if (status === 404 || status === 410) return { kind: "gone" };
  if (status === 401) return { kind: "signed_out" };
  if (status >= 500 || status === 408 || status === 423 || status === 425 || status === 429) {
    const after_s = Number(response.headers.get("Retry-After"));
    return { kind: "later", after_ms: after_s > 0 ? after_s * 1000 : null };
  }
  const problem: unknown = await response.json().catch(() => null);
  const code = typeof problem === "object" && problem !== null && "code" in problem ? problem.code : null;
  return { kind: "refused", code: typeof code === "string" ? code : `http_${status}` };
}

function storedAnswer(response: Response): TusAnswer {
  const offset = Number(response.headers.get("Upload-Offset") ?? Number.NaN);
  const length = response.headers.get("Upload-Length");
  if (!Number.isInteger(offset)) return { kind: "later", after_ms: null };
  return { kind: "stored", offset, length: length === null ? null : Number(length) };
}

/** Base64 of SHA-1, or null on plain http where the browser offers no digest; the server then checks the length alone. */
async function sha1(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes));
  return btoa(String.fromCharCode(...digest));
}

function origin(): string {
  return globalThis.location?.origin ?? "http://localhost";
}
