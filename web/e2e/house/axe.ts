/**
 * Owns: asking axe about a page as it stands: every rule that axe asks by itself, nothing left out.
 * Called by: the journeys that look at screens.
 * Rule: axe is brought once per document and asked each time anew, when what was changed just before is drawn; what is in
 * order comes back without its elements, since nobody reads them and describing them takes longer than asking.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { NodeResult, Result, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Changes what is described, not what is asked. */
const OPTIONS: RunOptions = { resultTypes: ["violations", "incomplete"] };

/** What axe found wrong, and what it cannot decide. */
export interface Findings {
  violations: Result[];
  incomplete: Result[];
}

/** Asks every rule about the page in the size and colours it has now. */
export async function askAxe(page: Page): Promise<Findings> {
  if (page.frames().length > 1) throw new Error("axe is asked about the page only, and there is a frame in it");
  const run = () =>
    page.evaluate(async (options) => {
      const { axe } = window as Window & { axe?: typeof import("axe-core") };
      if (!axe) return null;
      // Colours that still change would be measured on their way.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.allSettled(changing.map((one) => one.finished));
      const { violations, incomplete } = await axe.run(document, options);
      return { violations, incomplete };
    }, OPTIONS);
  const found = await run();
  if (found) return found;
  await page.evaluate(SOURCE);
  const asked = await run();
  if (!asked) throw new Error("axe did not come");
  return asked;
}

/** Why axe says so of an element. */
export function whyOf(node: NodeResult): string {
  return [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ");
}
