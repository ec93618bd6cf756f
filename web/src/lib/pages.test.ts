/**
 * Owns: the proof that pages of a list are put together once and outlast a fresh first page.
 * Called by: vitest.
 * Rule: every item stands once, whatever moved between two reads.
 */
import { describe, expect, it } from "vitest";
import { withOlder, withPage } from "./pages";

const page = (next_cursor: string | null, ...ids: string[]) => ({ items: ids.map((id) => ({ id })), next_cursor });

describe("pages of a list", () => {
  it("are added behind, without what is listed already", () => {
    expect(withPage(page("2", "a", "b"), page("3", "b", "c"), "2")).toEqual(page("3", "a", "b", "c"));
  });

  it("keep the cursor of the list when a read in between moved it", () => {
    expect(withPage(page("9", "a", "b"), page("3", "c"), "2")).toEqual(page("9", "a", "b", "c"));
  });

  it("stay behind a fresh first page, without what has moved into it", () => {
    expect(withOlder(page("4", "a", "b", "c", "d"), page("2", "x", "c"))).toEqual(page("4", "x", "c", "d"));
  });

  it("go when the fresh first page is the whole list", () => {
    expect(withOlder(page("4", "a", "b", "c"), page(null, "x"))).toEqual(page(null, "x"));
  });
});
