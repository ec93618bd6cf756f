/**
 * Owns: showing when notes come: the present shift on a ring of 24 hours.
 * Called by: settings.
 * Rule: hours come from the shift plan and are shown in the site's zone; nothing is edited here.
 */
import type { Me } from "../../lib/api";
import { clock, day, t } from "../../lib/i18n";
import { ShiftRing } from "../../ui/rings/day-rings";
import { useNow } from "../now";

/** The hour of the day with its fraction, in a zone. */
function hourOf(time: string | number, zone: string): number {
  const [hours = 0, minutes = 0] = clock(time, zone).split(":").map(Number);
  return hours + minutes / 60;
}

/** The card "When notes come". */
export function HoursCard({ me }: { me: Me }) {
  const now = useNow(60_000);
  const zone = me.site.time_zone;
  const next = me.next_start ? t("settings-hours-next", { time: day(me.next_start, zone, now) }) : null;
  if (!me.shift) {
    return (
      <div class="card">
        <p>{next ?? t("settings-hours-none")}</p>
        {next && <p class="settings-who">{t("settings-hours-text")}</p>}
      </div>
    );
  }
  const from = clock(me.shift.starts_at, zone);
  const to = clock(me.shift.ends_at, zone);
  return (
    <div class="card row hours">
      <span role="img" aria-label={t("settings-hours-ring", { from, to })}>
        <ShiftRing
          from={hourOf(me.shift.starts_at, zone)}
          to={hourOf(me.shift.ends_at, zone)}
          now={hourOf(now, zone)}
        />
      </span>
      <div class="grow">
        <p class="strong num">{t("settings-hours-range", { from, to })}</p>
        <p class="meta">{t("settings-hours-plan")}</p>
        <p class="settings-who">{t("settings-hours-text")}</p>
      </div>
    </div>
  );
}
