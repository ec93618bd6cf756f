/**
 * Owns: the proof that words, plurals, times and directions come out right.
 * Called by: vitest.
 * Rule: every language has every key of English in the files it has, with the same arguments.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addWords, bestOf, clock, day, directionOf, problemText, seconds, setLocale, t, timeLeft } from "./index";

const root = join(import.meta.dirname, "../../../../locales");

/** The ids of a file with the arguments each uses. */
function shapeOf(text: string): Map<string, string> {
  const shape = new Map<string, string>();
  const words = text.replace(/^#.*\n/gm, "");
  for (const block of words.split(/\n(?=[a-z][\w-]* =)/)) {
    const id = /^([a-z][\w-]*) =/m.exec(block)?.[1];
    const names = [...block.matchAll(/\$(\w+)/g)].map((match) => match[1]);
    if (id) shape.set(id, [...new Set(names)].sort().join());
  }
  return shape;
}

describe("the catalogue", () => {
  const tags = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "en");
  for (const { name } of tags) {
    for (const file of readdirSync(join(root, name)).filter((one) => one.endsWith(".ftl"))) {
      it(`has every key and argument of English in ${name}/${file}`, () => {
        const own = shapeOf(readFileSync(join(root, name, file), "utf8"));
        for (const [id, args] of shapeOf(readFileSync(join(root, "en", file), "utf8")))
          expect([id, own.get(id)]).toEqual([id, args]);
      });
    }
  }
});

beforeAll(async () => {
  await setLocale("en");
  await addWords("worker");
  await addWords("errors");
});

describe("words", () => {
  beforeEach(() => setLocale("en"));

  it("fill their arguments and choose plurals", () => {
    expect(t("inbox-summary", { open: 3, today: 6 })).toBe("3 of today's 6 notes need you. Everything else can wait.");
    expect(t("inbox-summary", { open: 1, today: 6 })).toBe("1 of today's 6 notes needs you. Everything else can wait.");
    expect(t("sent-next", { time: seconds(18) })).toBe("Next · 18 s");
  });

  it("show the id of a missing key and a general sentence for an unknown error", () => {
    expect(t("no-such-key")).toBe("no-such-key");
    expect(problemText("no_such_code")).toBe(t("error-unknown"));
  });

  it("come in Arabic with its direction", async () => {
    await setLocale("ar");
    expect(t("note-got-it")).not.toBe("Got it");
    expect(directionOf("ar")).toBe("rtl");
  });

  it("take the best language of the phone's wishes", () => {
    expect(bestOf(["xx-YY", "ar-EG"])).toBe("ar");
    expect(bestOf(["xx"])).toBe("en");
  });
});

describe("times", () => {
  beforeEach(() => setLocale("en"));
  const now = Date.parse("2026-03-04T11:00:00Z");

  it("are written in the site's zone", () => {
    expect(clock("2026-03-04T12:00:00Z", "Europe/Berlin")).toBe("13:00");
    expect(clock("2026-03-04T23:30:00Z", "Asia/Tokyo")).toBe("08:30");
  });

  it("name the day when it is not today", () => {
    expect(day("2026-03-04T13:00:00Z", "Europe/Berlin", now)).toBe("14:00");
    expect(day("2026-03-05T05:00:00Z", "Europe/Berlin", now)).toBe("tomorrow 06:00");
    expect(day("2026-03-08T04:45:00Z", "Europe/Berlin", now)).toBe("Sunday 05:45");
  });

  it("count what is left in the largest useful unit", () => {
    expect(timeLeft(now + 8 * 60_000, now)).toBe("8 min");
    expect(timeLeft(now + 5 * 3_600_000, now)).toBe("5 h");
    expect(timeLeft(now - 1, now)).toBe("");
  });
});
