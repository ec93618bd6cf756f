/**
 * Owns: turning an error code of the server into words.
 * Called by: every screen of the lead's wing that can fail.
 * Rule: a code without words still says what is safe and what to do, never the code itself.
 */
import { problemText } from "../lib/i18n";

/** The words for an error code. */
export function reason(code: string): string {
  return problemText(code);
}
