/**
 * Owns: the notes a lead has begun or sent that the server has not accepted yet, on this phone.
 * Called by: the recorder, check and send, the waiting screen and the app's start.
 * Rule: a note whose Send was tapped goes out exactly once: its key is stored before the first try and kept until an answer.
 */
import { signal } from "@preact/signals";
import {
  ApiProblem,
  type Ask,
  type Audience,
  api,
  type Id,
  type Kind,
  type ProgressItem,
  type SendMessage,
  type Term,
} from "./api";
import type { Upload } from "./media/upload";
import { currentDatabase, findUpload, forgetUpload, openUploads, uploads } from "./media/uploads.state";
import { markHeard } from "./replies";

/** PRODUCT limit of a title, in letters. */
export const TITLE_MAX = 80;
/** PRODUCT limit of a text, in letters. */
export const TEXT_MAX = 280;

export type Template = "handover" | "safety" | "stock" | "promotion" | "praise";

/** A question that a note answers for everyone who has the note it was asked about. */
export interface NoteAnswers {
  message: Id;
  /** Title of the note the question is about. */
  about: string;
  title: string;
  /** Who has that note, and how many people that is. */
  audience: Term[];
  count: number;
  /** The replies that asked; their authors are told that they were heard. */
  replies: Id[];
}

export interface NoteDraft {
  id: string;
  created_at: number;
  template: Template;
  kind: Kind;
  /** Local id of the clip or photo; null for a text note. */
  upload: string | null;
  title: string;
  text: string;
  ask: Ask;
  respond_by: string | null;
  is_finish_asked: boolean;
  audience: Audience | null;
  /** A clip that replaces one: the message it belongs to, and whether as a repair or as a new version. */
  replaces: { message: Id; as: "repair" | "version" } | null;
  /** Absent in drafts of earlier versions of the app. */
  answers?: NoteAnswers | null;
  /** Set by the tap on Send; `key` makes every try the same request. */
  sending: { key: string; since: number } | null;
  /** Why the server refused it; the lead decides what to do. */
  refused: string | null;
}

/** Every draft on this phone, newest first. */
export const drafts = signal<readonly NoteDraft[]>([]);

/** False until the drafts of this phone have been read; before that a missing draft means nothing. */
export const isLoaded = signal(false);

/** What became of drafts sent in this visit, by draft id. */
export const delivered = signal<ReadonlyMap<string, ProgressItem>>(new Map());

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** The server keeps an upload this long; afterwards the phone's copy repairs nothing any more. */
const KEEP_MS = 3 * 24 * 3600 * 1000;
const delivering = new Set<string>();

/** Loads the person's drafts and clips and goes on with what was sent but not accepted; call at each start. */
export async function openDrafts(person: string): Promise<void> {
  await openUploads(person);
  const database = await currentDatabase();
  const rows = database ? await database.getAll("drafts") : [];
  drafts.value = rows.map((row) => row.body as NoteDraft).sort((a, b) => b.created_at - a.created_at);
  isLoaded.value = true;
  const needed = new Set(drafts.value.map((draft) => draft.upload));
  const since = Date.now() - KEEP_MS;
  for (const upload of uploads.peek()) {
    const isKept = upload.row.message !== undefined && upload.row.created_at > since;
    if (!needed.has(upload.row.id) && !isKept) forgetWhenDone(upload);
  }
  for (const draft of drafts.value) if (draft.sending) void deliver(draft.id);
}

/** Begins a note; it is stored before anything is recorded for it. */
export async function beginDraft(
  fields: Pick<NoteDraft, "template" | "kind" | "upload" | "title" | "ask"> & Partial<NoteDraft>,
): Promise<NoteDraft> {
  const draft: NoteDraft = {
    id: crypto.randomUUID(),
    created_at: Date.now(),
    text: "",
    respond_by: null,
    is_finish_asked: false,
    audience: null,
    replaces: null,
    sending: null,
    refused: null,
    ...fields,
  };
  drafts.value = [draft, ...drafts.peek()];
  await keep(draft);
  return draft;
}

/** Returns a draft by its id, or null. */
export function findDraft(id: string): NoteDraft | null {
  return drafts.value.find((draft) => draft.id === id) ?? null;
}

/** Changes fields of a draft that is not being sent. */
export async function changeDraft(id: string, change: Partial<NoteDraft>): Promise<void> {
  const draft = drafts.peek().find((other) => other.id === id);
  if (!draft) return;
  const changed = { ...draft, ...change };
  drafts.value = drafts.peek().map((other) => (other.id === id ? changed : other));
  await keep(changed);
}

/** Deletes a draft and its clip, here and on the server. */
export async function discardDraft(id: string): Promise<void> {
  const draft = drafts.peek().find((other) => other.id === id);
  const upload = draft?.upload ? findUpload(draft.upload) : null;
  await drop(id);
  if (upload) await forgetUpload(upload, false);
}

/** Sends a draft; it survives a reload from here on and tries until the server answers. */
export async function sendDraft(id: string): Promise<void> {
  await changeDraft(id, { sending: { key: crypto.randomUUID(), since: Date.now() }, refused: null });
  await deliver(id);
}

async function deliver(id: string): Promise<void> {
  if (delivering.has(id)) return;
  delivering.add(id);
  try {
    if (!navigator.locks) return await deliverAlone(id);
    await navigator.locks.request(`floornote-draft-${id}`, () => deliverAlone(id));
  } finally {
    delivering.delete(id);
  }
}

async function deliverAlone(id: string): Promise<void> {
  let wait_ms = FIRST_WAIT_MS;
  for (;;) {
    const draft = await reread(id);
    if (!draft?.sending) return;
    const upload = draft.upload ? findUpload(draft.upload) : null;
    // The clip is in the hands of another tab, which sends this note as well.
    if (draft.upload && !upload) return;
    try {
      const item = await post(draft, upload);
      delivered.value = new Map(delivered.peek()).set(id, item);
      await drop(id);
      if (upload?.row.is_unmeasured) void upload.assign(item.id);
      else if (upload) forgetWhenDone(upload);
      if (draft.answers) void markHeard(draft.answers.message, draft.answers.replies).catch(() => undefined);
      return;
    } catch (cause) {
      // A clip still on its way is no reason to wait: the server takes the note and holds it until the rest is there.
      if (cause instanceof ApiProblem && cause.canRetry) {
        await pause(cause.detail.retry_after_s === undefined ? wait_ms : cause.detail.retry_after_s * 1000);
        wait_ms = Math.min(LONGEST_WAIT_MS, wait_ms * 2);
      } else {
        await changeDraft(id, { sending: null, refused: codeOf(cause) });
        return;
      }
    }
  }
}

async function post(draft: NoteDraft, upload: Upload | null): Promise<ProgressItem> {
  const options = { idempotencyKey: draft.sending?.key ?? draft.id };
  const clip = upload ? { upload: await upload.id } : {};
  const text = draft.text.trim() ? { text: draft.text.trim() } : {};
  if (draft.replaces?.as === "repair") {
    return await api.put<ProgressItem>(`messages/${draft.replaces.message}/upload`, clip);
  }
  const title = draft.title.trim();
  const due = draft.respond_by && draft.ask !== "none" ? { respond_by: draft.respond_by } : {};
  if (draft.replaces) {
    return await api.post<ProgressItem>(
      `messages/${draft.replaces.message}/versions`,
      { title, ...text, ...clip, ...due },
      options,
    );
  }
  const body: SendMessage = {
    kind: draft.kind,
    title,
    ...text,
    ...clip,
    audience: draft.audience ?? { any_of: [] },
    ask: draft.ask,
    ...due,
    is_finish_asked: draft.is_finish_asked,
    template: draft.template,
    deliver: "now",
  };
  return await api.post<ProgressItem>("messages", body, options);
}

/** The phone's copy is kept until the server has every byte of it. */
function forgetWhenDone(upload: Upload): void {
  void upload.done.then(
    () => forgetUpload(upload, true),
    () => forgetUpload(upload, true),
  );
}

function codeOf(cause: unknown): string {
  if (cause instanceof ApiProblem) return cause.code;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "unavailable";
}

/** The draft as stored; another tab may have sent or deleted it meanwhile. */
async function reread(id: string): Promise<NoteDraft | null> {
  const database = await currentDatabase();
  if (!database) return drafts.peek().find((draft) => draft.id === id) ?? null;
  const row = await database.get("drafts", id);
  if (row) return row.body as NoteDraft;
  drafts.value = drafts.peek().filter((draft) => draft.id !== id);
  return null;
}

async function keep(draft: NoteDraft): Promise<void> {
  const database = await currentDatabase();
  await database?.put("drafts", { id: draft.id, created_at: draft.created_at, body: draft }).catch(() => undefined);
}

async function drop(id: string): Promise<void> {
  drafts.value = drafts.peek().filter((draft) => draft.id !== id);
  const database = await currentDatabase();
  await database?.delete("drafts", id).catch(() => undefined);
}

function pause(wait_ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, wait_ms);
    addEventListener("online", go);
  });
}
