/**
 * Owns: the loudness of an open microphone, as a level now and as bars over the recording.
 * Called by: the voice screens of lead and worker.
 * Rule: it only listens; nothing here reaches the recording or the network.
 */

/** As many bars as the server's waveform has, so the picture does not change after sending. */
export const WAVEFORM_BARS = 60;
const SAMPLE_MS = 100;

export interface LevelMeter {
  /** Stops listening and frees the audio graph. */
  close(): void;
}

/** Calls back every 100 ms with a level of 0..100 (RMS on a decibel scale from -54 dB to -6 dB). */
export function watchLevel(stream: MediaStream, onLevel: (level: number) => void): LevelMeter {
  if (typeof AudioContext !== "function") return { close: () => undefined };
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  const source = context.createMediaStreamSource(stream);
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
  }, SAMPLE_MS);
  void context.resume().catch(() => undefined);
  return {
    close: () => {
      clearInterval(timer);
      source.disconnect();
      void context.close().catch(() => undefined);
    },
  };
}

/** Folds any number of levels to at most 60 bars, each the loudest of its share. */
export function foldBars(levels: readonly number[], bars: number = WAVEFORM_BARS): number[] {
  if (levels.length <= bars) return [...levels];
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / bars);
    const to = Math.floor(((bar + 1) * levels.length) / bars);
    return Math.max(0, ...levels.slice(from, to));
  });
}

function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibel = 10 * Math.log10(sum / samples.length + 1e-9);
  return Math.round(Math.min(1, Math.max(0, (decibel + 54) / 48)) * 100);
}
