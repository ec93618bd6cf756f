/**
 * Owns: tus-js-client inside a page, fed with a clip that grows as fast as it was recorded.
 * Called by: the journey that compares its tail with ours.
 * Rule: it gets the very bytes that our client sent, the last of them at the moment of Stop, and nothing to wait for after.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import type { PhoneClip } from "./stored";

const BUNDLE = join(dirname(createRequire(import.meta.url).resolve("tus-js-client")), "../../dist/tus.min.js");

interface Client {
  new (source: unknown, options: Record<string, unknown>): { url: string | null; start(): void };
}

/** Puts the library into the page, past its content security policy. */
export async function loadTus(page: Page): Promise<void> {
  await page.evaluate(`(() => {${readFileSync(BUNDLE, "utf8")}\n}).call(window)`);
}

/** Uploads the clip's bytes at the pace of its parts, or all at once after Stop; answers the id and the tail in milliseconds. */
export function uploadWithTus(
  page: Page,
  clip: PhoneClip,
  bytes: Buffer,
  chunk_bytes: number | "after Stop",
): Promise<{ upload: string; tail_ms: number }> {
  return page.evaluate(
    async ({ parts, filetype, base64, chunk }) => {
      const whole = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
      const { Upload } = (window as unknown as { tus: { Upload: Client } }).tus;
      const began_at = performance.now();
      const stopped_at = chunk === "after Stop" ? began_at : began_at + (parts.at(-1)?.end_ms ?? 0);
      const grow = async (into: ReadableStreamDefaultController<Blob>) => {
        let from = 0;
        for (const { size, end_ms } of parts) {
          await new Promise((wake) => setTimeout(wake, Math.max(0, began_at + end_ms - performance.now())));
          into.enqueue(whole.slice(from, from + size));
          from += size;
        }
        into.close();
      };
      const growing = new ReadableStream<Blob>({ start: (into) => void grow(into) });
      const isGrowing = typeof chunk === "number";
      return await new Promise<{ upload: string; tail_ms: number }>((done, failed) => {
        const upload = new Upload(isGrowing ? growing.getReader() : whole, {
          endpoint: "/api/v1/uploads",
          metadata: { kind: "video", filetype, source: "recorded" },
          ...(isGrowing ? { chunkSize: chunk, uploadLengthDeferred: true } : {}),
          storeFingerprintForResuming: false,
          retryDelays: null,
          onError: (cause: Error) => failed(new Error(String(cause))),
          onSuccess: () =>
            done({ upload: upload.url?.split("/").at(-1) ?? "", tail_ms: Math.round(performance.now() - stopped_at) }),
        });
        upload.start();
      });
    },
    { parts: clip.parts, filetype: clip.filetype, base64: bytes.toString("base64"), chunk: chunk_bytes },
  );
}
