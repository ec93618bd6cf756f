/**
 * Owns: the manager's list, its filters in the address, and the next pages that were opened.
 * Called by: the dashboard.
 * Rule: the address is the only record of the filters; numbers always come from one read of the server.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { ApiProblem, api, type Dashboard, type Id, type NamedId } from "../lib/api";
import { liveRead } from "../lib/live-read";
import { withOlder, withPage } from "../lib/pages";
import { go } from "../router";

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
  go(pathOf(filters), { isReplacing: true });
}

const list = liveRead<Dashboard>((key, signal) => api.get<Dashboard>(`dashboard${key}`, { signal }), {
  merge: withOlder,
  isKept: true,
});

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
  return list.follow(person, keyOf(filters));
}

/** Reads at once. */
export const rereadDashboard = list.again;

/** Reads the list for its sites when a note was opened by its address. */
export function readSites(): void {
  if (dashboard.peek().kind === "loading") list.open(keyOf(filtersOf("")));
}

/** How the last page that was asked for went; `key` names the list it belongs to. */
export type NextPage =
  | { kind: "none" }
  | { kind: "asked"; key: string }
  | { kind: "failed"; key: string; code: string };

const page = signal<NextPage>({ kind: "none" });

/** What became of "Show more notes". */
export const nextPage: ReadonlySignal<NextPage> = page;

/** Adds the next page of the list of these filters; one at a time, and only to that list. */
export async function loadMore(filters: Filters): Promise<void> {
  const key = keyOf(filters);
  const now = dashboard.peek();
  const before = page.peek();
  if (now.kind !== "known" || now.key !== key || !now.value.next_cursor) return;
  if (before.kind === "asked" && before.key === key) return;
  const cursor = now.value.next_cursor;
  const mine: NextPage = { kind: "asked", key };
  page.value = mine;
  try {
    const more = await api.get<Dashboard>(`dashboard${key}&cursor=${encodeURIComponent(cursor)}`);
    list.change(key, (value) => withPage(value, more, cursor));
    if (page.peek() === mine) page.value = { kind: "none" };
  } catch (cause) {
    const code = cause instanceof ApiProblem ? cause.code : "unavailable";
    if (page.peek() === mine) page.value = { kind: "failed", key, code };
  }
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
