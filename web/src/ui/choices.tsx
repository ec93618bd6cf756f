/**
 * Owns: a segmented control: one of two to four choices, all visible.
 * Called by: the recorder (kind) and check and send (ask).
 * Rule: it is a radio group: arrow keys move the choice, only the chosen one is in the tab order.
 */
export interface Choice {
  key: string;
  label: string;
}

interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (key: string) => void;
}

export function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
  const step = (event: KeyboardEvent): void => {
    const row = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by || !row) return;
    event.preventDefault();
    const isMirrored =
      getComputedStyle(row).direction === "rtl" &&
      event.key.startsWith("Arrow") &&
      (event.key === "ArrowLeft" || event.key === "ArrowRight");
    const at = choices.findIndex((choice) => choice.key === chosen);
    const next = (at + (isMirrored ? -by : by) + choices.length) % choices.length;
    const choice = choices[next];
    if (!choice) return;
    onChoose(choice.key);
    row.querySelectorAll<HTMLElement>("button")[next]?.focus();
  };
  return (
    <div class="seg" role="radiogroup" aria-label={label} onKeyDown={step}>
      {choices.map((choice) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot carry the pill look with its label inside
        <button
          key={choice.key}
          type="button"
          role="radio"
          aria-checked={choice.key === chosen}
          tabIndex={choice.key === chosen ? 0 : -1}
          onClick={() => onChoose(choice.key)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
