/**
 * Owns: the proof that a proposed due time is never in the past.
 * Called by: vitest.
 * Rule: times are fixed; nothing here reads the clock.
 */
import { describe, expect, it } from "vitest";
import { dueToday, dueTomorrow, fieldValue } from "./due";

const noon = Date.parse("2026-05-04T12:10:00Z");

describe("the proposed due time", () => {
  it("is the end of the running shift", () => {
    expect(dueToday("2026-05-04T14:00:00Z", noon).toISOString()).toBe("2026-05-04T14:00:00.000Z");
  });
  it("is a full hour at least four hours away when the shift is over or unknown", () => {
    expect(dueToday("2026-05-04T12:15:00Z", noon).toISOString()).toBe("2026-05-04T17:00:00.000Z");
    expect(dueToday(null, noon).toISOString()).toBe("2026-05-04T17:00:00.000Z");
  });
  it("is the same clock time tomorrow", () => {
    const today = new Date(2026, 4, 4, 14, 0);
    expect(fieldValue(dueTomorrow(today))).toBe("2026-05-05T14:00");
  });
});
