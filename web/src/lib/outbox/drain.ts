/**
 * Owns: emptying a person's outbox towards the server, one context at a time.
 * Called by: `lib/outbox` in the page, the service worker on push, sync and notification actions.
 * Rule: runs under one lock per person; sends only entries of the person given; a repeat is safe (act ids, idempotency keys).
 */
import { ApiProblem, api } from "../api";
import type { Id, ReceiptOutcome, ReplyView } from "../api/types";
import { type PersonDb, personDb } from "../db/person";
import type { ActEntry, Entry, OutboxNews, PushActEntry, ReplyEntry } from "./entry";

/** `later`: something of the moment stopped it; the rest may go after `wait_ms`. */
export type DrainEnd =
  | { kind: "done" }
  | { kind: "signed_out" }
  | { kind: "wrong_person" }
  | { kind: "later"; wait_ms: number };

type Tell = (news: OutboxNews) => void;

/** Thrown inside a drain to end it; the rest stays for the next one. */
class Stop extends Error {
  constructor(readonly end: DrainEnd) {
    super(end.kind);
  }
}

/** Ends the drain for problems of the moment; returns for those that will never pass. */
function stopUnlessPermanent(problem: unknown): asserts problem is ApiProblem {
  if (!(problem instanceof ApiProblem)) throw problem;
  if (problem.status === 401) throw new Stop({ kind: "signed_out" });
  if (problem.code === "wrong_person") throw new Stop({ kind: "wrong_person" });
  if (problem.canRetry) throw new Stop({ kind: "later", wait_ms: (problem.detail.retry_after_s ?? 0) * 1000 });
}

async function park(db: PersonDb, entry: Entry, code: string, tell: Tell): Promise<void> {
  await db.put("outbox", { ...entry, parked: code });
  tell({ what: "parked", message: entry.message });
}

/** A refused token: "reached" has no other way and is let go, "got_it" goes on with the session. */
async function sendPushAct(db: PersonDb, entry: PushActEntry): Promise<void> {
  const { id: act_id, token, act, at, seq } = entry;
  try {
    await api.post("push/act", { token, act_id, act, at, seq }, { isCookieless: true });
    await db.delete("outbox", entry.id);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || (problem.status !== 401 && problem.canRetry)) stopUnlessPermanent(problem);
    if (entry.act === "reached") return void (await db.delete("outbox", entry.id));
    const { token: _token, ...rest } = entry;
    await db.put("outbox", { ...rest, kind: "act", act: "got_it" });
  }
}

async function sendActs(db: PersonDb, entries: ActEntry[], tell: Tell): Promise<void> {
  const first = entries[0];
  if (!first) return;
  const acts = entries.map(({ id: act_id, act: kind, at, seq }) => ({ act_id, kind, at, seq }));
  const { person, version, generation } = first;
  try {
    const outcome = await api.put<ReceiptOutcome>(`messages/${first.message}/receipt`, {
      person,
      version,
      generation,
      acts,
    });
    for (const entry of entries) await db.delete("outbox", entry.id);
    tell({ what: "sent", message: first.message, receipt: { ...outcome, version } });
  } catch (problem) {
    stopUnlessPermanent(problem);
    if (entries.length > 1) {
      for (const entry of entries) await sendActs(db, [entry], tell);
    } else if (first.act === "seen" || first.act === "finished") await db.delete("outbox", first.id);
    else await park(db, first, problem.code, tell);
  }
}

async function uploadOf(db: PersonDb, entry: ReplyEntry): Promise<Id | undefined> {
  if (!entry.media || (entry.reply !== "voice" && entry.reply !== "photo")) return undefined;
  const { finishUpload, startUpload } = await import("./upload-blob");
  let url = entry.upload_url;
  if (!url) {
    url = await startUpload(entry.reply, entry.media);
    await db.put("outbox", { ...entry, upload_url: url });
  }
  try {
    return await finishUpload(url, entry.media.bytes);
  } catch (problem) {
    const isGone = problem instanceof ApiProblem && (problem.status === 404 || problem.status === 410);
    if (!isGone || !entry.upload_url) throw problem;
    return uploadOf(db, { ...entry, upload_url: null });
  }
}

async function sendReply(db: PersonDb, entry: ReplyEntry, tell: Tell): Promise<void> {
  try {
    const upload = await uploadOf(db, entry);
    const isAnswer = entry.quick === "not_clear" || entry.quick === "cannot";
    const { person, version, at } = entry;
    const body = {
      person,
      version,
      at,
      kind: entry.reply,
      ...(entry.quick ? { quick: entry.quick } : {}),
      ...(entry.text ? { text: entry.text } : {}),
      ...(upload ? { upload } : {}),
      ...(isAnswer ? { act_id: entry.id, seq: entry.seq, generation: entry.generation } : {}),
    };
    await api.post<ReplyView>(`messages/${entry.message}/replies`, body, { idempotencyKey: entry.id });
    await db.delete("outbox", entry.id);
    tell({ what: "sent", message: entry.message });
  } catch (problem) {
    stopUnlessPermanent(problem);
    await park(db, entry, problem.code, tell);
  }
}

/** Waiting acts of the same note, version and session go in one request. */
function bundles(entries: ActEntry[]): ActEntry[][] {
  const groups = new Map<string, ActEntry[]>();
  for (const entry of entries) {
    const key = `${entry.message}|${entry.version}|${entry.generation}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

async function pass(person: Id, tell: Tell): Promise<DrainEnd> {
  const db = await personDb(person);
  const waiting = async () =>
    (await db.getAllFromIndex("outbox", "seq")).filter((entry) => entry.parked === null && entry.person === person);
  try {
    for (const entry of await waiting()) if (entry.kind === "push_act") await sendPushAct(db, entry);
    const acts = (await waiting()).filter((entry) => entry.kind === "act");
    for (const group of bundles(acts)) await sendActs(db, group, tell);
    for (const entry of await waiting()) if (entry.kind === "reply") await sendReply(db, entry, tell);
    return { kind: "done" };
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    if (cause.end.kind === "signed_out" || cause.end.kind === "wrong_person")
      tell({ what: cause.end.kind, message: null });
    return cause.end;
  }
}

/** Sends everything a person has waiting; acts before replies, so that a slow photo holds no Got it back. */
export async function drain(person: Id, tell: Tell): Promise<DrainEnd> {
  if (typeof navigator !== "undefined" && navigator.locks) {
    return navigator.locks.request(`outbox-${person}`, () => pass(person, tell));
  }
  return pass(person, tell);
}
