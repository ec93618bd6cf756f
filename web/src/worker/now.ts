/**
 * Owns: a clock for components that count down or empty a pie.
 * Called by: the due line, the undo ring, the voice screen.
 * Rule: it ticks only while something on the screen needs it.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { clockSkew_ms } from "../session";

/** The present in server time, in milliseconds, renewed every `period_ms`. */
export function useNow(period_ms: number): number {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, period_ms);
    return () => clearInterval(timer);
  }, [period_ms, now]);
  return now.value + clockSkew_ms.value;
}
