/**
 * Owns: the state of notifications on this phone, and turning them on or off.
 * Called by: settings.
 * Rule: the words say what this phone can do now; a blocked phone gets the way out, not a dead switch.
 */
import { useEffect } from "preact/hooks";
import type { Me } from "../../lib/api";
import { t } from "../../lib/i18n";
import { pushState, refreshPush, turnOn, unsubscribe } from "../../lib/push";
import { go } from "../../router";
import { Icon } from "../../ui/icon";

const HINTS = {
  on: "settings-on-hint",
  off: "settings-off-hint",
  blocked: "settings-blocked-hint",
  unsupported: "settings-unsupported-hint",
  needs_install: "settings-needs-install-hint",
} as const;

/** Says whether this phone can be rung, and what to do where it cannot. */
export function NotificationsCard({ me }: { me: Me }) {
  useEffect(() => void refreshPush(), []);
  const state = pushState.value;
  const isOn = state === "on";
  const hint = isOn && me.unreachable === "silent" ? "settings-silent-hint" : HINTS[state];
  const toggle = async () => {
    if (isOn) await unsubscribe();
    else await turnOn(me);
    await refreshPush();
  };
  return (
    <div class="card settings-card">
      <div class="setrow">
        <Icon name={isOn ? "bell" : "bell-off"} />
        <span class="grow" id="notifications">
          <b>{t(isOn ? "settings-on" : "settings-off")}</b>
          <span class="meta block">{t(hint)}</span>
        </span>
        {isOn || state === "off" ? (
          <button
            type="button"
            class="switch"
            role="switch"
            aria-checked={isOn}
            aria-label={t("settings-notifications")}
            onClick={() => void toggle()}
          >
            <i />
          </button>
        ) : (
          <button type="button" class="btn" onClick={() => go("/welcome")}>
            {t("settings-show-how")}
          </button>
        )}
      </div>
    </div>
  );
}
