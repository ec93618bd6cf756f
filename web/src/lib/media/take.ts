/**
 * Owns: one take from the first tap to its upload: recording, level, elapsed time, sending as it goes.
 * Called by: the lead's recorder and the worker's voice reply.
 * Rule: the upload begins with the recording, so that only the tail is left when the person stops.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { openMicrophone } from "./devices";
import { Recording, type RecordingEnd } from "./recorder";
import { settled } from "./settled";
import type { Upload } from "./upload";
import { beginUpload, forgetUpload } from "./uploads.state";
import { type LevelMeter, watchLevel } from "./waveform";

/** The shown time moves ten times a second: ticks fill one per second, a voice grows by bars. */
const TICK_MS = 100;

export interface TakeEnd {
  end: RecordingEnd;
  duration_ms: number;
}

export interface Take {
  /** Levels of 0..100, one per 100 ms; empty for video. */
  levels: ReadonlySignal<readonly number[]>;
  elapsed_ms: ReadonlySignal<number>;
  isPaused: ReadonlySignal<boolean>;
  /** Resolves when the recording has ended, for whatever reason, and its last piece is stored on the phone. */
  ended: Promise<TakeEnd>;
  upload: Upload;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Ends and forgets the recording, here and on the server. */
  discard(): Promise<void>;
}

/** Opens the microphone and records a voice note of at most 30 s; rejects with `DeviceError` or `RecordingUnsupported`. */
export async function startVoice(): Promise<Take> {
  return await startTake("voice", await openMicrophone());
}

/** Records an open stream for at most 30 s; rejects with `RecordingUnsupported`. */
export async function startTake(kind: "video" | "voice", stream: MediaStream): Promise<Take> {
  const levels = signal<readonly number[]>([]);
  const elapsed_ms = signal(0);
  const isPaused = signal(false);
  const started = settled<Upload>();
  const ending = settled<TakeEnd>();
  let meter: LevelMeter | null = null;
  let ticking: ReturnType<typeof setInterval> | null = null;
  const recording = new Recording(stream, kind, {
    onPart: (part, end_ms) => void started.promise.then((upload) => upload.append(part, end_ms)),
    onStop: () => void started.promise.then((upload) => upload.holdLast()),
    onEnd: async (end, duration_ms) => {
      meter?.close();
      if (ticking !== null) clearInterval(ticking);
      elapsed_ms.value = duration_ms;
      await (await started.promise).finish(duration_ms);
      ending.resolve({ end, duration_ms });
    },
  });
  const upload = await beginUpload(kind, recording.type, "recorded");
  started.resolve(upload);
  recording.start();
  if (kind === "voice") {
    meter = watchLevel(stream, (level) => {
      if (!isPaused.peek()) levels.value = [...levels.peek(), level];
    });
  }
  ticking = setInterval(() => {
    elapsed_ms.value = recording.elapsed_ms;
  }, TICK_MS);
  return {
    levels,
    elapsed_ms,
    isPaused,
    ended: ending.promise,
    upload,
    pause: () => {
      recording.pause();
      isPaused.value = true;
    },
    resume: () => {
      recording.resume();
      isPaused.value = false;
    },
    stop: () => recording.stop(),
    discard: async () => {
      recording.stop();
      await ending.promise;
      await forgetUpload(upload, false);
    },
  };
}
