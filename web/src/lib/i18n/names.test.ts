/**
 * Owns: the proof that lists of names are the language's own.
 * Called by: vitest.
 * Rule: names of the other direction keep their words together.
 */
import { describe, expect, it } from "vitest";
import { setLocale } from "./index";
import { namesOf } from "./names";

describe("a list of names", () => {
  it("is joined by the language", async () => {
    await setLocale("en");
    expect(namesOf(["Jonas Weber"])).toBe("Jonas Weber");
    expect(namesOf(["Amira", "Jonas"])).toBe("Amira and Jonas");
  });

  it("keeps each name apart where the writing runs the other way", async () => {
    await setLocale("ar");
    expect(namesOf(["Pia Lindqvist", "Anton"])).toBe("\u2068Pia Lindqvist\u2069 و\u2068Anton\u2069");
  });
});
