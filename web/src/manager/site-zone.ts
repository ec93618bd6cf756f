/**
 * Owns: in which zone the times of a note are written.
 * Called by: the rows, one note and its parts.
 * Rule: the zone of the note's own site; the reader's where its sites differ or are not known.
 */
import type { SiteRef } from "../lib/api";
import { me } from "../session";
import { dashboard } from "./dashboard.state";

/** The zone of the reader's own site. */
export function ownZone(): string | undefined {
  return me.value?.site.time_zone;
}

/** The one zone of the named sites, else `own`. */
export function zoneOfSites(
  names: readonly string[],
  sites: readonly SiteRef[],
  own: string | undefined,
): string | undefined {
  const among = names.flatMap((name) => {
    const named = sites.filter((site) => site.name === name);
    return named.length > 0 ? named.map((site) => site.time_zone) : [own];
  });
  return new Set(among).size === 1 ? among[0] : own;
}

/** The zone of a note that is counted at these sites. */
export function noteZone(site_names: readonly string[]): string | undefined {
  const shown = dashboard.value;
  return zoneOfSites(site_names, shown.kind === "known" ? shown.value.sites : [], ownZone());
}
