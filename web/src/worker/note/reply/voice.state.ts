/**
 * Owns: recording one voice reply: microphone, level, parts, the finished take.
 * Called by: the voice reply screen.
 * Rule: the take stays on this phone until the person taps Send; the outbox then owns its bytes.
 */
import { signal } from "@preact/signals";
import { closeDevices, DeviceError, openMicrophone } from "../../../lib/media/devices";
import { Recording, type RecordingEnd, RecordingUnsupported } from "../../../lib/media/recorder";
import { watchLevel } from "../../../lib/media/waveform";

/** Shorter takes are slips of the finger. */
const SHORTEST_MS = 700;

/** What was recorded, ready to be sent: `type` is the media type that the phone chose. */
export interface Take {
  bytes: Blob;
  type: string;
  duration_ms: number;
}

/** Where the voice reply stands. */
export type VoiceState =
  | { kind: "idle"; problem: "denied" | "missing" | "busy" | "unsupported" | "too-short" | null }
  | { kind: "opening" }
  | { kind: "recording"; isPaused: boolean }
  | { kind: "ready"; take: Take; isInterrupted: boolean };

/** One voice reply in the making. */
export class VoiceDraft {
  readonly state = signal<VoiceState>({ kind: "idle", problem: null });
  readonly levels = signal<readonly number[]>([]);
  readonly elapsed_ms = signal(0);
  private recording: Recording | null = null;
  private isWanted = false;

  /** Opens the microphone and records. */
  async start(): Promise<void> {
    const now = this.state.peek().kind;
    if (now === "opening" || now === "recording") return;
    this.isWanted = true;
    this.state.value = { kind: "opening" };
    this.levels.value = [];
    this.elapsed_ms.value = 0;
    try {
      const stream = await openMicrophone();
      if (!this.isWanted) return this.reset("too-short");
      this.record(stream);
    } catch (cause) {
      if (cause instanceof DeviceError) this.reset(cause.problem);
      else if (cause instanceof RecordingUnsupported) this.reset("unsupported");
      else throw cause;
    }
  }

  private record(stream: MediaStream): void {
    const parts: Blob[] = [];
    const recording = new Recording(stream, "voice", {
      onPart: (part) => void parts.push(part),
      onEnd: (end, duration_ms) => {
        meter.close();
        this.finish(parts, recording.type, end, duration_ms);
      },
    });
    const meter = watchLevel(stream, (level) => {
      this.elapsed_ms.value = recording.elapsed_ms;
      const { value } = this.state;
      if (value.kind === "recording" && !value.isPaused) this.levels.value = [...this.levels.peek(), level];
    });
    this.recording = recording;
    recording.start();
    this.state.value = { kind: "recording", isPaused: false };
  }

  private finish(parts: Blob[], type: string, end: RecordingEnd, duration_ms: number): void {
    this.recording = null;
    closeDevices();
    if (!this.isWanted) this.reset(null);
    else if (parts.length === 0 || duration_ms < SHORTEST_MS) this.reset("too-short");
    else {
      const take = { bytes: new Blob(parts, { type }), type, duration_ms };
      this.state.value = { kind: "ready", take, isInterrupted: end === "interrupted" };
    }
  }

  private reset(problem: Extract<VoiceState, { kind: "idle" }>["problem"]): void {
    closeDevices();
    this.state.value = { kind: "idle", problem };
  }

  /** Pauses or goes on. */
  togglePause(): void {
    const now = this.state.peek();
    if (now.kind !== "recording") return;
    if (now.isPaused) this.recording?.resume();
    else this.recording?.pause();
    this.state.value = { kind: "recording", isPaused: !now.isPaused };
  }

  /** Ends the recording; the take follows. */
  stop(): void {
    if (this.recording) this.recording.stop();
    else this.isWanted = false;
  }

  /** Throws away what was recorded and closes the microphone. */
  discard(): void {
    this.isWanted = false;
    if (this.recording) this.recording.stop();
    else this.reset(null);
  }
}
