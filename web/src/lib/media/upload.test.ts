/**
 * Owns: the proof that a clip arrives whole, whatever the network and the phone do meanwhile.
 * Called by: vitest.
 * Rule: the server here is a real HTTP server that keeps the tus rules; only waiting times are shortened.
 */
import "fake-indexeddb/auto";
import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listParts, type MediaDatabase, openMediaDatabase, type UploadRow } from "./chunk-store";
import { Upload, UploadFailure, type UploadPort } from "./upload";

/** What the server does with the next request of a method, once. */
type Trick = "corrupt" | "busy" | "drop_answer" | "conflict" | "gone" | "refuse" | "signed_out";

interface Stored {
  bytes: Buffer;
  length: number | null;
}

class TusServer {
  readonly stored = new Map<string, Stored>();
  readonly log: string[] = [];
  readonly tricks: { method: string; trick: Trick }[] = [];
  private readonly server: Server;
  private made = 0;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => this.answer(request, response, Buffer.concat(chunks)));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, response: ServerResponse, body: Buffer): unknown {
    const method = request.method ?? "";
    this.log.push(`${method} ${request.headers["upload-offset"] ?? ""}+${body.length}`.trim());
    const at = this.tricks.findIndex((planned) => planned.method === method);
    const trick = at < 0 ? null : (this.tricks.splice(at, 1)[0]?.trick ?? null);
    const end = (status: number, headers: Record<string, string> = {}) => {
      if (trick === "drop_answer") return request.socket.destroy();
      return response.writeHead(status, { "Tus-Resumable": "1.0.0", ...headers }).end();
    };
    if (trick === "busy") return end(503, { "Retry-After": "1" });
    if (trick === "conflict") return end(409);
    if (trick === "signed_out") return end(401);
    if (trick === "refuse") {
      return response.writeHead(413, { "Content-Type": "application/problem+json" }).end(`{"code":"upload_too_large"}`);
    }
    if (method === "POST") {
      this.made += 1;
      const id = `up-${this.made}`;
      const length = request.headers["upload-length"];
      this.stored.set(id, { bytes: Buffer.alloc(0), length: length ? Number(length) : null });
      return end(201, { Location: `/api/v1/uploads/${id}` });
    }
    const id = (request.url ?? "").split("/").at(-1) ?? "";
    if (trick === "gone") this.stored.delete(id);
    const upload = this.stored.get(id);
    if (!upload) return end(404);
    if (method === "DELETE") {
      this.stored.delete(id);
      return end(204);
    }
    if (method === "PATCH") {
      if (Number(request.headers["upload-offset"]) !== upload.bytes.length) return end(409);
      const sum = `sha1 ${createHash("sha1").update(body).digest("base64")}`;
      if (trick === "corrupt" || request.headers["upload-checksum"] !== sum) return end(460);
      upload.bytes = Buffer.concat([upload.bytes, body]);
      const length = request.headers["upload-length"];
      if (length) upload.length = Number(length);
    }
    return end(method === "PATCH" ? 204 : 200, {
      "Upload-Offset": String(upload.bytes.length),
      ...(upload.length === null ? {} : { "Upload-Length": String(upload.length) }),
    });
  }
}

describe("an upload", () => {
  let server: TusServer;
  let database: MediaDatabase;
  let port: UploadPort;
  const waits: number[] = [];

  beforeEach(async () => {
    server = new TusServer();
    const origin = await server.listen();
    database = await openMediaDatabase(crypto.randomUUID());
    waits.length = 0;
    port = {
      send: (address, init) => fetch(new URL(address, origin), init),
      base: "/api/v1/uploads",
      wait: (wait_ms) => {
        waits.push(wait_ms);
        return new Promise((resolve) => setTimeout(resolve, 1));
      },
      random: () => 1,
    };
  });
  afterEach(() => {
    database.close();
    server.close();
  });

  const row = (source: "recorded" | "picked" = "recorded"): UploadRow => ({
    id: crypto.randomUUID(),
    kind: "video",
    filetype: "video/webm;codecs=vp8,opus",
    source,
    created_at: 0,
    url: null,
    is_final: false,
    is_complete: false,
    duration_ms: null,
  });

  async function record(upload: Upload, parts: Buffer[]): Promise<void> {
    for (const [index, part] of parts.entries())
      await upload.append(new Blob([new Uint8Array(part)]), (index + 1) * 500);
    await upload.finish(parts.length * 500);
  }

  const clip = (parts: number) => Array.from({ length: parts }, () => randomBytes(40_000));

  it("sends while it is recorded and names the length with the last byte", async () => {
    const parts = clip(6);
    const upload = new Upload(row(), database, port);
    const running = upload.run();
    await record(upload, parts.slice(0, 3));
    expect(await running).toEqual({ kind: "done" });
    expect(await upload.done).toBe("up-1");
    expect(server.stored.get("up-1")?.bytes.equals(Buffer.concat(parts.slice(0, 3)))).toBe(true);
    expect(server.stored.get("up-1")?.length).toBe(120_000);
  });

  it("declares the length with an empty request when every byte had gone before Done", async () => {
    const [part = Buffer.alloc(0)] = clip(1);
    const upload = new Upload(row(), database, port);
    const running = upload.run();
    await upload.append(new Blob([new Uint8Array(part)]), 500);
    await expect.poll(() => upload.progress.value.sent_bytes).toBe(40_000);
    expect(upload.progress.value.safe_ms).toBe(500);
    await upload.finish(500);
    expect(await running).toEqual({ kind: "done" });
    expect(server.log.at(-1)).toBe("PATCH 40000+0");
  });

  it("sends the last part together with the length when it was told that it comes", async () => {
    const [first = Buffer.alloc(0), last = Buffer.alloc(0)] = clip(2);
    const upload = new Upload(row(), database, port);
    const running = upload.run();
    await upload.append(new Blob([new Uint8Array(first)]), 500);
    await expect.poll(() => upload.progress.value.sent_bytes).toBe(40_000);
    upload.holdLast();
    await upload.append(new Blob([new Uint8Array(last)]), 700);
    await upload.finish(700);
    expect(await running).toEqual({ kind: "done" });
    expect(server.log.filter((line) => line.startsWith("PATCH"))).toEqual(["PATCH 0+40000", "PATCH 40000+40000"]);
    expect(server.stored.get("up-1")?.length).toBe(80_000);
  });

  it.each<[string, Trick, string]>([
    ["a damaged part", "corrupt", "PATCH"],
    ["a busy server", "busy", "PATCH"],
    ["a lost answer to a part", "drop_answer", "PATCH"],
    ["a conflict", "conflict", "PATCH"],
    ["a lost answer to the creation", "drop_answer", "POST"],
    ["an upload the server forgot", "gone", "PATCH"],
  ])("arrives whole after %s", async (_name, trick, method) => {
    const parts = clip(4);
    server.tricks.push({ method, trick });
    const upload = new Upload(row(), database, port);
    const running = upload.run();
    await record(upload, parts);
    expect(await running).toEqual({ kind: "done" });
    const id = await upload.done;
    expect(server.stored.get(id)?.bytes.equals(Buffer.concat(parts))).toBe(true);
  });

  it("asks where the server stands after a lost answer, and sends nothing twice", async () => {
    server.tricks.push({ method: "PATCH", trick: "drop_answer" });
    const upload = new Upload(row(), database, port);
    await record(upload, clip(2));
    await upload.run();
    expect(server.log).toContain("HEAD +0");
    expect(server.log.filter((line) => line === "PATCH 0+80000")).toHaveLength(1);
  });

  it("waits as long as Retry-After says", async () => {
    server.tricks.push({ method: "PATCH", trick: "busy" });
    const upload = new Upload(row(), database, port);
    await record(upload, clip(1));
    await upload.run();
    expect(waits).toEqual([1000]);
  });

  it("cuts a backlog into checked requests of at most 256 KiB, a picked file into 1 MiB", async () => {
    for (const [source, most] of [
      ["recorded", 256 * 1024],
      ["picked", 1024 * 1024],
    ] as const) {
      server.log.length = 0;
      const upload = new Upload(row(source), database, port);
      await record(upload, clip(60));
      await upload.run();
      const sizes = server.log.filter((line) => line.startsWith("PATCH")).map((line) => Number(line.split("+")[1]));
      expect(Math.max(...sizes)).toBe(most);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60 * 40_000);
    }
  });

  it("goes on in the next life of the app with what was stored", async () => {
    const parts = clip(5);
    const first = new Upload(row(), database, port);
    await database.put("uploads", { ...first.row });
    const running = first.run();
    await first.append(new Blob([new Uint8Array(parts[0] ?? [])]), 500);
    await expect.poll(() => first.progress.value.sent_bytes).toBe(40_000);
    first.close();
    await running;
    for (const part of parts.slice(1)) await first.append(new Blob([new Uint8Array(part)]), 2_500);

    const stored = await database.get("uploads", first.row.id);
    if (!stored) throw new Error("the row is gone");
    const second = new Upload(stored, database, port, await listParts(database, stored.id));
    await second.finish(2_500);
    expect(await second.run()).toEqual({ kind: "done" });
    expect(server.stored.get("up-1")?.bytes.equals(Buffer.concat(parts))).toBe(true);
    expect(Buffer.from(await second.clip.arrayBuffer()).equals(Buffer.concat(parts))).toBe(true);
  });

  it("fails with the server's code when the clip is refused, and keeps the phone's copy", async () => {
    server.tricks.push({ method: "PATCH", trick: "refuse" });
    const upload = new Upload(row(), database, port);
    await record(upload, clip(1));
    expect(await upload.run()).toEqual({ kind: "failed", code: "upload_too_large" });
    await expect(upload.done).rejects.toBeInstanceOf(UploadFailure);
    expect(await listParts(database, upload.row.id)).toHaveLength(1);
  });

  it("stops quietly when the session is over", async () => {
    server.tricks.push({ method: "POST", trick: "signed_out" });
    const upload = new Upload(row(), database, port);
    await record(upload, clip(1));
    expect(await upload.run()).toEqual({ kind: "signed_out" });
  });

  it("forgets here and on the server when the note is thrown away", async () => {
    const upload = new Upload(row(), database, port);
    await record(upload, clip(2));
    await upload.run();
    await upload.forget(false);
    expect(server.stored.size).toBe(0);
    expect(await listParts(database, upload.row.id)).toHaveLength(0);
  });
});
