/**
 * Owns: the proof that the curve is drawn where its numbers are.
 * Called by: vitest.
 * Rule: every point is inside the chart, in the order of time.
 */
import { describe, expect, it } from "vitest";
import type { Report } from "../../lib/api";
import { curveShape } from "./curve-shape";

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 11, minutes)).toISOString();
const noteOf = (got_it: number, held: number) =>
  ({
    curve: [
      { at: at(10), count: 1 },
      { at: at(20), count: 4 },
    ],
    teams: [{ next_start: at(45), counts: { held } }],
    people: [{ reach: "held", held_until: at(45) }],
    progress: { sent_at: at(0), created_at: at(0), respond_by: at(60), counts: { targeted: 8, got_it, held } },
  }) as unknown as Report;

describe("the curve", () => {
  it("rises in steps up to now, with the due time ahead", () => {
    const shape = curveShape(noteOf(4, 1), Date.parse(at(30)));
    expect(shape.now.x).toBeLessThan(shape.due ?? 0);
    expect(shape.now.y).toBe(57);
    expect(shape.line.startsWith("M0 100H")).toBe(true);
  });

  it("raises the goal when held people start", () => {
    expect(curveShape(noteOf(4, 1), Date.parse(at(30))).goal).toBe("M0 24.75H70.75V14H100");
  });

  it("raises the goal by whole teams when the report does not name everybody who is held", () => {
    const note = noteOf(4, 4);
    const teams = [
      { next_start: at(45), counts: { held: 3 } },
      { next_start: null, counts: { held: 0 } },
      { next_start: at(15), counts: { held: 1 } },
    ];
    const { goal } = curveShape({ ...note, teams } as Report, Date.parse(at(30)));
    expect(goal).toBe("M0 57H23.58V46.25H70.75V14H100");
  });

  it("ends with the last answer when nobody is missing", () => {
    const shape = curveShape(noteOf(8, 0), Date.parse(at(3000)));
    expect(shape.due).toBeGreaterThan(90);
    expect(shape.now.x).toBeLessThan(40);
  });
});
