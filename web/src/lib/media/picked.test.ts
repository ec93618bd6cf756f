/**
 * Owns: the proof that a picked clip is measured where the phone can, and never cut or refused behind anyone's back.
 * Called by: vitest.
 * Rule: the gauge answers as browsers do, in their order.
 */
import { describe, expect, it } from "vitest";
import { type Gauge, measureClip, PICKED_MAX_BYTES, planPick, UNCUT_MAX_BYTES } from "./picked";

/** Plays back what a browser says about a file; `onSeek` is what looking for the end brings. */
class FakeGauge extends EventTarget implements Gauge {
  preload = "";
  muted = false;
  duration = Number.NaN;
  emptied = 0;
  private at = 0;
  private address = "";

  constructor(
    private readonly onSource: (gauge: FakeGauge) => void,
    private readonly onSeek: (gauge: FakeGauge) => void = () => undefined,
  ) {
    super();
  }

  get src(): string {
    return this.address;
  }
  set src(address: string) {
    this.address = address;
    queueMicrotask(() => this.onSource(this));
  }
  get currentTime(): number {
    return this.at;
  }
  set currentTime(at: number) {
    this.at = at;
    queueMicrotask(() => this.onSeek(this));
  }
  removeAttribute(): void {
    this.address = "";
  }
  load(): void {
    this.emptied += 1;
  }
  say(name: string, duration = this.duration): void {
    this.duration = duration;
    this.dispatchEvent(new Event(name));
  }
}

const file = new Blob(["clip"]);

describe("measuring a picked clip", () => {
  it("takes the length that the file names", async () => {
    const gauge = new FakeGauge((now) => now.say("loadedmetadata", 72.4));
    expect(await measureClip(file, gauge)).toBe(72_400);
    expect([gauge.src, gauge.emptied]).toEqual(["", 1]);
  });

  it("looks for the end of a recording that says Infinity", async () => {
    const gauge = new FakeGauge(
      (now) => {
        now.say("durationchange", Number.POSITIVE_INFINITY);
        now.say("loadedmetadata");
      },
      (now) => {
        now.say("durationchange", 41.02);
        now.say("seeked");
      },
    );
    expect(await measureClip(file, gauge)).toBe(41_020);
    expect(gauge.currentTime).toBeGreaterThan(3600);
  });

  it("knows nothing of a file that this phone cannot read, or never answers for", async () => {
    expect(await measureClip(file, new FakeGauge((now) => now.say("error")))).toBeNull();
    expect(await measureClip(file, new FakeGauge(() => undefined), 5)).toBeNull();
    expect(
      await measureClip(file, new FakeGauge((now) => now.say("loadedmetadata", Number.POSITIVE_INFINITY)), 5),
    ).toBeNull();
  });
});

describe("what a picked clip means", () => {
  it("is sent as it is up to 30.5 s, and asked about beyond", () => {
    expect(planPick(1_000, 30_500)).toEqual({ kind: "send", source: "picked" });
    expect(planPick(1_000, 30_501)).toEqual({ kind: "ask" });
  });

  it("is refused over 80 MB, however long", () => {
    expect(planPick(PICKED_MAX_BYTES, 10_000)).toEqual({ kind: "send", source: "picked" });
    expect(planPick(PICKED_MAX_BYTES + 1, 10_000)).toEqual({ kind: "too_large" });
    expect(planPick(PICKED_MAX_BYTES + 1, null)).toEqual({ kind: "too_large" });
  });

  it("of unknown length may not be cut by the server; too large for that, it is asked about", () => {
    expect(planPick(UNCUT_MAX_BYTES, null)).toEqual({ kind: "send", source: "recorded" });
    expect(planPick(UNCUT_MAX_BYTES + 1, null)).toEqual({ kind: "ask" });
  });
});
