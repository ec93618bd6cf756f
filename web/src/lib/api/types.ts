/**
 * Owns: the shapes of the HTTP contract, v1.
 * Called by: every screen, the outbox and the service worker (types only, no code).
 * Rule: names and fields equal the server's schema names; nothing here is invented by the web.
 */

export type Id = string;
export type Time = string;
export type Role = "worker" | "lead" | "manager" | "admin";
export type Kind = "video" | "voice" | "photo" | "text";
export type Ask = "none" | "acknowledge";
export type Answer = "none" | "got_it" | "not_clear" | "cannot";
export type MessageState = "waiting_upload" | "processing" | "leaving" | "sent" | "failed" | "cancelled";
/** exclusive reach of one receipt */
export type Reach = "held" | "pending" | "unreachable" | "notified" | "reached" | "seen" | "answered";
export type UnreachableWhy = "no_subscription" | "expired" | "silent";
export type ActKind = "seen" | "finished" | "got_it" | "not_clear" | "cannot" | "take_back";

export interface NamedId {
  id: Id;
  name: string;
}
export interface SiteRef {
  id: Id;
  name: string;
  time_zone: string;
}
export interface Me {
  person: { id: Id; name: string; role: Role; locale: string };
  organisation: NamedId;
  site: SiteRef;
  team: NamedId | null;
  shift: { starts_at: Time; ends_at: Time } | null; // current
  next_start: Time | null;
  vapid_public_key: string; // base64url, applicationServerKey
  session_generation: number; // device_generation for acts
  has_subscription: boolean;
  unreachable: UnreachableWhy | null;
  leads: string[]; // who sees: names of lead(s)/managers in scope, computed
  server_time: Time;
  demo: boolean;
}
// POST /api/v1/join/look {code} → JoinLook ; POST /api/v1/join {code, locale} → Me (+cookie). Errors: code_unknown, code_expired, code_spent, too_many_attempts
export interface JoinLook {
  organisation: string;
  site: string;
  team: string | null;
  person_name: string;
  invited_by: string | null;
  role: Role;
  signed_in_as: string | null;
  expires_at: Time;
}
// GET /api/v1/me → Me · PATCH /api/v1/me {locale} → Me · DELETE /api/v1/session → 204 (Clear-Site-Data)
// PUT /api/v1/push-subscription {endpoint, expirationTime?, keys:{p256dh,auth}} → 204 ; DELETE {endpoint} → 204
// GET /api/v1/inbox?cursor → Inbox
export interface Inbox {
  items: InboxItem[];
  next_cursor: string | null;
  open_count: number;
  today_count: number;
  next_start: Time | null;
  server_time: Time;
}
export interface InboxItem {
  id: Id;
  version: number;
  kind: Kind;
  title: string;
  sender_name: string;
  sender_role: Role;
  team_name: string | null;
  sent_at: Time;
  respond_by: Time | null;
  ask: Ask;
  duration_ms: number | null; // null for photo
  place: "to_do" | "held" | "read" | "withdrawn"; // held = off shift, "For your next start"
  answer: Answer;
  answered_at: Time | null;
  seen_at: Time | null;
  finished_at: Time | null;
  is_late: boolean;
  poster: string | null;
  reply_state: ReplyState | null; // latest state of my own reply
}
// GET /api/v1/messages/{id} → MessageView (audience, sender, managers in scope)
export interface Media {
  video: string | null;
  voice: string | null;
  photo: string | null;
  poster: string | null;
  waveform: number[] | null /* 0..100, ≤60 bars */;
  width: number | null;
  height: number | null;
  duration_ms: number | null;
}
export interface MessageView {
  id: Id;
  version: number;
  kind: Kind;
  title: string;
  text: string | null; // text: body of a text note, or the typed caption of a clip
  sender: { id: Id; name: string; role: Role };
  site_name: string;
  team_name: string | null;
  sent_at: Time | null;
  respond_by: Time | null;
  ask: Ask;
  is_finish_asked: boolean;
  state: MessageState;
  media: Media | null;
  receipt: {
    version: number;
    answer: Answer;
    answered_at: Time | null;
    seen_at: Time | null;
    finished_at: Time | null;
    is_superseded: boolean;
  } | null; // null: not in audience
  hears: string[]; // names of who hears a reply
  quick_replies: { key: "not_clear" | "cannot" | "help"; is_answer: boolean }[];
  replies: ReplyView[]; // my own (worker) or all (sender, managers)
}
// PUT /api/v1/messages/{id}/receipt {person, version, generation, acts:[{act_id, kind, at, seq}]} → ReceiptOutcome ; 409 wrong_person
export interface ReceiptOutcome {
  answer: Answer;
  answered_at: Time | null;
  seen_at: Time | null;
  finished_at: Time | null;
  superseded: boolean;
  latest_version: number;
}
// POST /api/v1/push/act {token, act_id, act:"reached"|"got_it", at, seq} → 204 (no cookie, no session)
// Replies
export type ReplyState = "new" | "heard" | "doing" | "done" | "no";
export interface ReplyView {
  id: Id;
  author: NamedId;
  kind: "voice" | "photo" | "quick" | "text";
  quick: "not_clear" | "cannot" | "help" | null;
  text: string | null;
  media: Media | null;
  is_ready: boolean;
  state: ReplyState;
  because: string | null;
  created_at: Time;
  state_at: Time | null;
}
// POST /api/v1/messages/{id}/replies {person, version, kind, quick?, text?, upload?, at, act_id?, seq?, generation?} (Idempotency-Key) → 201 ReplyView. quick not_clear/cannot records the answer (needs act_id, seq, generation).
// GET /api/v1/messages/{id}/replies → {items: ReplyView[]} ; PATCH /api/v1/replies/{id} {state, because?} → ReplyView

// Lead
// GET /api/v1/audience → AudienceOptions (within sender's scope; me excluded from counts)
export interface AudienceOptions {
  sites: { id: Id; name: string; time_zone: string; count: number; on_shift: number }[];
  teams: { id: Id; site_id: Id; name: string; count: number; on_shift: number }[];
}
export type Term = { site: Id } | { team: Id } | { role: Role } | { person: Id };
export interface Audience {
  any_of: Term[];
  and_in?: Term[];
  except?: Term[];
}
export interface SendMessage {
  kind: Kind;
  title: string;
  text?: string;
  upload?: Id;
  audience: Audience;
  ask: Ask;
  respond_by?: Time;
  is_finish_asked?: boolean;
  template?: string;
  deliver: "now";
}
// POST /api/v1/messages/preview SendMessage → Preview (title may be empty here)
export interface Preview {
  total: number;
  now: number;
  held: { at: Time; count: number }[];
  unreachable: { why: UnreachableWhy; count: number }[];
  clip_seconds: number;
  worker_seconds: number;
  largest_team: { id: Id; name: string; count: number } | null;
}
// POST /api/v1/messages → 201 ProgressItem ; GET /api/v1/sent?cursor → {items: ProgressItem[], next_cursor}
// DELETE /api/v1/messages/{id} → {stopped, already_had} ; POST /api/v1/messages/{id}/versions {title, text?, upload?, respond_by?} → 201 ProgressItem
// PUT /api/v1/messages/{id}/upload {upload} → ProgressItem (replace a failed clip)
export interface Counts {
  targeted: number;
  held: number;
  pending: number;
  unreachable: number;
  notified: number;
  reached: number;
  seen: number;
  got_it: number;
  not_clear: number;
  cannot: number;
  got_it_unfinished: number;
  late: number;
} // held..cannot are exclusive and add up to targeted
export interface ProgressItem {
  id: Id;
  version: number;
  kind: Kind;
  title: string;
  sender_name: string;
  site_names: string[];
  team_names: string[];
  created_at: Time;
  sent_at: Time | null;
  respond_by: Time | null;
  ask: Ask;
  state: MessageState;
  failure: string | null;
  counts: Counts;
  replies: number;
  replies_open: number;
  next_held_at: Time | null;
  poster: string | null;
  duration_ms: number | null;
}
// GET /api/v1/dashboard?site&team&sender&state=open|closed&cursor → Dashboard
export interface Dashboard {
  open: number;
  closed: number;
  late_people: number;
  held_people: number;
  items: ProgressItem[];
  next_cursor: string | null;
  next_starts: { at: Time; site_name: string; people: number; notes: number }[];
  just_in: {
    person_name: string;
    what: "got_it" | "not_clear" | "cannot" | "voice" | "photo" | "quick" | "text";
    message_id: Id;
    title: string;
    at: Time;
  }[];
  sites: SiteRef[];
  teams: { id: Id; site_id: Id; name: string }[];
  senders: NamedId[];
  as_of: Time;
}
// GET /api/v1/messages/{id}/report → Report
export interface Report {
  message: MessageView;
  progress: ProgressItem;
  funnel: { targeted: number; notified: number; reached: number; seen: number; got_it: number }; // cumulative
  curve: { at: Time; count: number }[]; // cumulative Got its, ≤ 200 points
  teams: { team_id: Id | null; name: string; site_name: string; counts: Counts; next_start: Time | null }[];
  people: {
    person_id: Id;
    name: string;
    team_name: string | null;
    reach: Reach;
    why: UnreachableWhy | null;
    answer: Answer;
    at: Time | null;
    held_until: Time | null;
    is_finished: boolean;
    can_nudge: boolean;
  }[]; // outstanding first, ≤ 500
  last_in: { name: string; at: Time } | null;
  nudge: { count: number; reason: null | "none_outstanding" | "all_held" | "all_nudged" | "closed" };
  as_of: Time;
}
// POST /api/v1/messages/{id}/nudge → {nudged: number} ; GET …/report.csv
// GET /api/v1/events SSE: `event: hint` data {"message": id, "version": n, "what":"progress"|"reply"|"message"}; `event: beat` every 5 s; `event: resync`; `event: end` (session gone)
// Uploads tus 1.0 at /api/v1/uploads: Upload-Metadata keys: kind (video|voice|photo, base64), filetype, source (recorded|picked), duration_ms optional. Creation with Upload-Defer-Length: 1 or Upload-Length. Location: /api/v1/uploads/{id}. Chunks ≤ 1 MiB with Upload-Checksum sha1. Final PATCH carries Upload-Length.
// Media: GET /media/{asset}/{rendition}   rendition: video.mp4 poster.jpg voice.m4a photo.jpg thumb.jpg
