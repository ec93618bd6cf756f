/**
 * Owns: the measure of what a finger can hit.
 * Called by: the accessibility journey.
 * Rule: what counts is the area that takes the tap: the box, or what a probe around its middle hits.
 */
import type { Page } from "playwright-core";

/** Answers every target that a square of `size` pixels does not fit into, as text. */
export function smallTargets(page: Page, size: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const selector =
      "button, a[href], input, select, textarea, summary, [role=button], [role=radio], [role=switch], audio[controls], video[controls]";
    const open = document.querySelector("dialog[open]");
    const small: string[] = [];
    for (const found of (open ?? document).querySelectorAll<HTMLElement>(selector)) {
      const own = found.getBoundingClientRect();
      const label = own.width >= wanted - 0.5 && own.height >= wanted - 0.5 ? null : found.closest("label");
      const element = label ?? found;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width < 2 || box.height < 2 || style.visibility === "hidden" || found.closest("[inert], .vh")) continue;
      if (box.width >= wanted - 0.5 && box.height >= wanted - 0.5) continue;
      element.scrollIntoView({ block: "center", inline: "center" });
      const now = element.getBoundingClientRect();
      const [x, y, half] = [now.x + now.width / 2, now.y + now.height / 2, wanted / 2 - 1];
      const around = [
        [-half, 0],
        [half, 0],
        [0, -half],
        [0, half],
      ] as const;
      const takes = ([dx, dy]: readonly [number, number]) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit !== null && (element === hit || element.contains(hit));
      };
      if (around.every(takes)) continue;
      const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
      small.push(
        `${element.tagName.toLowerCase()}.${element.className} "${name}" ${Math.round(now.width)}×${Math.round(now.height)}`,
      );
    }
    return small;
  }, size);
}
