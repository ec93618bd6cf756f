/**
 * Owns: writing a list of names in the active language.
 * Called by: the question sheet, the voice reply, settings.
 * Rule: who sees something is always the computed list, never fixed copy.
 */
import { isolated, locale } from "../lib/i18n";

/** "Amira, Jonas and Piotr". */
export function namesOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: "conjunction" }).format(names.map(isolated));
}
