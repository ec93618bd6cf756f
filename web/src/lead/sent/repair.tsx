/**
 * Owns: what a lead can do about a note whose clip could not be used.
 * Called by: one sent note.
 * Rule: the yellow one is the shortest way to a note that goes out.
 */
import type { ProgressItem } from "../../lib/api";
import { t } from "../../lib/i18n";
import { go } from "../../router";
import { replacementPath } from "../replacement";
import { longClipOf, sendFirst30 } from "./first-30";

export function Repair({ item }: { item: ProgressItem }) {
  const long = longClipOf(item);
  const path = replacementPath({ message: item.id, as: "repair", title: item.title, kind: item.kind });
  return (
    <>
      <button type="button" class={long ? "btn btn--g btn--w" : "slab slab--m"} onClick={() => go(path)}>
        {t("sent-record-again")}
      </button>
      {long && (
        <button
          type="button"
          class="slab slab--m"
          onClick={() => void sendFirst30(item, long).then((draft) => go(`/lead/waiting/${draft}`))}
        >
          {t("pick-keep")}
        </button>
      )}
    </>
  );
}
