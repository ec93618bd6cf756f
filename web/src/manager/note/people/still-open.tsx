/**
 * Owns: the people still awaited, by name, the count of those held, nudging them, and the table to take away.
 * Called by: one note.
 * Rule: on shift first; numbers from the counts; a closed note names nobody; held people are never nudged.
 */
import { useSignal } from "@preact/signals";
import type { Report, Time } from "../../../lib/api";
import { clock, day, t } from "../../../lib/i18n";
import { doneOf, isOpen, SWATCH } from "../../../lib/reach";
import { Icon } from "../../../ui/icon";
import { ClosedRing } from "../../../ui/rings/rings";
import { noteZone } from "../../site-zone";
import { listOf, type Person } from "./listed";
import { MoreNames } from "./more-names";
import { Nudge } from "./nudge";

/** The list shows this many before it asks. */
const FIRST = 6;
export function StillOpen({ report }: { report: Report }) {
  const isAll = useSignal(false);
  const { progress } = report;
  const { counts, ask } = progress;
  const zone = noteZone(progress.site_names);
  const awaited = listOf(report, "awaited");
  const held = listOf(report, "held");
  const isAwaited = isOpen(progress);
  const isEveryone = progress.state !== "cancelled" && doneOf(counts, ask) >= counts.targeted;
  const isCut = awaited.isCut || held.isCut;
  const shown = isAll.value ? awaited.named : awaited.named.slice(0, FIRST);
  const more = awaited.named.length - shown.length;
  return (
    <section class="card m-out" aria-labelledby="open-h">
      <h2 class="h2 h2--c" id="open-h">
        {t("mgr-still-open")} {isAwaited && <span class="num">{t("mgr-on-shift", { n: awaited.n })}</span>}
      </h2>
      {isEveryone && (
        <p class="row mclosed">
          <ClosedRing size={40} />
          <span>{t("mgr-everyone", { n: doneOf(counts, ask), of: counts.targeted })}</span>
        </p>
      )}
      {!isAwaited && !isEveryone && <p class="meta">{t("mgr-names-closed")}</p>}
      <ul class="out">
        {shown.map((person) => (
          <Row key={person.person_id} person={person} zone={zone} />
        ))}
      </ul>
      {isAll.value && <MoreNames report={report} list="awaited" />}
      {held.n > 0 && <HeldLine n={held.n} next_at={progress.next_held_at} zone={zone} />}
      {isAll.value && held.n > 0 && (
        <>
          <ul class="out">
            {held.named.map((person) => (
              <Row key={person.person_id} person={person} zone={zone} />
            ))}
          </ul>
          <MoreNames report={report} list="held" />
        </>
      )}
      {isAwaited && (more > 0 || held.named.length > 0 || isCut || isAll.value) && (
        <button type="button" class="linkish" aria-expanded={isAll.value} onClick={() => (isAll.value = !isAll.value)}>
          {isAll.value
            ? t("mgr-show-fewer")
            : isCut
              ? t("mgr-show-listed", { n: awaited.named.length + held.named.length })
              : t("mgr-show-more", { more, held: held.named.length })}
        </button>
      )}
      <div class="acts">
        <Nudge message={progress.id} nudge={report.nudge} />
        <a class="btn" href={`/api/v1/messages/${encodeURIComponent(progress.id)}/report.csv`} download>
          <Icon name="download" />
          {t("mgr-csv")}
        </a>
      </div>
      <p class="meta">{t("mgr-nudge-rule")}</p>
    </section>
  );
}

function HeldLine({ n, next_at, zone }: { n: number; next_at: Time | null; zone: string | undefined }) {
  return (
    <p class="held-line num">
      <i class="sw h" aria-hidden="true" />
      {next_at ? t("mgr-held-at", { n, time: day(next_at, zone) }) : t("mgr-held-unplanned", { n })}
    </p>
  );
}

function Row({ person, zone }: { person: Person; zone: string | undefined }) {
  const look = person.reach === "answered" ? "a" : SWATCH[person.reach];
  const isTimed = person.at !== null && (person.reach === "seen" || person.reach === "reached");
  return (
    <li>
      <i class={`sw ${look}`} aria-hidden="true" />
      <span class="grow">
        <b>{person.name}</b> {person.team_name && <span class="meta">{person.team_name}</span>}
      </span>
      <span class="meta num">
        {person.reach === "held" && person.held_until
          ? t("mgr-gets-it", { time: day(person.held_until, zone) })
          : isTimed && person.at
            ? t(`mgr-at-${person.reach}`, { time: clock(person.at, zone) })
            : t(`mgr-is-${person.reach}`)}
      </span>
    </li>
  );
}
