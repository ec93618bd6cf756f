/**
 * Owns: the proof that a read is kept fresh by the hints that concern it, one at a time, and that old numbers say so.
 * Called by: vitest.
 * Rule: hints and answers come by hand, time is the test's.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "./api";
import type { Happened, Hint } from "./live";
import { type LiveRead, liveRead } from "./live-read";

const live: { tell: (happened: Happened) => void; stopped: number } = { tell: () => {}, stopped: 0 };
vi.mock("./live", () => ({
  followLive: (_: string, listener: (happened: Happened) => void) => {
    live.tell = listener;
    return () => {
      live.stopped += 1;
    };
  },
}));

const hint = (message: string): Hint => ({ message, version: 1, what: "progress" });

describe("a read that is kept fresh", () => {
  let asked: { key: string; signal: AbortSignal; answer: (value: string) => void; fail: (cause: Error) => void }[];
  let one: LiveRead<string>;
  const settled = () => vi.advanceTimersByTimeAsync(300);
  const make = (options = {}) =>
    liveRead<string>(
      (key, signal) => new Promise((answer, fail) => asked.push({ key, signal, answer, fail })),
      options,
    );

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    live.stopped = 0;
    one = make();
  });
  afterEach(() => void vi.useRealTimers());

  it("is read again at a hint that concerns it, and at none that does not", async () => {
    const stop = one.follow("me", "m", ({ message }) => message === "m");
    asked[0]?.answer("first");
    await settled();
    live.tell([hint("other")]);
    await settled();
    expect(asked).toHaveLength(1);
    live.tell([hint("other"), hint("m")]);
    asked[1]?.answer("second");
    await settled();
    expect(one.state.peek()).toMatchObject({ kind: "known", key: "m", value: "second", isOld: false });
    live.tell("all");
    expect(asked).toHaveLength(3);
    stop();
    expect(live.stopped).toBe(1);
  });

  it("is one read at a time, and a burst of hints one more", async () => {
    one.follow("me", "m");
    for (let n = 0; n < 5; n += 1) live.tell([hint("m")]);
    expect(asked).toHaveLength(1);
    asked[0]?.answer("first");
    await settled();
    expect(asked).toHaveLength(2);
    asked[1]?.answer("second");
    await settled();
    expect(asked).toHaveLength(2);
  });

  it("keeps what it had when a later read fails, and says that it is old; what is gone goes", async () => {
    one.open("m");
    asked[0]?.answer("first");
    await settled();
    one.again();
    asked[1]?.fail(new ApiProblem("offline", 0, "offline"));
    await settled();
    expect(one.state.peek()).toMatchObject({ kind: "known", value: "first", isOld: true });
    one.again();
    asked[2]?.fail(new ApiProblem("refused", 404, "not_found"));
    await settled();
    expect(one.state.peek()).toEqual({ kind: "failed", key: "m", code: "not_found" });
  });

  it("drops the answer for what is no longer open", async () => {
    one.open("a");
    one.open("b");
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.answer("b's");
    asked[0]?.answer("a's");
    await settled();
    expect(one.state.peek()).toMatchObject({ kind: "known", key: "b", value: "b's" });
    one.open("a");
    expect(one.state.peek()).toEqual({ kind: "loading" });
  });

  it("made with `isKept` shows one until the other is here; `merge` carries over within one", async () => {
    one = make({ isKept: true, merge: (old: string, fresh: string) => `${old}+${fresh}` });
    one.open("a");
    asked[0]?.answer("1");
    await settled();
    one.again();
    asked[1]?.answer("2");
    await settled();
    one.open("b");
    expect(one.state.peek()).toMatchObject({ key: "a", value: "1+2" });
    asked[2]?.answer("3");
    await settled();
    expect(one.state.peek()).toMatchObject({ key: "b", value: "3" });
  });

  it("is changed between two reads, and only what is shown", async () => {
    one.open("a");
    asked[0]?.answer("1");
    await settled();
    one.change("b", () => "other");
    one.change("a", (value) => `${value}!`);
    expect(one.state.peek()).toMatchObject({ value: "1!" });
  });
});
