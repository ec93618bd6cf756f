/**
 * Owns: telling a screen reader what changed, politely.
 * Called by: the dashboard and one note.
 * Rule: at most once a minute, and never what was there when the screen opened.
 */
import { useEffect, useRef, useState } from "preact/hooks";

/** DESIGN: a live dashboard announces at most once a minute. */
const QUIET_MS = 60_000;

/** Says `text` when it has changed, at the earliest a minute after the last time. */
export function Announcer({ text }: { text: string }) {
  const [said, say] = useState("");
  const last = useRef({ text, at: Date.now() });
  useEffect(() => {
    if (text === last.current.text) return;
    const wait = Math.max(0, QUIET_MS - (Date.now() - last.current.at));
    const timer = setTimeout(() => {
      last.current = { text, at: Date.now() };
      say(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="vh" role="status" aria-live="polite">
      {said}
    </p>
  );
}
