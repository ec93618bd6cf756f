/**
 * Owns: narrowing the list by site, team and sender, and open or closed.
 * Called by: the dashboard.
 * Rule: a choice is written to the address and nowhere else; a team of another site cannot stay chosen.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { api, type Dashboard } from "../../lib/api";
import { t } from "../../lib/i18n";
import { Icon } from "../../ui/icon";
import { type FilterName, type Filters, narrow, type OpenState, sendersOf } from "../dashboard.state";

export function FilterBar({ shown, filters }: { shown: Dashboard; filters: Filters }) {
  const sites = useSites(shown);
  const teams = filters.site ? shown.teams.filter((team) => team.site_id === filters.site) : shown.teams;
  const choose = (name: FilterName, id: string) => {
    const next = { ...filters, [name]: id || null };
    const team = shown.teams.find((one) => one.id === next.team);
    narrow(next.site && team && team.site_id !== next.site ? { ...next, team: null } : next);
  };
  const site_of = (id: string) => shown.sites.find((site) => site.id === id)?.name ?? "";
  const teams_named = teams.map((team) => ({
    id: team.id,
    name: filters.site || shown.sites.length < 2 ? team.name : `${team.name}, ${site_of(team.site_id)}`,
  }));
  return (
    <div class="filters">
      <div class="sels">
        <Choice name="site" among={sites} chosen={filters.site} onChoose={choose} />
        {(shown.teams_more === 0 || filters.site || filters.team) && (
          <Choice name="team" among={teams_named} chosen={filters.team} onChoose={choose} />
        )}
        <Choice name="sender" among={sendersOf(shown)} chosen={filters.sender} onChoose={choose} />
      </div>
      <fieldset class="oc">
        <legend class="vh">{t("mgr-state")}</legend>
        {(["open", "closed"] as const).map((state: OpenState) => (
          <label key={state}>
            <input
              type="radio"
              name="state"
              checked={filters.state === state}
              onChange={() => narrow({ ...filters, state })}
            />
            <span class="num">{t(`mgr-state-${state}`, { n: shown[state] })}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** All sites: those of the dashboard, or in a large chain the whole list, asked for once. */
function useSites(shown: Dashboard): Dashboard["sites"] {
  const all = useSignal<Dashboard["sites"]>([]);
  const isCut = shown.sites_more > 0;
  useEffect(() => {
    if (!isCut) return;
    void api.get<Dashboard["sites"]>("sites").then(
      (sites) => (all.value = sites),
      () => undefined,
    );
  }, [isCut]);
  return isCut && all.value.length > 0 ? all.value : shown.sites;
}

interface ChoiceProps {
  name: FilterName;
  among: readonly { id: string; name: string }[];
  chosen: string | null;
  onChoose: (name: FilterName, id: string) => void;
}

function Choice({ name, among, chosen, onChoose }: ChoiceProps) {
  return (
    <label class={`sel ${chosen ? "is-chosen" : ""}`}>
      <span class="meta">{t(`mgr-filter-${name}`)}</span>
      <select value={chosen ?? ""} onChange={(event) => onChoose(name, event.currentTarget.value)}>
        <option value="">{t("mgr-all", { n: among.length })}</option>
        {among.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <Icon name="down" size="s" />
    </label>
  );
}
