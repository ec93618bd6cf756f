/**
 * Owns: the stream of hints from the server, shared by all tabs of one person, and whether it is alive.
 * Called by: the sent screens and the dashboard, which re-read their numbers when a hint comes.
 * Rule: one tab holds the stream (a lock says which); a stream silent for 10 s is called stopped, never silently old.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Ids only; numbers always come from a scoped read. */
export interface Hint {
  message: string;
  version: number;
  what: "progress" | "reply" | "message";
}

export type LiveState =
  | { kind: "connecting" }
  | { kind: "live" }
  /** No beat since `since` (phone time in ms): numbers on screen are from then. */
  | { kind: "stopped"; since: number }
  /** The server ended the stream because the session is gone. */
  | { kind: "over" };

/** What happened: some hints, or `"all"` when hints may have been missed and everything is to be read again. */
export type Happened = readonly Hint[] | "all";

type Wire =
  | { kind: "beat" }
  | { kind: "new_phone" }
  | { kind: "hint"; hint: Hint }
  | { kind: "resync" }
  | { kind: "over" };

/** The server beats every 5 s; two missed beats mean that the stream is dead. */
const SILENCE_MS = 10_000;
/** Hints that come together are answered with one read. */
const COALESCE_MS = 50;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

const shown = signal<LiveState>({ kind: "connecting" });
const listeners = new Set<(happened: Happened) => void>();
let gathered: Hint[] = [];
let gathering: ReturnType<typeof setTimeout> | null = null;
let last_beat = 0;
let follower: Follower | null = null;

/** Whether hints arrive now. */
export const liveState: ReadonlySignal<LiveState> = shown;

/** Calls back with coalesced hints until the returned function is called; `person` keeps people on one phone apart. */
export function followLive(person: string, listener: (happened: Happened) => void): () => void {
  listeners.add(listener);
  if (follower?.person !== person) {
    follower?.close();
    follower = new Follower(person);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      follower?.close();
      follower = null;
    }
  };
}

const newPhoneListeners = new Set<() => void>();

/** Calls back when a new phone asks or was answered, as long as somebody follows; until the returned function is called. */
export function hearNewPhones(listener: () => void): () => void {
  newPhoneListeners.add(listener);
  return () => newPhoneListeners.delete(listener);
}

/** Connects at once instead of at the next planned try. */
export function tryLiveNow(): void {
  follower?.tryNow();
}

/** This tab's part: listening on the channel, and holding the stream while it has the lock. */
class Follower {
  private readonly channel: BroadcastChannel | null;
  private readonly leaving = new AbortController();
  private readonly watch: ReturnType<typeof setInterval>;
  private stream: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private isLeading = false;

  constructor(readonly person: string) {
    last_beat = Date.now();
    shown.value = { kind: "connecting" };
    const name = `floornote-live-${person}`;
    this.channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : null;
    this.channel?.addEventListener("message", (event: MessageEvent<Wire | { kind: "try" }>) => {
      if (event.data.kind === "try") {
        if (this.isLeading) this.connect();
      } else receive(event.data);
    });
    this.watch = setInterval(() => this.checkSilence(), 1_000);
    addEventListener("online", this.onReturn);
    document.addEventListener("visibilitychange", this.onReturn);
    void this.lead(name);
  }

  tryNow(): void {
    if (this.isLeading) this.connect();
    else this.channel?.postMessage({ kind: "try" });
  }

  close(): void {
    clearInterval(this.watch);
    if (this.retry !== null) clearTimeout(this.retry);
    removeEventListener("online", this.onReturn);
    document.removeEventListener("visibilitychange", this.onReturn);
    this.isLeading = false;
    this.stream?.close();
    this.leaving.abort();
    this.channel?.close();
  }

  private async lead(name: string): Promise<void> {
    const work = (): Promise<void> => {
      if (this.leaving.signal.aborted) return Promise.resolve();
      this.isLeading = true;
      this.connect();
      return new Promise((resolve) => this.leaving.signal.addEventListener("abort", () => resolve()));
    };
    if (!navigator.locks || !this.channel) return work();
    await navigator.locks.request(name, { signal: this.leaving.signal }, work).catch(() => undefined);
  }

  private connect(): void {
    if (this.retry !== null) clearTimeout(this.retry);
    this.stream?.close();
    const stream = new EventSource("/api/v1/events");
    this.stream = stream;
    // A stream of its own each time: the server cannot know what the one before it missed, so everything is read again.
    stream.addEventListener("open", () => this.tell({ kind: "resync" }));
    stream.addEventListener("beat", () => this.tell({ kind: "beat" }));
    stream.addEventListener("resync", () => this.tell({ kind: "resync" }));
    stream.addEventListener("claim", () => this.tell({ kind: "new_phone" }));
    stream.addEventListener("hint", (event) => {
      const hint = parseHint(event.data);
      if (hint) this.tell({ kind: "hint", hint });
    });
    stream.addEventListener("end", () => {
      stream.close();
      this.tell({ kind: "over" });
    });
    stream.addEventListener("error", () => {
      if (shown.peek().kind === "over") return;
      stream.close();
      this.planRetry();
    });
  }

  private planRetry(): void {
    if (!this.isLeading) return;
    if (this.retry !== null) clearTimeout(this.retry);
    const wait_ms = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => this.connect(), wait_ms * (0.5 + Math.random() / 2));
  }

  /** Handles an event here and passes it to the other tabs. */
  private tell(wire: Wire): void {
    this.failures = 0;
    this.channel?.postMessage(wire);
    receive(wire);
  }

  private checkSilence(): void {
    if (shown.peek().kind === "over" || Date.now() - last_beat < SILENCE_MS) return;
    if (shown.peek().kind !== "stopped") {
      shown.value = { kind: "stopped", since: last_beat };
      if (this.isLeading) {
        this.stream?.close();
        this.planRetry();
      }
    }
  }

  private readonly onReturn = (): void => {
    if (document.visibilityState === "visible" && shown.peek().kind === "stopped") this.tryNow();
  };
}

function receive(wire: Wire): void {
  if (wire.kind === "over") {
    shown.value = { kind: "over" };
    return;
  }
  last_beat = Date.now();
  const was = shown.peek().kind;
  if (was !== "live") shown.value = { kind: "live" };
  // What happened between a page's first read and its stream is in no hint.
  if (wire.kind === "resync" || was !== "live") gather("all");
  if (wire.kind === "hint") gather([wire.hint]);
  if (wire.kind === "new_phone") for (const listener of [...newPhoneListeners]) listener();
}

let isAll = false;

function gather(happened: Happened): void {
  if (happened === "all") isAll = true;
  else gathered.push(...happened);
  if (gathering !== null) return;
  gathering = setTimeout(() => {
    const hints: Happened = isAll ? "all" : gathered;
    gathering = null;
    gathered = [];
    isAll = false;
    for (const listener of [...listeners]) listener(hints);
  }, COALESCE_MS);
}

function parseHint(data: unknown): Hint | null {
  try {
    const hint: unknown = JSON.parse(String(data));
    return typeof hint === "object" && hint !== null && "message" in hint ? (hint as Hint) : null;
  } catch {
    return null;
  }
}
