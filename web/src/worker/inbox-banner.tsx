/**
 * Owns: the line at the top of the inbox: no signal, back online, answers that could not be sent.
 * Called by: the inbox and the note screen.
 * Rule: it counts what is saved here, and never promises sending where the platform cannot do it alone.
 */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../lib/i18n";
import { canSendInBackground } from "../lib/outbox";
import { go } from "../router";
import { Icon } from "../ui/icon";
import { isOffline, parked, unsent } from "./inbox.state";

/** "Back online" stays this long. */
const BACK_MS = 3_000;
const isBack = signal(false);

function offlineText(): string {
  const waiting = unsent.value;
  const count = waiting.length;
  if (count === 0) return t("inbox-offline", { count });
  if (!canSendInBackground()) return t("inbox-offline-open", { count });
  const areGotIts = waiting.every((entry) => entry.kind !== "reply" && entry.act === "got_it");
  return t(areGotIts ? "inbox-offline-got-it" : "inbox-offline", { count });
}

/** The banner, empty when there is nothing to say. */
export function InboxBanner() {
  const isNowOffline = isOffline.value;
  useEffect(() => {
    if (!isNowOffline) return;
    return () => {
      isBack.value = true;
      setTimeout(() => {
        isBack.value = false;
      }, BACK_MS);
    };
  }, [isNowOffline]);
  const refused = parked.value.length;
  return (
    <div role="status">
      {isNowOffline && (
        <div class="banner">
          <Icon name="offline" />
          <span class="grow">{offlineText()}</span>
        </div>
      )}
      {!isNowOffline && isBack.value && unsent.value.length === 0 && (
        <div class="banner banner--soft">
          <Icon name="check" />
          <span class="grow">{t("inbox-online")}</span>
        </div>
      )}
      {refused > 0 && (
        <div class="banner banner--late">
          <span class="grow">{t("inbox-parked", { count: refused })}</span>
          <button type="button" class="btn" onClick={() => go("/settings")}>
            {t("inbox-parked-look")}
          </button>
        </div>
      )}
    </div>
  );
}
