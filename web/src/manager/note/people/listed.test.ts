/**
 * Owns: the proof that numbers of people do not depend on how many of them are named, and that closed notes name nobody.
 * Called by: vitest.
 * Rule: the report is cut as the server cuts it: by page, whoever said Got it last.
 */
import { describe, expect, it } from "vitest";
import type { Counts, Report } from "../../../lib/api";
import { type ListName, listOf } from "./listed";

const NONE: Counts = {
  targeted: 0,
  held: 0,
  pending: 0,
  unreachable: 0,
  notified: 0,
  reached: 0,
  seen: 0,
  got_it: 0,
  got_it_unfinished: 0,
  unreachable_notified: 0,
  not_clear: 0,
  cannot: 0,
  late: 0,
};

function noteOf(counts: Partial<Counts>, named: Record<string, number>, more: object = {}): Report {
  const people = Object.entries(named).flatMap(([reach, n]) =>
    Array.from({ length: n }, (_, place) => ({
      person_id: `${reach}${place}`,
      reach: reach === "cannot" ? "answered" : reach,
      answer: reach === "cannot" ? "cannot" : "none",
      at: null,
    })),
  );
  return {
    people,
    people_cursor: "more",
    progress: { ask: "acknowledge", state: "sent", ...more, counts: { ...NONE, ...counts } },
  } as never;
}

describe("a note to more people than are named", () => {
  const counts = { targeted: 2000, got_it: 800, seen: 100, reached: 500, notified: 50, held: 500, cannot: 50 };
  const note = noteOf(counts, { held: 120, reached: 300, seen: 60, cannot: 20 });

  it("counts everybody", () => {
    expect(listOf(note, "awaited")).toMatchObject({ n: 650, isCut: true });
    expect(listOf(note, "held")).toMatchObject({ n: 500, isCut: true });
    expect(listOf(note, "asking")).toMatchObject({ n: 50, isCut: true });
    expect(listOf(note, "awaited").named).toHaveLength(360);
  });

  it("does not say that names are missing when only those who said Got it are not named", () => {
    const calm = noteOf({ targeted: 2000, got_it: 1990, reached: 10 }, { reached: 10, answered: 490 });
    expect(listOf(calm, "awaited")).toMatchObject({ n: 10, isCut: false });
  });
});

describe("pages", () => {
  it("keep their order: who is nearest to done leads their own page only", () => {
    const note = noteOf({ targeted: 300, reached: 120, seen: 30 }, { reached: 120, seen: 30 });
    const reaches = listOf(note, "awaited").named.map((person) => person.reach);
    expect(reaches.slice(0, 100)).toEqual(Array(100).fill("reached"));
    expect(reaches.slice(100)).toEqual([...Array(30).fill("seen"), ...Array(20).fill("reached")]);
  });

  it("are all there when none follows, whatever the counts of a moment before say", () => {
    const last = { ...noteOf({ targeted: 9, reached: 3 }, { reached: 2 }), people_cursor: null };
    expect(listOf(last, "awaited")).toMatchObject({ n: 3, isCut: false });
  });
});

describe("names", () => {
  it("stand on no closed note", () => {
    const counts = { targeted: 6, got_it: 1, reached: 2, unreachable: 1, cannot: 2 };
    const stopped = noteOf(counts, { reached: 2, unreachable: 1, cannot: 2 }, { state: "cancelled" });
    for (const name of ["awaited", "held", "asking", "lost"] satisfies ListName[]) {
      expect(listOf(stopped, name)).toEqual({ n: 0, named: [], isCut: false });
    }
  });

  it("leave out whoever has seen a note that asks for nothing", () => {
    const note = noteOf(
      { targeted: 3, seen: 1, reached: 1, held: 1 },
      { seen: 1, reached: 1, held: 1 },
      { ask: "none" },
    );
    expect(listOf(note, "awaited")).toMatchObject({ n: 1, isCut: false });
    expect(listOf(note, "awaited").named.map((person) => person.reach)).toEqual(["reached"]);
  });
});
