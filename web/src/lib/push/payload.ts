/**
 * Owns: reading a push payload that may be anything, and what to show for it.
 * Called by: the service worker.
 * Rule: every payload, unknown ones too, gives something to show (RFC 8030 leaves the content to us).
 */
import type { Ask, Id, Kind, Time } from "../api/types";

/** The few facts of a message that travel inside the push. */
export interface Card {
  id: Id;
  version: number;
  kind: Kind;
  title: string;
  text: string | null;
  sender_name: string;
  sent_at: Time | null;
  respond_by: Time | null;
  ask: Ask;
  duration_ms: number | null;
}

/** A note that came with a push about several. */
export interface Along {
  message: Id;
  version: number;
  token: string;
}

const PUSH_KINDS = ["note", "digest", "summary", "reply", "withdrawn"] as const;

/** A push as far as it could be read. */
export interface Push {
  push_id: Id | null;
  kind: (typeof PUSH_KINDS)[number] | "unknown";
  title: string;
  body: string;
  lang: string | null;
  dir: "ltr" | "rtl" | "auto";
  tag: string;
  navigate: string;
  badge: number | null;
  person: Id | null;
  message: Id | null;
  version: number;
  generation: number;
  renotify: boolean;
  token: string | null;
  card: Card | null;
  /** The other notes it stands for; each is reached with it. */
  along: Along[];
}

type Fields = Record<string, unknown>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const numberOf = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
const KINDS = ["video", "voice", "photo", "text"] as const;

function cardOf(value: unknown, message: Id | null, version: number): Card | null {
  const raw = fields(value);
  const kind = KINDS.find((known) => known === raw["kind"]);
  if (!message || !kind || !textOrNull(raw["title"])) return null;
  return {
    id: message,
    version,
    kind,
    title: text(raw["title"]),
    text: textOrNull(raw["text"]),
    sender_name: text(raw["sender_name"]),
    sent_at: textOrNull(raw["sent_at"]),
    respond_by: textOrNull(raw["respond_by"]),
    ask: raw["ask"] === "acknowledge" ? "acknowledge" : "none",
    duration_ms: typeof raw["duration_ms"] === "number" ? raw["duration_ms"] : null,
  };
}

function alongOf(value: unknown): Along[] {
  const all = Array.isArray(value) ? value.map(fields) : [];
  return all.flatMap((one) => {
    const [message, token] = [textOrNull(one["message"]), textOrNull(one["token"])];
    return message && token ? [{ message, version: numberOf(one["version"]), token }] : [];
  });
}

/** Only a path of this origin: a payload never sends anybody elsewhere. */
function pathOf(value: unknown, origin: string): string | null {
  try {
    const url = new URL(text(value), origin);
    return url.origin === origin ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}

/** Reads a push payload; never throws. */
export function readPush(raw: string | null, origin: string): Push {
  let root: Fields = {};
  try {
    root = fields(JSON.parse(raw ?? ""));
  } catch {
    root = {};
  }
  const shown = fields(root["notification"]);
  const data = fields(root["data"] ?? shown["data"]);
  const message = textOrNull(data["message"]);
  const kind = PUSH_KINDS.find((known) => known === data["kind"]) ?? "unknown";
  // What stands for several notes opens the list of them.
  const opens = kind === "digest" || kind === "summary" ? null : message;
  const badge = Number.parseInt(String(shown["app_badge"] ?? ""), 10);
  return {
    push_id: textOrNull(data["push_id"]),
    kind,
    title: text(shown["title"]),
    body: text(shown["body"]),
    lang: textOrNull(shown["lang"]),
    dir: shown["dir"] === "rtl" ? "rtl" : shown["dir"] === "ltr" ? "ltr" : "auto",
    tag: text(shown["tag"]) || message || "note",
    navigate: opens ? `/m/${encodeURIComponent(opens)}` : (pathOf(shown["navigate"], origin) ?? "/"),
    badge: Number.isFinite(badge) && badge >= 0 ? badge : null,
    person: textOrNull(data["person"]),
    message,
    version: numberOf(data["version"]),
    generation: numberOf(data["generation"]),
    renotify: data["renotify"] === true,
    token: textOrNull(data["token"]),
    card: cardOf(data["card"], message, numberOf(data["version"])),
    along: alongOf(data["along"]),
  };
}
