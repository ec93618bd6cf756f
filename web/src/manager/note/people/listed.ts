/**
 * Owns: whose names a note lists: people still awaited, held, asking, not reachable, and how many there are of them.
 * Called by: the people of one note.
 * Rule: numbers come from the counts, never from the names; names stand only while the note is open.
 */
import type { Report } from "../../../lib/api";
import { isOpen } from "../../../lib/reach";
import { PAGE } from "./people-pages";

export type Person = Report["people"][number];

/** Some people, by name; `isCut`: further pages may name more of them. */
export interface Listed {
  n: number;
  named: Person[];
  isCut: boolean;
}

/** The lists of a note, by what their people have in common. */
export type ListName = "awaited" | "held" | "asking" | "lost";

/** Nearest to done first. */
const NEARNESS = ["seen", "reached", "notified", "pending"] as const;

/** People on shift who are still awaited, of each page the nearest to done first: a next page moves nobody. */
function awaitedOf(report: Report): Listed {
  const { ask, counts } = report.progress;
  const among: readonly string[] = NEARNESS.filter((reach) => ask === "acknowledge" || reach !== "seen");
  const n = NEARNESS.reduce((sum, reach) => sum + (among.includes(reach) ? counts[reach] : 0), 0);
  const listed = listedOf(report, n, (person) => person.answer === "none" && among.includes(person.reach));
  const page = new Map(report.people.map((person, place) => [person, Math.floor(place / PAGE)]));
  const byNearness = (a: Person, b: Person) =>
    (page.get(a) ?? 0) - (page.get(b) ?? 0) ||
    among.indexOf(a.reach) - among.indexOf(b.reach) ||
    (b.at ?? "").localeCompare(a.at ?? "");
  return { ...listed, named: listed.named.sort(byNearness) };
}

/** People held until their next start. */
function heldOf(report: Report): Listed {
  return listedOf(report, report.progress.counts.held, (person) => person.reach === "held" && person.answer === "none");
}

/** People who said "not clear" or "can't do it". */
function askingOf(report: Report): Listed {
  const { not_clear, cannot } = report.progress.counts;
  return listedOf(report, not_clear + cannot, ({ answer }) => answer === "not_clear" || answer === "cannot");
}

/** People whose phones cannot be reached. */
function lostOf(report: Report): Listed {
  return listedOf(report, report.progress.counts.unreachable, (person) => person.reach === "unreachable");
}

function listedOf({ people, people_cursor, progress }: Report, n: number, isOne: (person: Person) => boolean): Listed {
  if (!isOpen(progress)) return { n: 0, named: [], isCut: false };
  const named = people.filter(isOne);
  return { n, named, isCut: Boolean(people_cursor) && named.length < n };
}

const LISTS = { awaited: awaitedOf, held: heldOf, asking: askingOf, lost: lostOf };

/** One list of a note's people. */
export function listOf(report: Report, name: ListName): Listed {
  return LISTS[name](report);
}
