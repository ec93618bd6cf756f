/**
 * Owns: numbers that only a style can show: the length of a bar, the place of a label.
 * Called by: bars and charts, as the `ref` of the element.
 * Rule: a number becomes a custom property of its element and nothing else; how it looks stands in the style sheet.
 */

/** Makes a ref that sets custom properties, `{ "--n": 3 }`; a ref of a later render replaces their values. */
export function withNumbers(numbers: Record<`--${string}`, number>): (element: HTMLElement | null) => void {
  return (element) => {
    for (const [name, value] of Object.entries(numbers)) element?.style.setProperty(name, String(value));
  };
}
