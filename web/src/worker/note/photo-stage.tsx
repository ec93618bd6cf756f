/**
 * Owns: the photo of a note: all of it, and larger at a tap.
 * Called by: the note screen.
 * Rule: a photo counts as finished when it has been drawn on the screen.
 */
import { useSignal } from "@preact/signals";
import { t } from "../../lib/i18n";
import { Icon } from "../../ui/icon";
import type { NoteFacts } from "./note.state";

/** `onShown` is called each time the photo was drawn; nothing is shown until the server has one. */
export function PhotoStage({ note, onShown }: { note: NoteFacts; onShown: () => void }) {
  const isFull = useSignal(false);
  const media = note.view?.media ?? null;
  if (!media?.photo) return null;
  return (
    <div class={`lensrow lensrow--photo ${isFull.value ? "lensrow--full" : ""}`}>
      <img
        class={`photo ${isFull.value ? "photo--full" : ""}`}
        src={media.photo}
        alt={t("note-photo-of", { title: note.title })}
        width={media.width ?? undefined}
        height={media.height ?? undefined}
        onLoad={onShown}
      />
      <button
        type="button"
        class={`cornerbtn cornerbtn--s ${isFull.value ? "cornerbtn--full" : ""}`}
        aria-label={t(isFull.value ? "note-full-close" : "note-full")}
        aria-pressed={isFull.value}
        onClick={() => {
          isFull.value = !isFull.value;
        }}
      >
        <Icon name={isFull.value ? "close" : "full"} />
      </button>
    </div>
  );
}
