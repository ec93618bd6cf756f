/**
 * Owns: the proof of what the service worker keeps of clips that are read from a bucket.
 * Called by: vitest.
 * Rule: a clip that cannot be kept is still played.
 */
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("../lib/db/device", () => ({ keptPerson: async () => ({ person: { id: "p1" } }) }));
vi.mock("../lib/db/person", () => ({ mediaCacheOf: (id: string) => `media-${id}` }));

import { media } from "./media";

const kept = new Map<string, Response>();
vi.stubGlobal("caches", {
  open: async () => ({
    match: async (url: string) => kept.get(url)?.clone(),
    put: async (url: string, answer: Response) => void kept.set(url, answer),
    keys: async () => [...kept.keys()],
    delete: async (url: string) => kept.delete(url),
  }),
});

const CLIP = "https://f.test/media/a1/video.mp4";
let works: Promise<unknown>[] = [];
const ask = (range?: string) =>
  media(new Request(CLIP, range ? { headers: { Range: range } } : {}), (work) => works.push(work));

beforeEach(() => {
  kept.clear();
  works = [];
});

describe("a clip that the server sends on to a bucket", () => {
  it("is kept under our own address when the bucket lets us look", async () => {
    vi.stubGlobal("fetch", async () => new Response("0123456789", { headers: { "Content-Length": "10" } }));
    const first = await ask("bytes=0-");
    expect([first.status, await first.text()]).toEqual([206, "0123456789"]);
    await Promise.all(works);
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("offline");
    });
    const part = await ask("bytes=2-4");
    expect([part.status, part.headers.get("Content-Range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
  });

  it("plays without being kept when the bucket does not", async () => {
    vi.stubGlobal("fetch", async (asked: Request | string) => {
      if (typeof asked === "string") throw new TypeError("no cors");
      return new Response("played");
    });
    expect(await (await ask()).text()).toBe("played");
    await Promise.all(works);
    expect(kept.size).toBe(0);
  });
});
