/**
 * Owns: the proposals for "By when": the end of this shift, the same time tomorrow, or a picked time.
 * Called by: check and send.
 * Rule: a proposal is always in the future, and a full quarter of an hour away at least.
 */

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;
/** Without a shift in the plan: the reply window that most notes get. */
const WITHOUT_SHIFT_MS = 4 * HOUR_MS;

/** The end of the running shift, else the full hour four hours from now; `now` in ms. */
export function dueToday(shift_end: string | null, now: number): Date {
  const end = shift_end ? Date.parse(shift_end) : Number.NaN;
  if (end > now + QUARTER_MS) return new Date(end);
  return new Date(Math.ceil((now + WITHOUT_SHIFT_MS) / HOUR_MS) * HOUR_MS);
}

/** The same clock time one calendar day later. */
export function dueTomorrow(today: Date): Date {
  const next = new Date(today);
  next.setDate(next.getDate() + 1);
  return next;
}

/** The value a `datetime-local` field takes, in the phone's zone. */
export function fieldValue(time: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
