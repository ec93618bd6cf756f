/**
 * Owns: the people still awaited, by name, the count of those held, nudging them, and the table to take away.
 * Called by: one note.
 * Rule: on shift first; one nudge per person and note; held people are never nudged.
 */
import { useSignal } from "@preact/signals";
import type { Report } from "../lib/api";
import { clock, day, t } from "../lib/i18n";
import { me } from "../session";
import { Icon } from "../ui/icon";
import { ClosedRing } from "../ui/rings";
import { Nudge } from "./nudge";
import { doneOf, SWATCH } from "./reach";

type Person = Report["people"][number];

/** The list shows this many before it asks. */
const FIRST = 6;
/** Nearest to done first. */
const NEARNESS = ["seen", "reached", "notified", "pending"];

export function StillOpen({ report }: { report: Report }) {
  const is_all = useSignal(false);
  const { progress, people } = report;
  const is_over = progress.state === "cancelled";
  const awaited = people
    .filter((person) => person.answer === "none" && NEARNESS.includes(person.reach))
    .filter((person) => progress.ask === "acknowledge" || person.reach !== "seen")
    .sort((a, b) => NEARNESS.indexOf(a.reach) - NEARNESS.indexOf(b.reach) || (b.at ?? "").localeCompare(a.at ?? ""));
  const held = people.filter((person) => person.reach === "held" && person.answer === "none");
  const shown = is_all.value ? awaited : awaited.slice(0, FIRST);
  const more = awaited.length - shown.length;
  const { counts } = progress;
  const is_closed = awaited.length === 0 && counts.held === 0 && counts.unreachable === 0 && !is_over;
  return (
    <section class="card m-out" aria-labelledby="open-h">
      <h2 class="h2 h2--c" id="open-h">
        {t("mgr-still-open")} <span class="num">{t("mgr-on-shift", { n: awaited.length })}</span>
      </h2>
      {is_closed && counts.not_clear + counts.cannot === 0 && (
        <p class="row mclosed">
          <ClosedRing size={40} />
          <span>{t("mgr-everyone", { n: doneOf(counts, progress.ask), of: counts.targeted })}</span>
        </p>
      )}
      <ul class="out">
        {shown.map((person) => (
          <Row key={person.person_id} person={person} />
        ))}
        {is_all.value && held.map((person) => <Row key={person.person_id} person={person} />)}
      </ul>
      <HeldLine report={report} />
      {(more > 0 || held.length > 0 || is_all.value) && (
        <button
          type="button"
          class="linkish"
          aria-expanded={is_all.value}
          onClick={() => (is_all.value = !is_all.value)}
        >
          {is_all.value ? t("mgr-show-fewer") : t("mgr-show-more", { more, held: held.length })}
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

function HeldLine({ report: { progress } }: { report: Report }) {
  const { counts, next_held_at } = progress;
  if (counts.held === 0) return null;
  return (
    <p class="held-line num">
      <i class="sw h" aria-hidden="true" />
      {next_held_at
        ? t("mgr-held-at", { n: counts.held, time: day(next_held_at, me.value?.site.time_zone) })
        : t("mgr-held-unplanned", { n: counts.held })}
    </p>
  );
}

function Row({ person }: { person: Person }) {
  const zone = me.value?.site.time_zone;
  const look = person.reach === "answered" ? "a" : SWATCH[person.reach];
  const is_timed = person.at !== null && (person.reach === "seen" || person.reach === "reached");
  return (
    <li>
      <i class={`sw ${look}`} aria-hidden="true" />
      <span class="grow">
        <b>{person.name}</b> {person.team_name && <span class="meta">{person.team_name}</span>}
      </span>
      <span class="meta num">
        {person.reach === "held" && person.held_until
          ? t("mgr-gets-it", { time: day(person.held_until, zone) })
          : is_timed && person.at
            ? t(`mgr-at-${person.reach}`, { time: clock(person.at, zone) })
            : t(`mgr-is-${person.reach}`)}
      </span>
    </li>
  );
}
