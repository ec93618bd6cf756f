/**
 * Owns: one recording of at most 30 seconds, from the first tap to its last piece of data.
 * Called by: the lead's recorder and the voice reply, which hand the pieces to an upload.
 * Rule: whatever ends the recording (Done, the limit, a phone call, a lost camera), all that was recorded is handed over.
 */
import { distrustType, pickType } from "./codecs";

/** The server cuts at 30.0 s and refuses beyond 30.5 s. */
export const CLIP_LIMIT_MS = 30_000;
/** Half a second keeps the piece that is unsent when Done is tapped small. */
const TIMESLICE_MS = 500;
/** Two frames of patience beyond the slowest first piece measured with a key frame every 30 frames. */
const NO_DATA_MS = 4_000;
/** A late last piece must not leave the screen waiting for ever. */
const FLUSH_LIMIT_MS = 3_000;
const VIDEO_BITS = 650_000;
const VOICE_BITS = 48_000;

export type RecordingEnd = "done" | "limit" | "interrupted" | "no_data";

export interface RecordingSink {
  /** Takes the next piece; `end_ms` is the recorded time at its end. Pieces come in order. */
  onPart(part: Blob, end_ms: number): void;
  /** Called when the recording was told to end: one more piece follows, and then `onEnd`. */
  onStop?(): void;
  /** Called once, after the last piece. */
  onEnd(end: RecordingEnd, duration_ms: number): void;
}

/** MediaRecorder options that are not yet in the DOM types: MP4 data appears late without them. */
interface KeyFrameOptions extends MediaRecorderOptions {
  videoKeyFrameIntervalCount?: number;
}

/** One running recording; a browser without a usable type makes the constructor throw `RecordingUnsupported`. */
export class Recording {
  readonly type: string;
  private readonly recorder: MediaRecorder;
  private readonly timers: ReturnType<typeof setTimeout>[] = [];
  private limit: ReturnType<typeof setTimeout> | null = null;
  private wake_lock: WakeLockSentinel | null = null;
  private ran_ms = 0;
  private running_since: number | null = null;
  private hasData = false;
  private end: RecordingEnd = "done";
  private hasEnded = false;

  constructor(
    private readonly stream: MediaStream,
    kind: "video" | "voice",
    private readonly sink: RecordingSink,
  ) {
    const type = pickType(kind);
    if (!type) throw new RecordingUnsupported();
    this.type = type;
    const options: KeyFrameOptions = {
      mimeType: type,
      audioBitsPerSecond: VOICE_BITS,
      ...(kind === "video" ? { videoBitsPerSecond: VIDEO_BITS, videoKeyFrameIntervalCount: 30 } : {}),
    };
    this.recorder = new MediaRecorder(stream, options);
    this.recorder.addEventListener("dataavailable", (event) => this.onData(event.data));
    this.recorder.addEventListener("stop", () => this.finish());
    this.recorder.addEventListener("error", () => this.stop("interrupted"));
    for (const track of stream.getTracks()) {
      track.addEventListener("ended", this.onInterruption);
      track.addEventListener("mute", this.onInterruption);
    }
  }

  /** Milliseconds recorded so far, pauses left out. */
  get elapsed_ms(): number {
    const running = this.running_since === null ? 0 : performance.now() - this.running_since;
    return Math.min(CLIP_LIMIT_MS, this.ran_ms + running);
  }

  start(): void {
    this.recorder.start(TIMESLICE_MS);
    this.run();
    this.timers.push(
      setTimeout(() => {
        if (this.hasData || this.recorder.state !== "recording") return;
        distrustType(this.type);
        this.stop("no_data");
      }, NO_DATA_MS),
    );
    void this.holdWakeLock();
  }

  pause(): void {
    if (this.recorder.state !== "recording") return;
    this.recorder.pause();
    this.halt();
  }

  resume(): void {
    if (this.recorder.state !== "paused") return;
    this.recorder.resume();
    this.run();
  }

  /** Ends the recording; `onEnd` follows after the last piece. Safe to call twice. */
  stop(end: RecordingEnd = "done"): void {
    if (this.hasEnded || this.recorder.state === "inactive") return;
    this.end = end;
    this.halt();
    this.timers.push(setTimeout(() => this.finish(), FLUSH_LIMIT_MS));
    this.sink.onStop?.();
    this.recorder.stop();
  }

  private run(): void {
    this.running_since = performance.now();
    this.limit = setTimeout(() => this.stop("limit"), CLIP_LIMIT_MS - this.ran_ms);
  }

  private halt(): void {
    this.ran_ms = this.elapsed_ms;
    this.running_since = null;
    if (this.limit !== null) clearTimeout(this.limit);
  }

  private readonly onInterruption = (): void => this.stop("interrupted");

  private onData(part: Blob): void {
    if (part.size === 0 || this.hasEnded) return;
    this.hasData = true;
    this.sink.onPart(part, Math.round(this.elapsed_ms));
  }

  private finish(): void {
    if (this.hasEnded) return;
    if (this.recorder.state === "inactive" && this.running_since !== null) {
      // The browser stopped by itself because every track ended.
      this.halt();
      this.end = "interrupted";
    }
    this.hasEnded = true;
    for (const timer of this.timers) clearTimeout(timer);
    for (const track of this.stream.getTracks()) {
      track.removeEventListener("ended", this.onInterruption);
      track.removeEventListener("mute", this.onInterruption);
    }
    document.removeEventListener("visibilitychange", this.onVisible);
    void this.wake_lock?.release().catch(() => undefined);
    this.sink.onEnd(this.hasData ? this.end : "no_data", Math.round(this.elapsed_ms));
  }

  private async holdWakeLock(): Promise<void> {
    document.addEventListener("visibilitychange", this.onVisible);
    try {
      this.wake_lock = await navigator.wakeLock?.request("screen");
      if (this.hasEnded) await this.wake_lock?.release();
    } catch {
      // A low battery refuses the lock; the recording goes on without it.
      this.wake_lock = null;
    }
  }

  /** The system drops the lock while the page is hidden. */
  private readonly onVisible = (): void => {
    if (document.visibilityState === "visible" && !this.hasEnded) void this.holdWakeLock();
  };
}

/** Thrown where no recording format is supported; the caller offers a file input instead. */
export class RecordingUnsupported extends Error {
  constructor() {
    super("no supported recording format");
    this.name = "RecordingUnsupported";
  }
}
