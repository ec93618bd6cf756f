/**
 * Owns: the proof that a page which lost its stream reads everything again once it has another one.
 * Called by: `npm test`.
 * Rule: the browser is stood in for by the four things that the stream touches; the clock is moved by hand.
 */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followLive, type Happened } from "./live";

class FakeStream extends EventTarget {
  static all: FakeStream[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeStream.all.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  says(name: string, data = "{}"): void {
    this.dispatchEvent(Object.assign(new Event(name), { data }));
  }
}

const newest = () => FakeStream.all.at(-1) as FakeStream;

beforeEach(() => {
  vi.useFakeTimers();
  FakeStream.all = [];
  vi.stubGlobal("EventSource", FakeStream);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  // Without locks and channels this page is the only one.
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("BroadcastChannel", undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("hints that came between two streams are made up for by reading everything", async () => {
  const heard: Happened[] = [];
  const leave = followLive("somebody", (happened) => heard.push(happened));
  newest().says("open");
  await vi.advanceTimersByTimeAsync(100);
  newest().says("hint", '{"message":"m","version":1,"what":"progress"}');
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual(["all", [{ message: "m", version: 1, what: "progress" }]]);

  // The replica is gone; a second later another one answers, long before the silence is noticed.
  const lost = newest();
  lost.says("error");
  expect(lost.isClosed).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeStream.all).toHaveLength(2);
  newest().says("open");
  await vi.advanceTimersByTimeAsync(100);
  expect(heard.at(-1)).toBe("all");
  expect(heard).toHaveLength(3);
  leave();
});
