/**
 * Owns: the proof that a row of the sent list names every state it draws, in each language.
 * Called by: vitest.
 * Rule: the words are those of the catalogue.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Counts } from "../../lib/api";
import { addWords, setLocale } from "../../lib/i18n";
import { asideOf } from "./sent-words";

const none: Counts = {
  targeted: 20,
  held: 0,
  pending: 0,
  unreachable: 0,
  notified: 0,
  reached: 0,
  seen: 0,
  got_it: 20,
  not_clear: 0,
  cannot: 0,
  got_it_unfinished: 0,
  unreachable_notified: 0,
  late: 0,
};

describe("a row of the sent list", () => {
  beforeAll(() => addWords("lead"));

  it("says nothing beside the number when all is well", async () => {
    await setLocale("en");
    expect(asideOf({ ask: "acknowledge", counts: none, replies_open: 0 })).toEqual([]);
  });

  it("names who did not understand, whose phone is silent and who cannot be reached", async () => {
    await setLocale("en");
    const counts = { ...none, not_clear: 3, cannot: 1, notified: 2, unreachable: 4, held: 6 };
    expect(asideOf({ ask: "acknowledge", counts, replies_open: 1 })).toEqual([
      "3 not clear",
      "1 can't do it",
      "2 sent, phone silent",
      "4 cannot be reached",
      "6 off shift",
      "1 reply open",
    ]);
  });

  it("leaves out what is in the big number where nothing is asked", async () => {
    await setLocale("en");
    const counts = { ...none, seen: 3, not_clear: 1, reached: 2 };
    expect(asideOf({ ask: "none", counts, replies_open: 0 })).toEqual(["2 on the phone"]);
  });

  it("does so in Arabic too", async () => {
    await setLocale("ar");
    const counts = { ...none, not_clear: 3, notified: 2, unreachable: 4 };
    const words = asideOf({ ask: "acknowledge", counts, replies_open: 0 });
    expect(words).toHaveLength(3);
    for (const word of words) expect(word).toMatch(/[\u0600-\u06ff]/);
  });
});
