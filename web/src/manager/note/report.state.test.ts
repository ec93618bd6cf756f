/**
 * Owns: the proof that further people of a report are added once, stay while hints refresh it, and are read again with it.
 * Called by: vitest.
 * Rule: the server is a list in memory that changes between two reads; every answer comes from it as it is at that moment.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, api } from "../../lib/api";

const live: { hint: () => void } = { hint: () => {} };
vi.mock("../../lib/live", () => ({
  followLive: (_: string, listener: (happened: "all") => void) => {
    live.hint = () => listener("all");
    return () => {};
  },
}));

type State = typeof import("./report.state");

const ZERO = { targeted: 0, held: 0, pending: 0, unreachable: 0, notified: 0, reached: 0, seen: 0 };
const REST = { got_it: 0, got_it_unfinished: 0, unreachable_notified: 0, not_clear: 0, cannot: 0, late: 0 };

describe("the people of a report", () => {
  let state: State;
  /** Who is awaited, in the server's order; a cursor is the last name before. */
  let waiting: { person_id: string; reach: string; answer: string; at: null }[];
  let asked: string[];
  let fails: boolean;

  const person = (n: number, reach = "reached") => ({
    person_id: `p${String(n).padStart(4, "0")}`,
    reach,
    answer: "none",
    at: null,
  });
  const pageAfter = (cursor: string) => {
    const people = waiting.filter((one) => one.person_id > cursor).slice(0, 100);
    return { people, next_cursor: people.length === 100 ? people[99]?.person_id : null };
  };
  const reportNow = () => {
    const { people, next_cursor } = pageAfter("");
    const count = (reach: string) => waiting.filter((one) => one.reach === reach).length;
    const counts = { ...ZERO, ...REST, targeted: 999, reached: count("reached"), held: count("held") };
    return { people, people_cursor: next_cursor, progress: { id: "m", ask: "acknowledge", state: "sent", counts } };
  };
  const shown = () => {
    const now = state.report.peek();
    return now.kind === "known" ? now.value.people.map((one) => one.person_id) : [];
  };
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => person(from + n).person_id);
  const settled = () => vi.advanceTimersByTimeAsync(1_000);

  beforeEach(async () => {
    vi.useFakeTimers();
    waiting = Array.from({ length: 320 }, (_, n) => person(n));
    asked = [];
    fails = false;
    vi.spyOn(api, "get").mockImplementation(async (path) => {
      asked.push(path);
      if (fails) throw new ApiProblem("offline", 0, "offline");
      const [, cursor] = path.split("cursor=");
      return (cursor === undefined ? reportNow() : pageAfter(cursor)) as never;
    });
    vi.resetModules();
    vi.doMock("../../lib/api", () => ({ api, ApiProblem }));
    state = await import("./report.state");
    state.followReport("me", "m");
    await settled();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("come page by page, once, until there are no more, and it is said how many came", async () => {
    expect(shown()).toEqual(ids(0, 100));
    const first = state.loadNames("m", "awaited");
    void state.loadNames("m", "awaited");
    await first;
    expect(shown()).toEqual(ids(0, 200));
    expect(state.moreNames.peek()).toMatchObject({ kind: "added", added: 100 });
    await state.loadNames("m", "awaited");
    await state.loadNames("m", "awaited");
    expect(shown()).toEqual(ids(0, 320));
    expect(state.moreNames.peek()).toMatchObject({ kind: "added", added: 20 });
    expect(state.canOpen("m")).toBe(false);
  });

  it("stay when a hint refreshes the report, without whoever answered meanwhile", async () => {
    await state.loadNames("m", "awaited");
    waiting = waiting.filter((one) => one.person_id !== "p0003" && one.person_id !== "p0150");
    live.hint();
    await settled();
    const left = ids(0, 202).filter((id) => id !== "p0003" && id !== "p0150");
    expect(shown()).toEqual(left);
    await state.loadNames("m", "awaited");
    expect(shown()).toEqual(waiting.slice(0, 300).map((one) => one.person_id));
  });

  it("are looked for on the next few pages when the next has none of the list", async () => {
    waiting = waiting.map((one, place) => (place < 250 ? one : person(place, "held")));
    await state.loadNames("m", "held");
    expect(state.moreNames.peek()).toMatchObject({ kind: "added", added: 50, looked: 200 });
    expect(shown()).toEqual(ids(0, 300));
  });

  it("stay as they are when the next ones do not come, and may be asked for again", async () => {
    fails = true;
    await state.loadNames("m", "awaited");
    expect(state.moreNames.peek()).toMatchObject({ kind: "failed", code: "offline" });
    expect(shown()).toEqual(ids(0, 100));
    fails = false;
    await state.loadNames("m", "awaited");
    expect(shown()).toEqual(ids(0, 200));
  });

  it("are those of one note: another one begins with its first page", async () => {
    await state.loadNames("m", "awaited");
    asked = [];
    state.followReport("me", "other");
    await settled();
    expect(asked).toEqual(["messages/other/report"]);
  });
});
