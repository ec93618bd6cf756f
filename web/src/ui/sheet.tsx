/**
 * Owns: a sheet from the bottom with its scrim, focus and ways out.
 * Called by: screens that ask something on top of themselves.
 * Rule: it closes by X, scrim and Escape, never by a swipe only, and gives the focus back.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../lib/i18n";
import { Icon } from "./icon";

/** Opens when it is mounted and takes the focus; `onClose` is called, whoever rendered it takes it away. */
export function Sheet({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Escape closes for the keyboard; a tap beside the sheet, on the dialog's own scrim, closes for the thumb.
    const onTap = (event: Event) => event.target === element && close.current();
    element.addEventListener("click", onTap);
    element.showModal();
    return () => {
      element.removeEventListener("click", onTap);
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="row">
        <h2 class="title grow" id={id}>
          {label}
        </h2>
        <button type="button" class="iconbtn iconbtn--ring" aria-label={t("app-close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
