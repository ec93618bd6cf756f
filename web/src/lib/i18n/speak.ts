/**
 * Owns: the active language: its words, its direction, its way to write times and numbers.
 * Called by: everybody, through `lib/i18n`; the writing of times and names beside it.
 * Rule: only the active language is loaded; a part without a translation speaks English; a missing key shows its id.
 */
import { FluentBundle, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import type { Part } from "../wings";
import { load } from "./catalogue";

/** The active language tag, BCP 47. */
export const locale = signal("en");

/** The words of the active language. */
const bundle = signal(new FluentBundle("en"));
const parts = new Set<Part>();
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ps", "ur"]);

/** The writing direction of a language tag. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** Keeps a name of one direction from tearing a line of the other apart (UAX 9: FSI … PDI); plain where lines run left to right. */
export function isolated(text: string): string {
  return directionOf(locale.value) === "rtl" ? `\u2068${text}\u2069` : text;
}

/** The language asked for last; a slower answer for an earlier one is dropped. */
let wanted = "en";
let asked = 0;

let newest: Promise<void> = Promise.resolve();

function rebuild(): Promise<void> {
  asked += 1;
  newest = build(wanted, asked);
  return newest;
}

async function build(tag: string, turn: number): Promise<void> {
  const texts = await Promise.all([...parts].map((part) => load(tag, part)));
  if (turn !== asked) return newest;
  const fresh = new FluentBundle(tag, { useIsolating: directionOf(tag) === "rtl" });
  for (const body of texts) if (body !== null) fresh.addResource({ body }, { allowOverrides: true });
  locale.value = tag;
  bundle.value = fresh;
}

/** Loads a language and turns the page to its direction; resolves when its words are in place. */
export async function setLocale(tag: string): Promise<void> {
  parts.add("app");
  wanted = tag;
  await rebuild();
  if (typeof document !== "undefined") {
    document.documentElement.lang = tag;
    document.documentElement.dir = directionOf(tag);
  }
}

/** Adds the words of a wing to the active language. */
export async function addWords(part: Part): Promise<void> {
  if (parts.has(part)) return;
  parts.add(part);
  await rebuild();
}

/** Says one message in the active language; reading it inside a component subscribes to the language. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const words = bundle.value;
  const pattern = words.getMessage(id)?.value;
  return pattern ? words.formatPattern(pattern, args ?? null, []) : id;
}

/** True when the loaded parts have words for the id. */
export function hasWords(id: string): boolean {
  return bundle.value.hasMessage(id);
}

/** Says why a request failed; its words are fetched with the first failure, so it may be empty for a moment. */
export function problemText(code: string, args?: Record<string, FluentVariable>): string {
  if (!parts.has("errors")) void addWords("errors");
  if (!hasWords("error-unknown")) return "";
  return hasWords(`error-${code}`) ? t(`error-${code}`, args) : t("error-unknown");
}
