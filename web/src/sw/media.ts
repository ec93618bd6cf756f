/**
 * Owns: clips and pictures that play without a network, and cutting ranges out of them.
 * Called by: the service worker's fetch.
 * Rule: only complete 200 answers are kept, under the person's name; a range is cut from the copy (RFC 9110 §14).
 */
import { keptPerson } from "../lib/db/device";
import { mediaCacheOf } from "../lib/db/person";

/** About 30 messages with poster and clip. */
const KEPT_FILES = 60;

/** Reads one `bytes=a-b` range; null for none, several, or suffix forms, which go to the network. */
export function rangeOf(header: string | null): { from: number; to: number | null } | null {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? "");
  if (!match) return null;
  return { from: Number(match[1]), to: match[2] ? Number(match[2]) : null };
}

/** Cuts a 206 answer, or 416 when the range lies behind the end. */
export async function cut(full: Response, range: { from: number; to: number | null }): Promise<Response> {
  const bytes = await full.blob();
  const last = Math.min(range.to ?? bytes.size - 1, bytes.size - 1);
  if (range.from > last)
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${bytes.size}` } });
  const headers = new Headers(full.headers);
  headers.delete("Content-Encoding");
  headers.set("Content-Range", `bytes ${range.from}-${last}/${bytes.size}`);
  headers.set("Content-Length", String(last - range.from + 1));
  headers.set("Accept-Ranges", "bytes");
  return new Response(bytes.slice(range.from, last + 1, full.headers.get("Content-Type") ?? ""), {
    status: 206,
    headers,
  });
}

async function keep(cache: Cache, url: string, fresh: Response): Promise<void> {
  await cache.put(url, fresh);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_FILES)).map((old) => cache.delete(old)));
}

/** Streams a whole file on as the first range while a copy is kept. */
function asFirstRange(full: Response): Response {
  const size = Number(full.headers.get("Content-Length"));
  if (!size) return full;
  const headers = new Headers(full.headers);
  headers.set("Content-Range", `bytes 0-${size - 1}/${size}`);
  headers.set("Accept-Ranges", "bytes");
  return new Response(full.body, { status: 206, headers });
}

/** Answers a media request from the person's copy, or from the network, keeping a copy on the way. */
export async function media(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
  const person = await keptPerson().catch(() => null);
  if (!person) return fetch(request);
  const cache = await caches.open(mediaCacheOf(person.person.id));
  const header = request.headers.get("Range");
  const range = rangeOf(header);
  const kept = await cache.match(request.url);
  if (kept) return range ? cut(kept, range) : kept;
  const isWhole = header === null || (range !== null && range.from === 0 && range.to === null);
  if (!isWhole) return fetch(request);
  // The server may send readers on to a bucket. One that does not let this origin look into its answers still plays.
  const full = await fetch(request.url, { credentials: "same-origin", signal: request.signal }).catch(() => null);
  if (!full) return fetch(request);
  if (full.status !== 200) return full;
  later(keep(cache, request.url, full.clone()).catch(() => undefined));
  return range ? asFirstRange(full) : full;
}
