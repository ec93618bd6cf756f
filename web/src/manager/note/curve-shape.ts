/**
 * Owns: the geometry of "Got its over time": a step line, the number of people it goes to, the due line.
 * Called by: the chart of one note.
 * Rule: time runs from the sending to the later of now and the due time; heights are shares of everyone targeted.
 */
import type { Report } from "../../lib/api";

/** All in percent of the chart; y grows downwards. */
export interface CurveShape {
  from: number;
  to: number;
  line: string;
  area: string;
  goal: string;
  now: { x: number; y: number };
  due: number | null;
}

/** Room above the goal line for its label. */
export const HEAD = 14;
/** A note that has just left still gets an axis. */
const SHORTEST_MS = 15 * 60_000;
/** Room to the right of the last time. */
const TAIL = 0.06;

/** Computes the shape; `now` in ms of server time. */
export function curveShape(report: Report, now: number): CurveShape {
  const { curve, progress } = report;
  const from = Date.parse(progress.sent_at ?? progress.created_at);
  const due = progress.respond_by ? Date.parse(progress.respond_by) : null;
  const last = curve.at(-1);
  // A note everybody has answered ends with its last answer, not with today.
  const isOver = progress.counts.got_it >= progress.counts.targeted;
  const last_at = last ? Date.parse(last.at) : from;
  const until = isOver && last ? last_at : Math.max(now, last_at);
  const end = Math.max(until, due ?? 0, from + SHORTEST_MS);
  const to = end + (end - from) * TAIL;
  const x = (at: number) => round(((Math.min(Math.max(at, from), to) - from) / (to - from)) * 100);
  const top = Math.max(1, progress.counts.targeted);
  const y = (count: number) => round(100 - (count / top) * (100 - HEAD));
  let line = `M0 ${y(0)}`;
  for (const point of curve) line += `H${x(Date.parse(point.at))}V${y(point.count)}`;
  line += `H${x(until)}`;
  return {
    from,
    to,
    line,
    area: `${line}V100H0Z`,
    goal: goalPath(report, x, y),
    now: { x: x(until), y: y(last?.count ?? 0) },
    due: due === null ? null : x(due),
  };
}

/** How many could answer at each time: everyone on shift, then more at every next start. */
function goalPath(report: Report, x: (at: number) => number, y: (count: number) => number): string {
  const { targeted, held } = report.progress.counts;
  let count = targeted - held;
  let path = `M0 ${y(count)}`;
  for (const start of startsOf(report)) {
    count += start.people;
    if (x(start.at) < 100) path += `H${x(start.at)}V${y(count)}`;
  }
  return `${path}H100`;
}

/** Who starts when: person by person where all who are held are named, else each team at its next start. */
function startsOf({ people, teams, progress }: Report): { at: number; people: number }[] {
  const named = people.flatMap(({ reach, held_until }) =>
    reach === "held" && held_until ? [{ at: Date.parse(held_until), people: 1 }] : [],
  );
  const by_team = teams.flatMap(({ next_start, counts }) =>
    next_start && counts.held > 0 ? [{ at: Date.parse(next_start), people: counts.held }] : [],
  );
  const starts = named.length < progress.counts.held ? by_team : named;
  return starts.sort((a, b) => a.at - b.at);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
