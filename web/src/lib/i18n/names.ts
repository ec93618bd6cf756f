/**
 * Owns: writing a list of names in the active language.
 * Called by: every screen that says who.
 * Rule: the language joins the names, never a comma of ours; a name of the other direction keeps its words together.
 */
import { isolated, locale } from "./speak";

/** "Amira, Jonas and Piotr". */
export function namesOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: "conjunction" }).format(names.map(isolated));
}
