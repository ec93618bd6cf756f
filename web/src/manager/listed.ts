/**
 * Owns: whose names a note lists: people still awaited, held, asking, not reachable, and how many there are of them.
 * Called by: the people of one note.
 * Rule: numbers come from the counts, never from the names; names stand only while the note is open.
 */
import type { Report } from "../lib/api";
import { isOpen } from "../lib/reach";

export type Person = Report["people"][number];

/** Some people, by name; `is_cut`: the report names fewer than there are. */
export interface Listed {
  n: number;
  named: Person[];
  is_cut: boolean;
}

/** Nearest to done first. */
const NEARNESS = ["seen", "reached", "notified", "pending"] as const;

/** People on shift who are still awaited, nearest to done first. */
export function awaitedOf(report: Report): Listed {
  const { ask, counts } = report.progress;
  const among: readonly string[] = NEARNESS.filter((reach) => ask === "acknowledge" || reach !== "seen");
  const n = NEARNESS.reduce((sum, reach) => sum + (among.includes(reach) ? counts[reach] : 0), 0);
  const listed = listedOf(report, n, (person) => person.answer === "none" && among.includes(person.reach));
  const byNearness = (a: Person, b: Person) =>
    among.indexOf(a.reach) - among.indexOf(b.reach) || (b.at ?? "").localeCompare(a.at ?? "");
  return { ...listed, named: listed.named.sort(byNearness) };
}

/** People held until their next start. */
export function heldOf(report: Report): Listed {
  return listedOf(report, report.progress.counts.held, (person) => person.reach === "held" && person.answer === "none");
}

/** People who said "not clear" or "can't do it". */
export function askingOf(report: Report): Listed {
  const { not_clear, cannot } = report.progress.counts;
  return listedOf(report, not_clear + cannot, ({ answer }) => answer === "not_clear" || answer === "cannot");
}

/** People whose phones cannot be reached. */
export function lostOf(report: Report): Listed {
  return listedOf(report, report.progress.counts.unreachable, (person) => person.reach === "unreachable");
}

function listedOf({ people, progress }: Report, n: number, is_one: (person: Person) => boolean): Listed {
  if (!isOpen(progress)) return { n: 0, named: [], is_cut: false };
  const named = people.filter(is_one);
  return { n, named, is_cut: people.length < progress.counts.targeted && named.length < n };
}
