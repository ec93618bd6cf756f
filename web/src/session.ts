/**
 * Owns: who is signed in on this phone, as a signal, and the clock difference to the server.
 * Called by: main (once at start), every screen that names the person or needs their role.
 * Rule: `me` is either a person the server knows, or null; a kept copy is shown only until the server answers.
 */
import { computed, signal } from "@preact/signals";
import { ApiProblem, api, type Me, whenSignedOut } from "./lib/api";
import { keepPerson, keptPerson } from "./lib/db/device";

/**
 * What is known about the session; `over` means the server refused the cookie of a person we knew, `isReplaced` that they
 * are signed in on a new phone.
 */
export type SessionState =
  | { kind: "loading" }
  | { kind: "none" }
  | { kind: "in"; me: Me }
  | { kind: "over"; name: string; isReplaced: boolean };

/** Begins as `loading`, until the kept copy or the server has answered. */
export const session = signal<SessionState>({ kind: "loading" });

/** The signed-in person, or null. */
export const me = computed<Me | null>(() => (session.value.kind === "in" ? session.value.me : null));

/** Server time minus phone time, in milliseconds. */
export const clockSkew_ms = signal(0);

/** Takes a fresh answer of the server as the truth and keeps it for the next offline start. */
export async function take(fresh: Me): Promise<void> {
  clockSkew_ms.value = Date.parse(fresh.server_time) - Date.now();
  session.value = { kind: "in", me: fresh };
  await keepPerson(fresh);
}

/** Reads the kept copy first, then asks the server; resolves when one of them has answered. */
export async function start(): Promise<void> {
  whenSignedOut((code) => {
    const known = session.peek();
    // Several requests may be refused at once; the first of them says whose session it was.
    if (known.kind === "over") return;
    const isReplaced = code === "session_replaced";
    session.value = known.kind === "in" ? { kind: "over", name: known.me.person.name, isReplaced } : { kind: "none" };
  });
  const kept = await keptPerson().catch(() => null);
  if (kept) session.value = { kind: "in", me: kept };
  const asked = refresh();
  if (!kept) await asked;
}

/** Asks the server who is signed in. */
export async function refresh(): Promise<void> {
  try {
    await take(await api.get<Me>("me"));
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    if (session.peek().kind === "loading") session.value = { kind: "none" };
  }
}
