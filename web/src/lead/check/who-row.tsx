/**
 * Owns: the "Who" row: team and site chips with head-counts, who gets it later, who cannot be reached, who may skip it.
 * Called by: check and send.
 * Rule: off shift is held by default and there is no switch against it; the lead sees the number and the time first.
 */
import { useSignal } from "@preact/signals";
import type { Preview } from "../../lib/api";
import { changeDraft, type NoteDraft } from "../../lib/drafts.state";
import { clock, day, t } from "../../lib/i18n";
import { daysAway } from "../../lib/i18n/time";
import { me } from "../../session";
import { Icon } from "../../ui/icon";
import { type Group, groups, groupsOf, isChosen, preview, skipping, toggled } from "./audience.state";
import { GroupSheet } from "./group-sheet";

/** More than this and the rest goes into the sheet; chosen ones are always in sight. */
const CHIPS_SHOWN = 3;
/** Above this the question who can skip it appears. */
const MANY_PEOPLE = 60;

export function WhoRow({ draft }: { draft: NoteDraft }) {
  const isSheetOpen = useSignal(false);
  const all = groupsOf(draft, groups.value ?? []);
  const toggle = (one: Group) => void changeDraft(draft.id, { audience: toggled(draft.audience, one) });
  const own = me.value?.team?.id;
  const ordered = [...all].sort((a, b) => rank(b, draft, own) - rank(a, draft, own));
  const chosen = ordered.filter((one) => isChosen(draft.audience, one)).length;
  const shown = ordered.slice(0, Math.max(CHIPS_SHOWN, chosen));
  // Chips keep the order of the list, so that nothing jumps under the finger.
  const chips = all.filter((one) => shown.includes(one));
  return (
    <div class="orow">
      <span class="ol">{t("check-who")}</span>
      <div class="grow">
        <div class="chips">
          {chips.map((one) => (
            <button
              key={one.key}
              type="button"
              class="chip"
              aria-pressed={isChosen(draft.audience, one)}
              onClick={() => toggle(one)}
            >
              {isChosen(draft.audience, one) && <Icon name="check" size="s" />}
              {one.isSite ? t("check-whole-site", { name: one.name }) : one.name}
              <b class="num">{one.count}</b>
            </button>
          ))}
          {all.length > chips.length && (
            <button
              type="button"
              class="chip"
              aria-label={t("check-more-teams-label")}
              onClick={() => (isSheetOpen.value = true)}
            >
              <Icon name="plus" size="s" />
              {t("check-more-teams")}
            </button>
          )}
        </div>
        {groups.value !== null && chosen === 0 && <p class="sub late">{t("check-nobody")}</p>}
        {preview.value.kind === "known" && <Expected draft={draft} preview={preview.value.preview} />}
      </div>
      {isSheetOpen.value && (
        <GroupSheet draft={draft} groups={all} onToggle={toggle} onClose={() => (isSheetOpen.value = false)} />
      )}
    </div>
  );
}

function Expected({ draft, preview: known }: { draft: NoteDraft; preview: Preview }) {
  const held = known.held.reduce((sum, one) => sum + one.count, 0);
  const unreachable = known.unreachable.reduce((sum, one) => sum + one.count, 0);
  const skipped = draft.audience?.except ?? [];
  const zone = me.value?.site.time_zone;
  const parts = [
    t("check-now", { n: known.now }),
    ...known.held.map((one) =>
      daysAway(one.at, zone) === 0
        ? t("check-held-at", { n: one.count, time: clock(one.at, zone) })
        : t("check-held-on", { n: one.count, time: day(one.at, zone) }),
    ),
  ];
  const setAudience = (team: string) =>
    draft.audience && void changeDraft(draft.id, { audience: skipping(draft.audience, team) });
  return (
    <div role="status">
      {held > 0 && (
        <p class="sub hold">
          <Icon name="moon" size="s" />
          <span>{t("check-off-shift", { n: held })}</span>
        </p>
      )}
      {held > 0 && (
        <p class="sub sub--parts num">
          {parts.map((part, place) => (
            <span key={part} class="unbroken">
              {part}
              {place < parts.length - 1 && " ·"}
            </span>
          ))}
        </p>
      )}
      {unreachable > 0 && (
        <details class="sub late">
          <summary class="linkish">{t("check-unreachable", { n: unreachable })}</summary>
          {known.unreachable.map((one) => (
            <p key={one.why}>{t(`check-unreachable-why-${one.why}`, { n: one.count })}</p>
          ))}
        </details>
      )}
      {skipped.map((term) =>
        "team" in term ? (
          <button key={term.team} type="button" class="chip" aria-pressed="true" onClick={() => setAudience(term.team)}>
            <Icon name="check" size="s" />
            {t("check-skipped", { name: groups.value?.find((one) => one.key === `team:${term.team}`)?.name ?? "" })}
          </button>
        ) : null,
      )}
      {known.total > MANY_PEOPLE && known.largest_team && (
        <div class="skip">
          <p class="sub">{t("check-skip", { n: known.total })}</p>
          <button type="button" class="chip" onClick={() => known.largest_team && setAudience(known.largest_team.id)}>
            {t("check-skip-team", { name: known.largest_team.name, n: known.largest_team.count })}
          </button>
        </div>
      )}
    </div>
  );
}

/** Chosen first, then the own team, then teams, then sites. */
function rank(one: Group, draft: NoteDraft, own: string | undefined): number {
  return (isChosen(draft.audience, one) ? 4 : 0) + (one.key === `team:${own}` ? 2 : 0) + (one.isSite ? 0 : 1);
}
