/**
 * Owns: how instants and durations are written in the active language.
 * Called by: screens, through `lib/i18n`.
 * Rule: a clock time is always shown in the zone it is about (the site's), never silently in the phone's.
 */
import { locale, t } from "./speak";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = `${locale.value}-u-nu-latn`;
  const key = `${tag}|${zone}|${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(tag, { ...options, ...(zone ? { timeZone: zone } : {}) });
    formats.set(key, found);
  }
  return found;
}

/** A clock time such as "14:00", in the zone given (else the phone's). */
export function clock(time: string | number | Date, zone?: string): string {
  return format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(time));
}

function dayNumber(time: Date, zone: string | undefined): number {
  const parts = format(zone, { year: "numeric", month: "numeric", day: "numeric", calendar: "gregory" }).formatToParts(
    time,
  );
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day")) / 86_400_000;
}

/** Whole calendar days from now to the time, in the zone; 0 is today, 1 tomorrow, negative is past. */
export function daysAway(time: string | number | Date, zone?: string, now: number = Date.now()): number {
  return dayNumber(new Date(time), zone) - dayNumber(new Date(now), zone);
}

/** A time with as much of its day as needed: "14:00", "tomorrow 06:00", "Wednesday 05:45", "3 May 05:45". */
export function day(time: string | number | Date, zone?: string, now: number = Date.now()): string {
  const away = daysAway(time, zone, now);
  const at = clock(time, zone);
  if (away === 0) return at;
  if (away === 1) return t("time-tomorrow", { time: at });
  if (away === -1) return t("time-yesterday", { time: at });
  const options: Intl.DateTimeFormatOptions =
    Math.abs(away) < 7 ? { weekday: "long" } : { day: "numeric", month: "short" };
  return t("time-on-day", { day: format(zone, options).format(new Date(time)), time: at });
}

/** Seconds as words: "18 s"; takes seconds, rounds up so that nothing is shorter than it says. */
export function seconds(n: number): string {
  return t("time-seconds", { n: Math.max(0, Math.ceil(n)) });
}

/** Minutes as words: "19 min". */
export function minutes(n: number): string {
  return t("time-minutes", { n: Math.max(0, Math.round(n)) });
}

/** Time left until an instant as words: "40 min", "3 h", "2 days"; empty when it is past. */
export function timeLeft(until: string | number | Date, now: number = Date.now()): string {
  const left_min = Math.ceil((new Date(until).getTime() - now) / 60_000);
  if (left_min <= 0) return "";
  if (left_min < 100) return t("time-minutes", { n: left_min });
  const left_h = Math.round(left_min / 60);
  if (left_h < 48) return t("time-hours", { n: left_h });
  return t("time-days", { n: Math.round(left_h / 24) });
}
