/**
 * Owns: what waits in the outbox: acts, acts from a push, replies; and what is told of it.
 * Called by: the outbox, its drainer, and screens that show what is not sent yet.
 * Rule: an entry is complete when written (person, id, time, number): sending later needs nothing more.
 */
import type { ActKind, Id, ReceiptOutcome, Time } from "../api/types";

interface Queued {
  /** Act id and idempotency key in one, UUIDv7. */
  id: Id;
  person: Id;
  message: Id;
  version: number;
  at: Time;
  seq: number;
  generation: number;
  /** Why the server will never take it; such an entry waits for the person to look at it. */
  parked: string | null;
}

/** An act on a receipt, sent with the session. */
export interface ActEntry extends Queued {
  kind: "act";
  act: ActKind;
}

/** An act allowed by the token of a push, sent without a session. */
export interface PushActEntry extends Queued {
  kind: "push_act";
  act: "reached" | "got_it";
  token: string;
}

/** The three quick replies; the first two are answers. */
export type Quick = "not_clear" | "cannot" | "help";

/** A reply; voice and photo carry their bytes until the upload is complete. */
export interface ReplyEntry extends Queued {
  kind: "reply";
  reply: "voice" | "photo" | "quick" | "text";
  quick: Quick | null;
  text: string | null;
  media: { bytes: Blob; type: string; duration_ms: number | null } | null;
  /** Where the started upload lives, so that it resumes. */
  upload_url: string | null;
}

/** Whatever may wait, told apart by `kind`. */
export type Entry = ActEntry | PushActEntry | ReplyEntry;

/** What the outbox tells every page and the service worker of this phone. */
export interface OutboxNews {
  what: "queued" | "sent" | "parked" | "arrived" | "signed_out" | "wrong_person";
  message: Id | null;
  /** What the server answered to acts, with the version they were on. */
  receipt?: ReceiptOutcome & { version: number };
}
