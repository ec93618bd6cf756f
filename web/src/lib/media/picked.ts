/**
 * Owns: measuring a picked clip on the phone, and what its length and size mean for sending it.
 * Called by: the lead's recorder.
 * Rule: nothing longer than a note is cut without the person's word: `picked` lets the server cut, `recorded` lets it refuse.
 */

/** PRODUCT limit of a picked file. */
export const PICKED_MAX_BYTES = 80 * 1024 * 1024;
/** PRODUCT limit of an upload that may not be cut. */
export const UNCUT_MAX_BYTES = 25 * 1024 * 1024;
/** Up to here a clip is cut to 30 s without a question: recorders overrun by a slice. */
const ACCEPTED_MS = 30_500;
/** A phone that has not found out by now will not; the server measures instead. */
const PATIENCE_MS = 8_000;
/** Past the end of any clip, in seconds: the browser then looks for the end itself. */
const PAST_THE_END_S = 1e7;

export type PickPlan =
  /** `source` is what the server is told. */
  { kind: "send"; source: "picked" | "recorded" } | { kind: "ask" } | { kind: "too_large" };

/** Says what to do with a picked clip; `length_ms` is null where this phone cannot tell. */
export function planPick(size_bytes: number, length_ms: number | null): PickPlan {
  if (size_bytes > PICKED_MAX_BYTES) return { kind: "too_large" };
  if (length_ms !== null) return length_ms > ACCEPTED_MS ? { kind: "ask" } : { kind: "send", source: "picked" };
  return size_bytes > UNCUT_MAX_BYTES ? { kind: "ask" } : { kind: "send", source: "recorded" };
}

/** What measuring needs of a media element. */
export interface Gauge extends EventTarget {
  preload: string;
  muted: boolean;
  src: string;
  currentTime: number;
  readonly duration: number;
  removeAttribute(name: string): void;
  load(): void;
}

/** The length of a clip in ms, or null where this phone cannot read it. */
export async function measureClip(
  file: Blob,
  gauge: Gauge = document.createElement("video"),
  patience_ms = PATIENCE_MS,
): Promise<number | null> {
  const address = URL.createObjectURL(file);
  try {
    return await lengthOf(gauge, address, patience_ms);
  } finally {
    // A gauge that keeps its source keeps the whole file in memory.
    gauge.removeAttribute("src");
    gauge.load();
    URL.revokeObjectURL(address);
  }
}

function lengthOf(gauge: Gauge, address: string, patience_ms: number): Promise<number | null> {
  return new Promise((resolve) => {
    let isSeeking = false;
    const end = (length_ms: number | null): void => {
      clearTimeout(timer);
      for (const name of EVENTS) gauge.removeEventListener(name, look);
      resolve(length_ms);
    };
    const look = (event: Event): void => {
      const { duration } = gauge;
      if (event.type === "error") end(null);
      else if (Number.isFinite(duration)) end(duration > 0 ? Math.round(duration * 1000) : null);
      // WebM from a recorder says Infinity until somebody has looked for its end.
      else if (duration === Number.POSITIVE_INFINITY && !isSeeking) {
        isSeeking = true;
        gauge.currentTime = PAST_THE_END_S;
      }
    };
    const timer = setTimeout(() => end(null), patience_ms);
    for (const name of EVENTS) gauge.addEventListener(name, look);
    gauge.preload = "metadata";
    gauge.muted = true;
    gauge.src = address;
  });
}

const EVENTS = ["loadedmetadata", "durationchange", "seeked", "error"] as const;
