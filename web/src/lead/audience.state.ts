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
} from "../lib/api";
import type { NoteDraft } from "../lib/drafts.state";
import { currentDatabase } from "../lib/media/uploads.state";

/** A team or a whole site, as one chip. */
export interface Group {
  key: string;
  term: Term;
  name: string;
  count: number;
  on_shift: number;
  is_site: boolean;
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

/** Whether a team or site is in the draft's audience. */
export function isChosen(audience: Audience | null, key: string): boolean {
  return audience?.any_of.some((term) => keyOf(term) === key) ?? false;
}

/** The audience with a team or site put in or taken out. */
export function toggled(audience: Audience | null, one: Group): Audience {
  const terms = audience?.any_of ?? [];
  const any_of = isChosen(audience, one.key) ? terms.filter((term) => keyOf(term) !== one.key) : [...terms, one.term];
  // Who could skip a larger audience is asked again for the new one.
  return { any_of };
}

/** The audience without a team, or with it again. */
export function skipping(audience: Audience, team: string): Audience {
  const except = audience.except ?? [];
  const is_skipped = except.some((term) => "team" in term && term.team === team);
  const next = is_skipped ? except.filter((term) => !("team" in term && term.team === team)) : [...except, { team }];
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
export function countChosen(audience: Audience | null): number {
  return (groups.value ?? []).filter((one) => isChosen(audience, one.key)).reduce((sum, one) => sum + one.count, 0);
}

function group(
  key: string,
  term: Term,
  of: { name: string; count: number; on_shift: number },
  is_site: boolean,
): Group {
  return { key, term, name: of.name, count: of.count, on_shift: of.on_shift, is_site };
}

function keyOf(term: Term): string {
  if ("site" in term) return `site:${term.site}`;
  if ("team" in term) return `team:${term.team}`;
  return "";
}
