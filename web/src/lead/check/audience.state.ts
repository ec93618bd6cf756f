/**
 * Owns: who may be chosen, how a choice becomes an audience, and what the server says about it before sending.
 * Called by: check and send.
 * Rule: head-counts come from the server; people in two chosen teams are counted by it once.
 */
import { signal } from "@preact/signals";
import {
  ApiProblem,
  type Audience,
  type AudienceOptions,
  api,
  type Preview,
  type SendMessage,
  type Term,
} from "../../lib/api";
import type { NoteDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { currentDatabase } from "../../lib/media/uploads.state";

/** A team, a whole site, or the people of an earlier note, as one chip. */
export interface Group {
  key: string;
  terms: readonly Term[];
  name: string;
  count: number;
  on_shift: number;
  isSite: boolean;
}

export type PreviewState =
  | { kind: "none" }
  | { kind: "asking" }
  | { kind: "known"; preview: Preview }
  | { kind: "unknown"; code: string };

export const groups = signal<readonly Group[] | null>(null);
export const preview = signal<PreviewState>({ kind: "none" });

/** Taps on chips come in bursts; one question answers them. */
const SETTLE_MS = 150;
const KEPT_AS = "audience";
let asking = 0;

/** Loads the teams and sites this lead may write to; without signal, as they were last known. */
export async function loadGroups(): Promise<void> {
  const options = await readOptions();
  if (!options) return;
  groups.value = [
    ...options.teams.map((team) => group(`team:${team.id}`, { team: team.id }, team, false)),
    ...options.sites.map((site) => group(`site:${site.id}`, { site: site.id }, site, true)),
  ];
}

async function readOptions(): Promise<AudienceOptions | null> {
  const database = await currentDatabase();
  try {
    const fresh = await api.get<AudienceOptions>("audience");
    await database?.put("kept", fresh, KEPT_AS).catch(() => undefined);
    return fresh;
  } catch {
    const kept = await database?.get("kept", KEPT_AS).catch(() => undefined);
    return (kept as AudienceOptions | undefined) ?? null;
  }
}

/** The chips of a draft: where it answers people by name, they come first, as one. */
export function groupsOf(draft: NoteDraft, all: readonly Group[]): readonly Group[] {
  const { answers } = draft;
  if (!answers?.audience.some((term) => "person" in term)) return all;
  const name = t("check-same-people");
  const same = { key: "same", terms: answers.audience, name, count: answers.count, on_shift: 0, isSite: false };
  return [same, ...all];
}

/** Whether all of a group is in the draft's audience by its own terms. */
export function isChosen(audience: Audience | null, one: Group): boolean {
  const chosen = new Set(audience?.any_of.map(keyOf));
  return one.terms.length > 0 && one.terms.every((term) => chosen.has(keyOf(term)));
}

/** The audience with a group put in or taken out. */
export function toggled(audience: Audience | null, one: Group): Audience {
  const terms = audience?.any_of ?? [];
  const own = new Set(one.terms.map(keyOf));
  const others = terms.filter((term) => !own.has(keyOf(term)));
  const any_of = isChosen(audience, one) ? others : [...others, ...one.terms];
  // Who could skip a larger audience is asked again for the new one.
  return { any_of };
}

/** The audience without a team, or with it again. */
export function skipping(audience: Audience, team: string): Audience {
  const except = audience.except ?? [];
  const isSkipped = except.some((term) => "team" in term && term.team === team);
  const next = isSkipped ? except.filter((term) => !("team" in term && term.team === team)) : [...except, { team }];
  return next.length === 0 ? { any_of: audience.any_of } : { any_of: audience.any_of, except: next };
}

/** Asks the server who would get it, when, and who cannot; the last question wins. */
export async function askPreview(draft: NoteDraft): Promise<void> {
  asking += 1;
  const mine = asking;
  if (!draft.audience || draft.audience.any_of.length === 0) {
    preview.value = { kind: "none" };
    return;
  }
  if (preview.peek().kind !== "known") preview.value = { kind: "asking" };
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  if (mine !== asking) return;
  const body: SendMessage = {
    kind: draft.kind,
    title: draft.title.trim(),
    ...(draft.text.trim() ? { text: draft.text.trim() } : {}),
    audience: draft.audience,
    ask: draft.ask,
    deliver: "now",
  };
  try {
    const answer = await api.post<Preview>("messages/preview", body);
    if (mine === asking) preview.value = { kind: "known", preview: answer };
  } catch (cause) {
    if (mine === asking)
      preview.value = { kind: "unknown", code: cause instanceof ApiProblem ? cause.code : "unavailable" };
  }
}

/** The best guess without the server: the sum over the chips, people in two of them counted twice. */
export function countChosen(draft: NoteDraft): number {
  const all = groupsOf(draft, groups.value ?? []);
  return all.filter((one) => isChosen(draft.audience, one)).reduce((sum, one) => sum + one.count, 0);
}

function group(key: string, term: Term, of: { name: string; count: number; on_shift: number }, isSite: boolean): Group {
  return { key, terms: [term], name: of.name, count: of.count, on_shift: of.on_shift, isSite };
}

function keyOf(term: Term): string {
  const [[kind, id] = ["", ""]] = Object.entries(term);
  return `${kind}:${id}`;
}
