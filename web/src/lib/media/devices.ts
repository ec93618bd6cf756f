/**
 * Owns: the open camera and microphone of this visit.
 * Called by: the recorder screens, the voice reply and the photo screen.
 * Rule: a permission is asked for at most once per visit; tracks are kept and reused until the screen is left.
 */

export type Facing = "user" | "environment";
export type DeviceProblem = "denied" | "missing" | "busy" | "unsupported";

/** Says why a camera or microphone could not be opened; screens turn `problem` into words. */
export class DeviceError extends Error {
  constructor(readonly problem: DeviceProblem) {
    super(problem);
    this.name = "DeviceError";
  }
}

/** 480p at 30 frames is what 700 kbit/s carries without blocks; the server never keeps more than 540p. */
const VIDEO_LIMITS: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30, max: 30 },
};
const VOICE_LIMITS: MediaTrackConstraints = {
  channelCount: { ideal: 1 },
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

let microphone: MediaStreamTrack | null = null;
let camera: { track: MediaStreamTrack; facing: Facing } | null = null;

/** Opens camera and microphone with one prompt and returns a stream of both; reuses what is already open. */
export async function openCamera(facing: Facing): Promise<MediaStream> {
  const mic = living(microphone);
  const cam = camera && camera.facing === facing ? living(camera.track) : null;
  if (mic && cam) return new MediaStream([cam, mic]);
  if (!cam) release(camera?.track ?? null);
  const opened = await ask({
    ...(mic ? {} : { audio: VOICE_LIMITS }),
    ...(cam ? {} : { video: { ...VIDEO_LIMITS, facingMode: { ideal: facing } } }),
  });
  microphone = mic ?? opened.getAudioTracks()[0] ?? null;
  const track = cam ?? opened.getVideoTracks()[0];
  if (!track || !microphone) throw new DeviceError("missing");
  camera = { track, facing };
  return new MediaStream([track, microphone]);
}

/** Opens the microphone alone and returns its stream; reuses the track the camera was opened with. */
export async function openMicrophone(): Promise<MediaStream> {
  const open = living(microphone);
  if (open) return new MediaStream([open]);
  const opened = await ask({ audio: VOICE_LIMITS });
  microphone = opened.getAudioTracks()[0] ?? null;
  if (!microphone) throw new DeviceError("missing");
  return new MediaStream([microphone]);
}

/** Switches the camera off and keeps the microphone; the light beside the lens goes out. */
export function closeCamera(): void {
  release(camera?.track ?? null);
  camera = null;
}

/** Ends every open track; called when a recording screen is left. */
export function closeDevices(): void {
  closeCamera();
  release(microphone);
  microphone = null;
}

function living(track: MediaStreamTrack | null): MediaStreamTrack | null {
  return track && track.readyState === "live" ? track : null;
}

function release(track: MediaStreamTrack | null): void {
  track?.stop();
}

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
  if (typeof navigator.mediaDevices?.getUserMedia !== "function") {
    throw new DeviceError("unsupported");
  }
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (cause) {
    throw new DeviceError(problemOf(cause));
  }
}

function problemOf(cause: unknown): DeviceProblem {
  const name = cause instanceof DOMException ? cause.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  return name === "TypeError" ? "unsupported" : "busy";
}
