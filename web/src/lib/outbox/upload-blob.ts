/**
 * Owns: sending the finished bytes of one reply over tus 1.0, resumable.
 * Called by: the drainer, in the page and in the service worker.
 * Rule: the offset always comes from the server; nothing is assumed to have arrived.
 */
import { ApiProblem } from "../api";
import type { Id } from "../api/types";

/** With a checksum a PATCH may carry at most 1 MiB. */
const MAX_CHUNK_BYTES = 1024 * 1024;

async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: "same-origin",
      headers: { "Tus-Resumable": "1.0.0", ...init.headers },
    });
  } catch {
    throw new ApiProblem("offline", 0, "offline");
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as { code?: string } | null;
  const kind = response.status >= 500 || response.status === 409 || response.status === 460 ? "server" : "refused";
  throw new ApiProblem(kind, response.status, body?.code ?? "upload_failed");
}

const base64 = (value: string) => btoa(String.fromCharCode(...new TextEncoder().encode(value)));

async function checksum(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", bytes);
  return `sha1 ${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Creates an upload for the bytes and answers its address. */
export async function startUpload(
  kind: "voice" | "photo",
  media: { bytes: Blob; type: string; duration_ms: number | null },
): Promise<string> {
  const metadata = [`kind ${base64(kind)}`, `filetype ${base64(media.type)}`, `source ${base64("recorded")}`];
  if (media.duration_ms !== null) metadata.push(`duration_ms ${base64(String(Math.round(media.duration_ms)))}`);
  const response = await send("/api/v1/uploads", {
    method: "POST",
    headers: {
      "Content-Type": "application/offset+octet-stream",
      "Upload-Length": String(media.bytes.size),
      "Upload-Metadata": metadata.join(","),
    },
  });
  const location = response.headers.get("Location");
  if (!location) throw new ApiProblem("server", response.status, "upload_failed");
  return new URL(location, self.location.origin).pathname;
}

/** Sends what is missing; resolves with the upload's id when the server has every byte. */
export async function finishUpload(url: string, bytes: Blob): Promise<Id> {
  const head = await send(url, { method: "HEAD" });
  let offset = Number(head.headers.get("Upload-Offset") ?? 0);
  while (offset < bytes.size) {
    const chunk = await bytes.slice(offset, offset + MAX_CHUNK_BYTES).arrayBuffer();
    const response = await send(url, {
      method: "PATCH",
      headers: {
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(offset),
        "Upload-Checksum": await checksum(chunk),
      },
      body: chunk,
    });
    const next = Number(response.headers.get("Upload-Offset"));
    if (!(next > offset)) throw new ApiProblem("server", response.status, "upload_failed");
    offset = next;
  }
  return url.split("/").at(-1) ?? "";
}
