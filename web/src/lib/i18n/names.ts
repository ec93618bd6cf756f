/**
 * Owns: writing a list of names in the active language.
 * Called by: every screen that says who.
 * Rule: the language joins the names, never a comma of ours; a name of the other direction keeps its words together.
 */
import { directionOf, locale } from "./index";

/** "Amira, Jonas and Piotr". */
export function namesOf(names: readonly string[]): string {
  const list = new Intl.ListFormat(locale.value, { type: "conjunction" });
  return list.format(directionOf(locale.value) === "rtl" ? names.map(isolated) : names);
}

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX #9). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
