/**
 * Owns: what stands around every screen of the manager: head, navigation, whether live, and the bar at the bottom.
 * Called by: the manager's wing.
 * Rule: old numbers keep their time; nothing pretends to be current.
 */
import type { ComponentChildren } from "preact";
import { clock, t } from "../lib/i18n";
import { liveState, tryLiveNow } from "../lib/live";
import { Icon } from "../ui/icon";
import { Mark } from "../ui/mark";
import { Link } from "./link";
import { ownZone } from "./site-zone";

interface FrameProps {
  /** The new note is the next tap here; on a note's own page it is not. */
  isHome: boolean;
  children: ComponentChildren;
}

export function Frame({ isHome, children }: FrameProps) {
  const new_note = `btn newbtn ${isHome ? "btn--lane" : ""}`;
  return (
    <div class="dash">
      <header class="dtop">
        <span class="row brand">
          <Mark />
          <span class="word">{t("app-name")}</span>
        </span>
        <nav class="dnav" aria-label={t("mgr-nav")}>
          <Link to="/manager" aria-current={isHome ? "page" : "true"}>
            <Icon name="video" />
            <span>{t("mgr-notes")}</span>
          </Link>
          <Link to="/inbox">
            <Icon name="check" />
            <span>{t("mgr-inbox")}</span>
          </Link>
          <Link to="/lead" class={new_note}>
            <Icon name="plus" />
            <span>{t("mgr-new-note")}</span>
          </Link>
        </nav>
        <LiveTag />
      </header>
      <LiveBanner />
      <main class="dmain">{children}</main>
    </div>
  );
}

function LiveTag() {
  const now = liveState.value;
  const isOff = now.kind === "stopped" || now.kind === "over";
  return (
    <span class={`livetag num ${isOff ? "is-off" : ""} ${now.kind === "connecting" ? "is-connecting" : ""}`}>
      <i aria-hidden="true" />
      {now.kind === "stopped" ? t("mgr-stopped", { time: clock(now.since, ownZone()) }) : t(`mgr-live-${now.kind}`)}
    </span>
  );
}

function LiveBanner() {
  const now = liveState.value;
  return (
    <div role="status">
      {now.kind === "stopped" && (
        <div class="banner banner--late">
          <Icon name="offline" />
          <span class="grow num">{t("mgr-live-banner", { time: clock(now.since, ownZone()) })}</span>
          <button type="button" class="btn" onClick={tryLiveNow}>
            {t("mgr-try-now")}
          </button>
        </div>
      )}
    </div>
  );
}
