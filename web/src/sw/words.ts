/**
 * Owns: the two phrases that the service worker says itself.
 * Called by: `sw/alert`.
 * Rule: they come from the same catalogue as the page's, all languages at once, since a worker loads nothing later.
 */

const texts = import.meta.glob<string>("../../../locales/*/app.ftl", {
  query: "?phrases",
  import: "default",
  eager: true,
});

type Phrase = "push-new-note" | "push-got-it";

const FALLBACK: Record<Phrase, string> = phrasesIn(texts["../../../locales/en/app.ftl"] ?? "", {
  "push-new-note": "Floornote",
  "push-got-it": "OK",
});

/** Plain one-line messages only; a message with a placeable is not one of ours. */
function phrasesIn(text: string, otherwise: Record<Phrase, string>): Record<Phrase, string> {
  const find = (id: Phrase) => new RegExp(`^${id} = ([^{\\n]+)$`, "m").exec(text)?.[1]?.trim() ?? otherwise[id];
  return { "push-new-note": find("push-new-note"), "push-got-it": find("push-got-it") };
}

/** The phrases in a language, its base language, or English. */
export function wordsOf(tag: string): Record<Phrase, string> {
  const text = texts[`../../../locales/${tag}/app.ftl`] ?? texts[`../../../locales/${tag.split("-")[0]}/app.ftl`];
  return text ? phrasesIn(text, FALLBACK) : FALLBACK;
}
