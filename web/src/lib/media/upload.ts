/**
 * Owns: one clip on its way to the server, while it is recorded and after: the parts, the offset, the waiting.
 * Called by: the registry of uploads, which makes one per clip and holds its lock.
 * Rule: bytes are stored on the phone before they are sent, and leave the phone's store only when nobody needs them.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { deleteUpload, type MediaDatabase, type PartRow, type UploadRow } from "./chunk-store";
import { settled } from "./settled";
import { createUpload, type Fetch, patchUpload, readOffset, type TusAnswer, terminateUpload } from "./tus";

/** A cut on a bad connection loses at most this of a recording. */
const RECORDED_PATCH_BYTES = 256 * 1024;
/** The server holds a checked request in memory up to this size. */
const PICKED_PATCH_BYTES = 1024 * 1024;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** An upload the server forgot is started again from the phone's copy, but not for ever. */
const RESTART_LIMIT = 3;
/** A part the server finds damaged is sent again this often before the clip counts as unreadable. */
const CORRUPT_LIMIT = 5;

export type UploadState =
  | { kind: "sending" }
  /** No signal, or the server is busy; goes on by itself. */
  | { kind: "waiting" }
  | { kind: "done" }
  | { kind: "signed_out" }
  | { kind: "failed"; code: string };

export interface UploadProgress {
  recorded_ms: number;
  /** Recorded time that the server has; the inner green line of the ring. */
  safe_ms: number;
  sent_bytes: number;
  total_bytes: number;
  state: UploadState;
}

/** What the loop needs from outside; tests hand in their own network and clock. */
export interface UploadPort {
  send: Fetch;
  base: string;
  /** Resolves after the wait, or earlier when the network returns or the page is looked at again. */
  wait: (wait_ms: number) => Promise<void>;
  random: () => number;
}

interface Part {
  offset: number;
  size: number;
  end_ms: number;
  blob: Blob;
}

/** One clip and its upload; `run` sends until it is done, refused or closed. */
export class Upload {
  readonly progress: ReadonlySignal<UploadProgress>;
  private readonly shown = signal<UploadProgress>({
    recorded_ms: 0,
    safe_ms: 0,
    sent_bytes: 0,
    total_bytes: 0,
    state: { kind: "sending" },
  });
  private readonly parts: Part[] = [];
  private total = 0;
  /** Nothing from here on leaves before the clip is final. */
  private held_from = Number.POSITIVE_INFINITY;
  private offset: number | null = 0;
  private isClosed = false;
  private wake: () => void = () => undefined;
  private storing: Promise<void> = Promise.resolve();
  private readonly created = settled<string>();
  private readonly finished = settled<string>();

  constructor(
    readonly row: UploadRow,
    private readonly database: MediaDatabase | null,
    private readonly port: UploadPort,
    stored: PartRow[] = [],
  ) {
    this.progress = this.shown;
    for (const part of stored) this.take(new Blob([part.bytes]), part.end_ms);
    if (row.url) {
      this.offset = null;
      this.created.resolve(idOf(row.url));
    }
    // Nobody may be waiting for a clip that is given up.
    this.created.promise.catch(() => undefined);
    this.finished.promise.catch(() => undefined);
    this.show({});
  }

  /** The server's id, as soon as it has created its side; rejects with `UploadFailure`. */
  get id(): Promise<string> {
    return this.created.promise;
  }

  /** The server's id once every byte is stored there; rejects with `UploadFailure`. */
  get done(): Promise<string> {
    return this.finished.promise;
  }

  /** The server's id if it is known by now. */
  get known_id(): string | null {
    return this.row.url ? idOf(this.row.url) : null;
  }

  /** The whole clip as the phone has it, for a preview. */
  get clip(): Blob {
    return new Blob(
      this.parts.map((part) => part.blob),
      { type: this.row.filetype.split(";")[0] ?? "" },
    );
  }

  /** Stores the next part on the phone, then lets the loop send it. Calls keep their order. */
  append(blob: Blob, end_ms: number): Promise<void> {
    this.storing = this.storing.then(async () => {
      const bytes = await blob.arrayBuffer();
      const part: PartRow = { upload: this.row.id, offset: this.total, bytes, end_ms };
      // A full phone refuses; the clip then lives as long as this page does, which is better than losing it now.
      await this.database?.put("parts", part).catch(() => undefined);
      this.take(blob, end_ms);
      this.show({});
      this.wake();
    });
    return this.storing;
  }

  /** Says that the last part is about to come: it leaves together with the length, not a round trip earlier. */
  holdLast(): void {
    this.held_from = Math.min(this.held_from, this.total);
  }

  /** Says that no part follows; the request with the last byte then names the length. */
  finish(duration_ms: number | null): Promise<void> {
    this.storing = this.storing.then(async () => {
      this.row.is_final = true;
      this.row.duration_ms = duration_ms;
      this.show({});
      this.wake();
      await this.keepRow();
    });
    return this.storing;
  }

  /** Sends until done, refused, signed out or closed; returns the last state. */
  async run(): Promise<UploadState> {
    let failures = 0;
    let restarts = 0;
    let damaged = 0;
    while (!this.isClosed) {
      const answer = await this.step();
      if (answer === null) continue;
      if (answer.kind === "done") return this.settle({ kind: "done" });
      if (answer.kind === "created" || answer.kind === "stored") {
        failures = 0;
        if (answer.kind === "stored") damaged = 0;
        this.show({ state: { kind: "sending" } });
      } else if (answer.kind === "conflict") {
        // Another request got there first: ask where the server stands.
        this.offset = null;
        failures += 1;
        if (failures > 1) await this.pause(failures, null);
      } else if (answer.kind === "corrupt") {
        damaged += 1;
        if (damaged >= CORRUPT_LIMIT) return this.settle({ kind: "failed", code: "checksum_mismatch" });
      } else if (answer.kind === "gone") {
        restarts += 1;
        if (restarts > RESTART_LIMIT) return this.settle({ kind: "failed", code: "upload_gone" });
        this.row.url = null;
        this.offset = 0;
        await this.keepRow();
      } else if (answer.kind === "later") {
        // The answer may have been lost after the bytes arrived.
        if (this.row.url) this.offset = null;
        failures += 1;
        await this.pause(failures, answer.after_ms);
      } else if (answer.kind === "signed_out") {
        return this.settle({ kind: "signed_out" });
      } else {
        return this.settle({ kind: "failed", code: answer.code });
      }
    }
    return this.shown.peek().state;
  }

  /** Stops the loop and keeps everything on the phone. */
  close(): void {
    this.isClosed = true;
    this.wake();
  }

  /** Notes which message took the clip while the phone's copy stays. */
  async assign(message: string): Promise<void> {
    this.row.message = message;
    await this.keepRow();
  }

  /** Forgets the clip here; `isUsed` leaves the server's copy alone because a message took it. */
  async forget(isUsed: boolean): Promise<void> {
    this.close();
    await this.storing;
    if (this.database) await deleteUpload(this.database, this.row.id).catch(() => undefined);
    if (!isUsed && this.row.url) await terminateUpload(this.port.send, this.row.url);
  }

  private async step(): Promise<TusAnswer | { kind: "done" } | null> {
    const { send, base } = this.port;
    const { url } = this.row;
    if (this.row.is_complete) return { kind: "done" };
    if (!url) {
      const length = this.row.is_final ? this.total : null;
      const answer = await createUpload(send, base, { ...this.row, length });
      if (answer.kind === "created") {
        this.row.url = answer.url;
        this.offset = 0;
        await this.keepRow();
        this.created.resolve(idOf(answer.url));
      }
      return answer;
    }
    if (this.offset === null) {
      const answer = await readOffset(send, url);
      if (answer.kind === "stored") await this.moveTo(answer.offset, answer.length);
      return answer;
    }
    return await this.sendNext(url, this.offset);
  }

  private async sendNext(url: string, offset: number): Promise<TusAnswer | null> {
    // Read before the bytes are cut: a part that comes meanwhile belongs to the next round.
    const { total } = this;
    const { is_final } = this.row;
    const most = this.row.source === "recorded" ? RECORDED_PATCH_BYTES : PICKED_PATCH_BYTES;
    const end = Math.min(is_final ? total : this.ready(), offset + most);
    if (end === offset && !is_final) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        if (this.ready() > offset || this.row.is_final || this.isClosed) resolve();
      });
      return null;
    }
    const bytes = await this.cut(offset, end);
    const isLast = is_final && end === total;
    const answer = await patchUpload(this.port.send, url, offset, bytes, isLast ? total : null);
    if (answer.kind === "stored") await this.moveTo(answer.offset, isLast ? total : null);
    return answer;
  }

  private ready(): number {
    return Math.min(this.total, this.held_from);
  }

  private async moveTo(offset: number, length: number | null): Promise<void> {
    if (offset > this.total) {
      // The phone lost its last write (power cut); the server's copy cannot be continued.
      await terminateUpload(this.port.send, this.row.url ?? "");
      this.row.url = null;
      this.offset = 0;
      await this.keepRow();
      return;
    }
    this.offset = offset;
    if (this.row.is_final && length !== null && offset === length && offset === this.total) {
      this.row.is_complete = true;
      await this.keepRow();
    }
    this.show({});
  }

  private cut(from: number, to: number): Promise<ArrayBuffer> {
    const touched = this.parts.filter((part) => part.offset < to && part.offset + part.size > from);
    const start = touched[0]?.offset ?? from;
    return new Blob(touched.map((part) => part.blob)).slice(from - start, to - start).arrayBuffer();
  }

  private take(blob: Blob, end_ms: number): void {
    this.parts.push({ offset: this.total, size: blob.size, end_ms, blob });
    this.total += blob.size;
  }

  private async pause(failures: number, after_ms: number | null): Promise<void> {
    this.show({ state: { kind: "waiting" } });
    const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    await this.port.wait(Math.max(after_ms ?? 0, doubled * (0.5 + this.port.random() / 2)));
  }

  private async keepRow(): Promise<void> {
    await this.database?.put("uploads", { ...this.row }).catch(() => undefined);
  }

  private settle(state: UploadState): UploadState {
    this.show({ state });
    if (state.kind === "done" && this.row.url) this.finished.resolve(idOf(this.row.url));
    if (state.kind === "failed") {
      this.created.reject(new UploadFailure(state.code));
      this.finished.reject(new UploadFailure(state.code));
    }
    return state;
  }

  private show(change: Partial<UploadProgress>): void {
    const sent = this.offset ?? this.shown.peek().sent_bytes;
    this.shown.value = {
      ...this.shown.peek(),
      recorded_ms: this.row.duration_ms ?? this.parts.at(-1)?.end_ms ?? 0,
      safe_ms: this.safeMs(sent),
      sent_bytes: sent,
      total_bytes: this.total,
      ...change,
    };
  }

  private safeMs(sent: number): number {
    let start_ms = 0;
    for (const part of this.parts) {
      if (part.offset + part.size > sent) {
        const share = Math.max(0, sent - part.offset) / part.size;
        return Math.round(start_ms + share * (part.end_ms - start_ms));
      }
      start_ms = part.end_ms;
    }
    return start_ms;
  }
}

/** Rejects `id` and `done` of an upload the server will never take; `code` is translated as `error-<code>`. */
export class UploadFailure extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = "UploadFailure";
  }
}

function idOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}
