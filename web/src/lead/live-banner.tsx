/**
 * Owns: the line that says when live updates have stopped.
 * Called by: the sent list, one sent note and its replies.
 * Rule: old numbers keep their time; nothing pretends to be current.
 */
import { clock, t } from "../lib/i18n";
import { liveState, tryLiveNow } from "../lib/live";

/** `as_of` is the time of numbers that could not be re-read, or null. */
export function LiveBanner({ as_of }: { as_of: number | null }) {
  const now = liveState.value;
  if (now.kind === "stopped") {
    return (
      <div class="banner banner--soft" role="status">
        <span class="grow num">{t("sent-live-stopped", { time: clock(now.since) })}</span>
        <button type="button" class="btn" onClick={tryLiveNow}>
          {t("sent-live-try")}
        </button>
      </div>
    );
  }
  if (as_of === null) return null;
  return (
    <p class="banner banner--soft num" role="status">
      {t("sent-offline", { time: clock(as_of) })}
    </p>
  );
}
