/**
 * Owns: the manager's list, its filters in the address, and the next pages that were opened.
 * Called by: the dashboard.
 * Rule: the address is the only record of the filters; numbers always come from one read of the server.
 */
import { api, type Dashboard, type Id, type NamedId, type ProgressItem } from "../lib/api";
import { followLive } from "../lib/live";
import { go } from "../router";
import { liveRead } from "./live-read";

/** The filters that an address may carry. */
export const FILTERS = ["site", "team", "sender"] as const;
export type FilterName = (typeof FILTERS)[number];
export type OpenState = "open" | "closed";

export interface Filters {
  site: Id | null;
  team: Id | null;
  sender: Id | null;
  state: OpenState;
}

/** Reads the filters of a query string; whatever else it carries is ignored. */
export function filtersOf(query: string): Filters {
  const given = new URLSearchParams(query);
  const id = (name: FilterName) => given.get(name) || null;
  const state = given.get("state") === "closed" ? "closed" : "open";
  return { site: id("site"), team: id("team"), sender: id("sender"), state };
}

/** Writes filters as a path; the usual view has no query. */
export function pathOf(filters: Filters): string {
  const given = new URLSearchParams();
  for (const name of FILTERS) {
    const id = filters[name];
    if (id) given.set(name, id);
  }
  if (filters.state === "closed") given.set("state", "closed");
  const query = given.toString();
  return query ? `/manager?${query}` : "/manager";
}

/** Opens the list with other filters, without a step back in between. */
export function narrow(filters: Filters): void {
  go(pathOf(filters), { replace: true });
}

const list = liveRead<Dashboard>((key, signal) => api.get<Dashboard>(`dashboard${key}`, { signal }), withOlder);

/** What is known of the list. */
export const dashboard = list.state;

/** Every sender ever listed here: a narrowed answer names only its own. */
const senders = new Map<Id, string>();

/** Senders to choose from, by name. */
export function sendersOf(shown: Dashboard): NamedId[] {
  for (const sender of shown.senders) senders.set(sender.id, sender.name);
  return [...senders].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps the list fresh until the returned function is called. */
export function followDashboard(person: Id, filters: Filters): () => void {
  list.open(keyOf(filters), true);
  return followLive(person, list.again);
}

/** Reads at once. */
export const rereadDashboard = list.again;

/** Adds the next page. */
export async function loadMore(filters: Filters): Promise<void> {
  const now = dashboard.peek();
  if (now.kind !== "known" || !now.value.next_cursor) return;
  const more = await api.get<Dashboard>(
    `dashboard${keyOf(filters)}&cursor=${encodeURIComponent(now.value.next_cursor)}`,
  );
  list.change((value) => ({ ...value, items: [...value.items, ...more.items], next_cursor: more.next_cursor }));
}

/** The query that the server gets; also the name of what is shown. */
export function keyOf(filters: Filters): string {
  const given = new URLSearchParams({ state: filters.state });
  for (const name of FILTERS) {
    const id = filters[name];
    if (id) given.set(name, id);
  }
  return `?${given}`;
}

/** A fresh first page does not throw away the pages that were opened after it. */
function withOlder(old: Dashboard, fresh: Dashboard): Dashboard {
  if (!fresh.next_cursor || old.items.length <= fresh.items.length) return fresh;
  const ids = new Set(fresh.items.map((item: ProgressItem) => item.id));
  const older = old.items.filter((item, place) => place >= fresh.items.length && !ids.has(item.id));
  return { ...fresh, items: [...fresh.items, ...older], next_cursor: old.next_cursor };
}
