/**
 * Owns: the phrases that several of the manager's screens say: due times, lists of names, a clock that moves them.
 * Called by: the manager's screens.
 * Rule: whole sentences come from the catalogue; here they only get their times and numbers.
 */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t, timeLeft } from "../lib/i18n";
import { namesOf } from "../lib/i18n/names";
import { clockSkew_ms } from "../session";

/** Relative times are written in minutes. */
const PERIOD_MS = 30_000;

const phone_now = signal(Date.now());

/** The present in server time, in ms, renewed every half minute while a screen shows it. */
export function useNow(): number {
  useEffect(() => {
    phone_now.value = Date.now();
    const timer = setInterval(() => (phone_now.value = Date.now()), PERIOD_MS);
    return () => clearInterval(timer);
  }, []);
  return phone_now.value + clockSkew_ms.value;
}

/** "in 8 min", "2 h ago", "now". */
export function fromNow(time: string, now: number): string {
  const at = Date.parse(time);
  const ahead = timeLeft(at, now);
  if (ahead) return t("mgr-in", { time: ahead });
  const ago = timeLeft(now, at);
  return ago ? t("mgr-ago", { time: ago }) : t("mgr-now");
}

/** More names than these are a count: a row has one line for them. */
const NAMES_MAX = 2;

/** Up to two names, else how many there are, said by `many`; the server names only few. */
export function fewNames(names: readonly string[], n: number, many: string): string {
  const isMany = n > NAMES_MAX || names.length === 0;
  return isMany ? t(many, { n }) : namesOf(names);
}
