/**
 * Owns: a phone that waits to be let in: where that stands, told by the server, and signing in once it is accepted.
 * Called by: the waiting screen.
 * Rule: the address /join/waiting and the cookie are all it needs, so a reload, a closed tab and a lost signal change nothing.
 */
import { signal } from "@preact/signals";
import { ApiProblem, api, type Me, type NewPhone } from "../lib/api";
import { keepValue, keptValue } from "../lib/db/device";
import { send } from "../lib/outbox";
import { go } from "../router";
import { take } from "../session";

/** Where the new phone's page is. */
export const WAITING_PATH = "/join/waiting";

/** Where it stands; `unknown` until the server has said so, `gone` where it knows of none. */
export type Waiting =
  | { kind: "unknown"; problem: string | null }
  | { kind: "known"; phone: NewPhone; problem: string | null }
  | { kind: "gone" };

/** Where this phone stands. */
export const waiting = signal<Waiting>({ kind: "unknown", problem: null });

/** The name on phones that wait already. */
const KEPT = "claim";
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Remembers that this phone waits, and shows its page. */
export async function startWaiting(phone: NewPhone): Promise<void> {
  waiting.value = { kind: "known", phone, problem: null };
  await keepValue(KEPT, true).catch(() => undefined);
}

/** Whether this phone waited when it was last open. */
export const wasWaiting = (): Promise<boolean> =>
  keptValue<boolean>(KEPT).then(
    (kept) => kept === true,
    () => false,
  );

const forget = () => keepValue(KEPT, false).catch(() => undefined);

function told(phone: NewPhone): void {
  waiting.value = { kind: "known", phone, problem: null };
  if (phone.state === "accepted") void enter();
  else if (phone.state !== "held") void forget();
}

let isEntering = false;

/** Signs in; a lost answer is asked for again, since the same phone gets the same session. */
async function enter(): Promise<void> {
  if (isEntering) return;
  isEntering = true;
  try {
    const joined = await api.post<Me>("join/claim");
    await forget();
    await take(joined);
    stop();
    go("/welcome?moved", { isReplacing: true });
    void send();
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    const now = waiting.peek();
    if (cause.code === "claim_over" && now.kind === "known") told({ ...now.phone, state: "overtaken" });
    else if (cause.code === "claim_unknown") gone();
    else tryLater(cause.code);
  } finally {
    isEntering = false;
  }
}

function gone(): void {
  stop();
  void forget();
  waiting.value = { kind: "gone" };
}

let stream: EventSource | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

function tryLater(problem: string): void {
  const now = waiting.peek();
  if (now.kind !== "gone") waiting.value = { ...now, problem };
  clearTimeout(retry);
  retry = setTimeout(() => void look(), Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures));
  failures += 1;
}

/** Asks once where it stands, then listens while it is held. */
async function look(): Promise<void> {
  try {
    const phone = await api.get<NewPhone>("join/claim");
    failures = 0;
    told(phone);
    if (phone.state === "held") listen();
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    if (cause.code === "claim_unknown") gone();
    else tryLater(cause.code);
  }
}

function listen(): void {
  stream?.close();
  const line = new EventSource("/api/v1/join/claim/events");
  stream = line;
  line.addEventListener("claim", (event) => {
    const phone = JSON.parse(String(event.data)) as NewPhone;
    if (phone.state !== "held") line.close();
    told(phone);
  });
  line.addEventListener("error", () => {
    line.close();
    if (stream === line) tryLater("offline");
  });
}

function stop(): void {
  clearTimeout(retry);
  stream?.close();
  stream = null;
}

const lookAgain = (): void => {
  if (document.visibilityState === "visible" && waiting.peek().kind !== "gone" && stream?.readyState !== 1) {
    clearTimeout(retry);
    void look();
  }
};

/** Follows what becomes of it until the returned function is called. */
export function followNewPhone(): () => void {
  failures = 0;
  void look();
  addEventListener("online", lookAgain);
  document.addEventListener("visibilitychange", lookAgain);
  return () => {
    stop();
    removeEventListener("online", lookAgain);
    document.removeEventListener("visibilitychange", lookAgain);
  };
}

/** Stops asking; answers the code of what went wrong, or null. */
export async function stopAsking(): Promise<string | null> {
  try {
    await api.del<void>("join/claim");
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    if (cause.code !== "claim_unknown") return cause.code;
  }
  gone();
  return null;
}
