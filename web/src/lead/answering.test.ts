/**
 * Owns: the proof that an answer goes to everyone who has the first note, under a title that fits.
 * Called by: vitest.
 * Rule: what is cut from a title ends in "…", never in the middle of nowhere.
 */
import { describe, expect, it } from "vitest";
import type { Report } from "../lib/api";
import { answerTitle, audienceOf } from "./answering";

const about = (targeted: number, people: string[], teams: (string | null)[]) =>
  ({
    progress: { counts: { targeted } },
    people: people.map((person_id) => ({ person_id })),
    teams: teams.map((team_id) => ({ team_id })),
  }) as unknown as Report;

describe("an answer for everyone", () => {
  it("goes to the very people of the first note", () => {
    expect(audienceOf(about(2, ["a", "b"], ["t"]))).toEqual([{ person: "a" }, { person: "b" }]);
  });

  it("goes to the teams of the first note where the report does not name everybody", () => {
    expect(audienceOf(about(3, ["a", "b"], ["t", null, "u"]))).toEqual([{ team: "t" }, { team: "u" }]);
  });

  it("has a title that names the question and the note, in 80 characters at most", () => {
    const say = (question: string, title: string) => `Answer: ${question} (${title})`;
    expect(answerTitle("I need parts or help", "Two at the press", say)).toBe(
      "Answer: I need parts or help (Two at the press)",
    );
    const long = answerTitle("x".repeat(280), "Close the guard until it clicks twice, please", say);
    expect([...long]).toHaveLength(80);
    expect(long).toMatch(/^Answer: x{47}… \(Close the guard.*…\)$/);
  });
});
