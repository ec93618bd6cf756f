/**
 * Owns: the "By when" row: end of shift, tomorrow, or a picked time.
 * Called by: check and send.
 * Rule: the time is said in words, with the day whenever it is not today; nobody is expected sooner.
 */
import { changeDraft, type NoteDraft } from "../../lib/drafts.state";
import { clock, day, t } from "../../lib/i18n";
import { daysAway } from "../../lib/i18n/time";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { dueToday, dueTomorrow, fieldValue } from "./due";

export function DueRow({ draft }: { draft: NoteDraft }) {
  const zone = me.value?.site.time_zone;
  const today = dueToday(me.value?.shift?.ends_at ?? null, Date.now());
  const tomorrow = dueTomorrow(today);
  const chosen = draft.respond_by;
  const is = (time: Date) => chosen === time.toISOString();
  const isPicked = chosen !== null && !is(today) && !is(tomorrow);
  const set = (time: Date) => void changeDraft(draft.id, { respond_by: time.toISOString() });
  return (
    <div class="orow">
      <span class="ol">{t("check-by-when")}</span>
      <div class="grow">
        <div class="chips">
          <button type="button" class="chip num" aria-pressed={is(today)} onClick={() => set(today)}>
            {daysAway(today, zone) === 0 ? t("check-today", { time: clock(today, zone) }) : day(today, zone)}
          </button>
          {daysAway(today, zone) === 0 && (
            <button type="button" class="chip num" aria-pressed={is(tomorrow)} onClick={() => set(tomorrow)}>
              {t("check-tomorrow")}
            </button>
          )}
          {isPicked && chosen && (
            <button type="button" class="chip num" aria-pressed="true">
              {day(chosen, zone)}
            </button>
          )}
          <label class="chip chip--icon">
            <span class="vh">{t("check-pick-time")}</span>
            <Icon name="calendar" size="s" />
            <input
              type="datetime-local"
              min={fieldValue(new Date())}
              value={chosen ? fieldValue(new Date(chosen)) : ""}
              onClick={(event) => event.currentTarget.showPicker?.()}
              onChange={(event) => {
                const picked = new Date(event.currentTarget.value);
                if (!Number.isNaN(picked.getTime())) set(picked);
              }}
            />
          </label>
        </div>
        {chosen && Date.parse(chosen) <= Date.now() ? (
          <p class="sub late" role="alert">
            {t("check-due-past")}
          </p>
        ) : (
          <p class="sub">{t("check-no-sooner")}</p>
        )}
      </div>
    </div>
  );
}
