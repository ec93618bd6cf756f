/**
 * Owns: the proof that a note's times are written in the zone of its site.
 * Called by: vitest.
 * Rule: the reader's own zone only where the sites do not agree or are not known.
 */
import { describe, expect, it, vi } from "vitest";
import { zoneOfSites } from "./site-zone";

vi.mock("../router", () => ({ go: () => {} }));

const OWN = "Europe/Berlin";
const siteOf = (name: string, time_zone: string) => ({ id: name, name, time_zone });
const SITES = [siteOf("Kiel", OWN), siteOf("Bremen", OWN), siteOf("Osaka", "Asia/Tokyo")];

describe("the zone of a note", () => {
  it.each([
    [["Osaka"], "Asia/Tokyo"],
    [["Kiel", "Bremen"], OWN],
    [["Kiel", "Osaka"], OWN],
    [["Lima"], OWN],
    [[], OWN],
  ])("at %j is %s", (names, zone) => {
    expect(zoneOfSites(names, SITES, OWN)).toBe(zone);
  });
});
