/**
 * Owns: what the rest of the app may ask of the active language: words, times and the choice of a language.
 * Called by: every screen.
 * Rule: it only hands on; the files of this folder name each other, never this one.
 */
export { bestOf, languages } from "./catalogue";
export { addWords, directionOf, hasWords, isolated, locale, problemText, setLocale, t } from "./speak";
export { clock, day, daysAway, minutes, seconds, timeLeft } from "./time";
