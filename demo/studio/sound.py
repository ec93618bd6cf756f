"""Owns the sound of a clip: spoken sentences, clicks, beeps, and how wide a mouth is open at each frame.
Called by make-clips, once for every clip and voice note.
Rule: every sentence starts where the returned times say, so pictures and words cannot drift apart."""

import array
import math
import re
import subprocess
import wave
from pathlib import Path

RATE = 16000  # what flite's voices speak at


def sentences(text):
    """Splits spoken text into sentences, at a full stop, question or exclamation mark before a space."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text.strip()) if part]


def _spoken(text, voice, pitch, slow, folder, number):
    raw, tuned = folder / f"raw{number}.wav", folder / f"said{number}.wav"
    subprocess.run(["flite", "-voice", voice, "--setf", f"duration_stretch={slow * pitch:.3f}", "-t", text, "-o", str(raw)], check=True)
    # asetrate moves the pitch and the tempo together; the stretch above has already paid for the tempo
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(raw), "-af",
                    f"asetrate={int(RATE * pitch)},aresample={RATE},silenceremove=start_periods=1:start_threshold=-45dB,areverse,"
                    "silenceremove=start_periods=1:start_threshold=-45dB,areverse", "-ac", "1", str(tuned)], check=True)
    with wave.open(str(tuned)) as file:
        return array.array("h", file.readframes(file.getnframes()))


def _tone(name):
    """Returns a short effect as floats from -1 to 1: `click` (a latch), `beep` (an alarm)."""
    if name == "click":
        return [math.exp(-i / 160) * (.7 * math.sin(i * .9) + .5 * math.sin(i * 2.3)) for i in range(1200)]
    size = int(RATE * .16)
    return [.3 * min(1, i / 80, (size - i) / 80) * math.sin(2 * math.pi * 1250 * i / RATE) for i in range(size)]


def track(text, voice, pitch, slow, seconds, pauses, folder):
    """Speaks `text` into exactly `seconds` and returns (samples, [(start_s, end_s) of each sentence]).

    `pauses` maps a sentence's number to extra silence before it, in seconds; what is left is spread evenly."""
    parts = [_spoken(part, voice, pitch, slow, Path(folder), i) for i, part in enumerate(sentences(text))]
    lead, tail = .5, .6
    spare = seconds - lead - tail - sum(len(p) for p in parts) / RATE - sum(pauses.values())
    gap = spare / max(1, len(parts) - 1)
    if gap < .15:
        raise SystemExit(f"the words need {seconds - spare:.1f} s plus gaps, the clip has {seconds} s: {text[:40]}…")
    samples, said, at = array.array("h", bytes(2 * int(RATE * seconds))), [], lead
    for number, part in enumerate(parts):
        at += pauses.get(number, 0.0)
        first = int(at * RATE)
        samples[first:first + len(part)] = part
        said.append((at, at + len(part) / RATE))
        at += len(part) / RATE + gap
    return samples, said


def mix(samples, effects):
    """Adds (at_s, name) effects to the samples in place, clipping at full scale."""
    for at, name in effects:
        for i, value in enumerate(_tone(name)):
            place = int(at * RATE) + i
            if place < len(samples):
                samples[place] = max(-32767, min(32767, samples[place] + int(value * 15000)))


def mouths(samples, frames_per_s, seconds):
    """Returns how wide the mouth is open in each frame, 0 to 1, in four steps so that equal pictures repeat."""
    size, loud = RATE // frames_per_s, []
    for number in range(int(seconds * frames_per_s)):
        part = samples[number * size:(number + 1) * size]
        loud.append(math.sqrt(sum(v * v for v in part) / max(1, len(part))))
    top = sorted(loud)[int(len(loud) * .95)] or 1.0
    return [round(min(1.0, value / top) * 3) / 3 for value in loud]


def save(samples, path):
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, len(samples), "NONE", ""))
        file.writeframes(samples.tobytes())
