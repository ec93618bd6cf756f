/**
 * Owns: the proof that a next page lands only in the list it was asked for.
 * Called by: vitest.
 * Rule: every answer of the server is released by hand, so the order of answers is the test's.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, api, type Dashboard } from "../lib/api";

vi.mock("../lib/live", () => ({ followLive: () => () => {} }));
vi.mock("../router", () => ({ go: () => {} }));

type State = typeof import("./dashboard.state");

const OPEN = { site: null, team: null, sender: null, state: "open" } as const;
const CLOSED = { ...OPEN, state: "closed" } as const;
const listOf = (next_cursor: string | null, ...ids: string[]) =>
  ({ items: ids.map((id) => ({ id })), next_cursor }) as unknown as Dashboard;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the next page", () => {
  let state: State;
  let asked: { path: string; answer: (with_list: Dashboard) => void; fail: (cause: Error) => void }[];
  const shown = () => {
    const now = state.dashboard.peek();
    return now.kind === "known" ? now.value.items.map((item) => item.id) : now.kind;
  };

  beforeEach(async () => {
    asked = [];
    vi.spyOn(api, "get").mockImplementation(
      (path) => new Promise((answer, fail) => asked.push({ path, answer: answer as (list: Dashboard) => void, fail })),
    );
    vi.resetModules();
    vi.doMock("../lib/api", () => ({ api, ApiProblem }));
    state = await import("./dashboard.state");
    state.followDashboard("me", OPEN);
    asked[0]?.answer(listOf("b", "a", "b"));
    await settled();
  });
  afterEach(() => void vi.restoreAllMocks());

  it("is added once, without what is listed already, however often it is asked for", async () => {
    const first = state.loadMore(OPEN);
    void state.loadMore(OPEN);
    expect(asked.map((one) => one.path).slice(1)).toEqual(["dashboard?state=open&cursor=b"]);
    asked[1]?.answer(listOf(null, "b", "c"));
    await first;
    expect(shown()).toEqual(["a", "b", "c"]);
    expect(state.nextPage.peek()).toEqual({ kind: "none" });
  });

  it("does not land in the list that was opened meanwhile", async () => {
    const late = state.loadMore(OPEN);
    state.followDashboard("me", CLOSED);
    asked[2]?.answer(listOf(null, "x"));
    await settled();
    asked[1]?.answer(listOf(null, "c"));
    await late;
    expect(shown()).toEqual(["x"]);
  });

  it("is not asked for with the cursor of the list that still stands", async () => {
    state.followDashboard("me", CLOSED);
    await state.loadMore(CLOSED);
    expect(asked.map((one) => one.path).slice(1)).toEqual(["dashboard?state=closed"]);
  });

  it("says that it failed, leaves the list as it is, and may be asked for again", async () => {
    const failing = state.loadMore(OPEN);
    asked[1]?.fail(new ApiProblem("offline", 0, "offline"));
    await failing;
    expect(state.nextPage.peek()).toEqual({ kind: "failed", key: "?state=open", code: "offline" });
    expect(shown()).toEqual(["a", "b"]);
    const again = state.loadMore(OPEN);
    asked[2]?.answer(listOf(null, "c"));
    await again;
    expect(shown()).toEqual(["a", "b", "c"]);
    expect(state.nextPage.peek()).toEqual({ kind: "none" });
  });
});
