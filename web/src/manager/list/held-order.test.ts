/**
 * Owns: the proof that rows stand still under a hand.
 * Called by: vitest.
 * Rule: numbers change in place, order only when nobody is in the list.
 */
import { describe, expect, it } from "vitest";
import type { ProgressItem } from "../../lib/api";
import { standingRows } from "./held-order";

const item = (id: string, replies = 0) => ({ id, replies }) as ProgressItem;
const ids = (rows: ReturnType<typeof standingRows>) => rows.map((row) => `${row.item.id}${row.isGone ? " gone" : ""}`);

describe("rows", () => {
  const before = standingRows([], [item("a"), item("b"), item("c")], false);

  it("take the server's order when nobody is in the list", () => {
    expect(ids(standingRows(before, [item("c"), item("a")], false))).toEqual(["c", "a"]);
  });

  it("stay where they are under a hand, with new numbers, closed ones kept and new ones last", () => {
    const after = standingRows(before, [item("d"), item("c", 4), item("a")], true);
    expect(ids(after)).toEqual(["a", "b gone", "c", "d"]);
    expect(after[2]?.item.replies).toBe(4);
  });
});
