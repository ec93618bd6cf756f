/**
 * Owns: the list of recording formats, best first, and which of them this browser can be trusted with.
 * Called by: the recorder.
 * Rule: a type always names its codecs, because a bare container lets the browser pick ones no other phone plays.
 */

/** H.264 + AAC needs no transcoding on the server; the others do, the cheaper first. */
const VIDEO_TYPES: readonly string[] = [
  "video/mp4;codecs=avc1.42E01E,mp4a.40.2",
  "video/mp4;codecs=avc1.4D401E,mp4a.40.2",
  "video/webm;codecs=vp8,opus",
  "video/mp4;codecs=avc1.42E01E,opus",
];

const VOICE_TYPES: readonly string[] = [
  "audio/mp4;codecs=mp4a.40.2",
  "audio/webm;codecs=opus",
  "audio/mp4;codecs=opus",
  "audio/ogg;codecs=opus",
];

const silent_types = new Set<string>();

/** Says whether this browser can record at all; without it screens offer the system camera through a file input. */
export function canRecord(): boolean {
  return typeof MediaRecorder === "function" && typeof navigator.mediaDevices?.getUserMedia === "function";
}

/** Returns the best type for a clip, or null when none of ours is supported; types that gave no data are skipped. */
export function pickType(kind: "video" | "voice"): string | null {
  const types = kind === "video" ? VIDEO_TYPES : VOICE_TYPES;
  return types.find((type) => !silent_types.has(type) && MediaRecorder.isTypeSupported(type)) ?? null;
}

/** Remembers for this visit that a type was promised by the browser and then produced nothing. */
export function distrustType(type: string): void {
  silent_types.add(type);
}
