/**
 * Owns: the rows of notes and their standing still under a hand.
 * Called by: the dashboard.
 * Rule: overdue first, then by due time; no row moves while the pointer or the focus is in the list.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Dashboard } from "../../lib/api";
import { problemText, t } from "../../lib/i18n";
import { type Filters, keyOf, loadMore, nextPage } from "../dashboard.state";
import { ReachKey } from "../reach-words";
import { useNow } from "../words";
import { type StandingRow, standingRows } from "./held-order";
import { NoteRow } from "./note-row";

export function NoteList({ shown, filters }: { shown: Dashboard; filters: Filters }) {
  const key = keyOf(filters);
  const now = useNow();
  const asked = nextPage.value;
  const page = asked.kind !== "none" && asked.key === key ? asked : { kind: "none" as const };
  const hasPointer = useSignal(false);
  const hasFocus = useSignal(false);
  const standing = useRef<{ key: string; rows: StandingRow[] }>({ key, rows: [] });
  const isHeld = (hasPointer.value || hasFocus.value) && standing.current.key === key;
  const rows = standingRows(standing.current.rows, shown.items, isHeld);
  useEffect(() => {
    standing.current = { key, rows };
  });
  return (
    <>
      <div class="dkey">
        <ReachKey among={shown.items.map((item) => item.counts)} />
        <p class="meta">{t("mgr-order")}</p>
      </div>
      <ul
        class="dlist"
        onPointerEnter={(event) => {
          if (event.pointerType === "mouse") hasPointer.value = true;
        }}
        onPointerLeave={() => (hasPointer.value = false)}
        onPointerDown={() => (hasPointer.value = true)}
        onPointerUp={(event) => {
          if (event.pointerType !== "mouse") hasPointer.value = false;
        }}
        onPointerCancel={() => (hasPointer.value = false)}
        onFocusIn={() => (hasFocus.value = true)}
        onFocusOut={(event) => {
          const to = event.relatedTarget;
          hasFocus.value = to instanceof Node && event.currentTarget.contains(to);
        }}
      >
        {rows.map((row) => (
          <li key={row.item.id}>
            <NoteRow row={row} now={now} list_key={key} />
          </li>
        ))}
      </ul>
      {shown.next_cursor && (
        <button
          type="button"
          class="btn btn--g btn--w more"
          aria-disabled={page.kind === "asked"}
          onClick={() => void loadMore(filters)}
        >
          {t("mgr-more")}
        </button>
      )}
      {shown.next_cursor && page.kind === "failed" && (
        <p class="late" role="alert">
          {t("mgr-more-failed")} {problemText(page.code)}
        </p>
      )}
    </>
  );
}
