/**
 * Owns: a code from the address or the keyboard, what it stands for, and redeeming it.
 * Called by: the join screens.
 * Rule: the code leaves the address before anything else happens, and only a tap redeems it.
 */
import { signal } from "@preact/signals";
import { ApiProblem, api, type JoinLook, type Me, type NewPhone } from "../lib/api";
import { keptPerson } from "../lib/db/device";
import { deletePerson } from "../lib/db/person";
import { locale } from "../lib/i18n";
import { send } from "../lib/outbox";
import { go } from "../router";
import { take } from "../session";
import { countUnsent, signOut } from "../sign-out";
import { startWaiting, WAITING_PATH } from "./waiting.state";

/** Where joining stands. */
export type JoinState =
  | { kind: "enter"; problem: string | null }
  | { kind: "looking" }
  | { kind: "found"; code: string; look: JoinLook; unsent: number; problem: string | null; isBusy: boolean }
  | { kind: "refused"; code: "code_unknown" | "code_expired" | "code_spent" };

/** Begins with an empty field; an address with a code goes on from there by itself. */
export const joinState = signal<JoinState>({ kind: "enter", problem: null });

const REFUSALS = ["code_unknown", "code_expired", "code_spent"] as const;

/** Letters and numbers only: people type spaces and dashes, and small letters. */
const tidy = (typed: string) => typed.replace(/[\s-]+/g, "").trim();

/** Takes the code out of the address, if there is one, and looks it up. */
export function readAddress(): void {
  const code = new URLSearchParams(location.hash.slice(1)).get("c");
  if (location.hash) history.replaceState(history.state, "", location.pathname);
  if (code) void look(code);
}

/** Asks what a code stands for; redeems nothing. */
export async function look(typed: string): Promise<void> {
  const code = tidy(typed);
  if (code === "") return;
  joinState.value = { kind: "looking" };
  try {
    const found = await api.post<JoinLook>("join/look", { code });
    const before = found.signed_in_as === null ? null : await keptPerson().catch(() => null);
    const unsent = before ? await countUnsent(before.person.id) : 0;
    joinState.value = { kind: "found", code, look: found, unsent, problem: null, isBusy: false };
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    const refusal = REFUSALS.find((known) => known === cause.code);
    joinState.value = refusal ? { kind: "refused", code: refusal } : { kind: "enter", problem: cause.code };
  }
}

/** Redeems the code that was looked up; whoever was signed in here leaves first. */
export async function join(): Promise<void> {
  const now = joinState.peek();
  if (now.kind !== "found" || now.isBusy) return;
  joinState.value = { ...now, isBusy: true, problem: null };
  try {
    const before = now.look.signed_in_as === null ? null : await keptPerson().catch(() => null);
    const isOther = before !== null && before.person.name !== now.look.person_name;
    if (before && isOther) await signOut(before.person.id);
    const joined = await api.post<Me | NewPhone>("join", { code: now.code, locale: locale.peek() });
    if ("state" in joined) {
      await startWaiting(joined);
      joinState.value = { kind: "enter", problem: null };
      return isOther ? location.replace(WAITING_PATH) : go(WAITING_PATH, { isReplacing: true });
    }
    if (before && before.person.id !== joined.person.id) await deletePerson(before.person.id).catch(() => undefined);
    await take(joined);
    // Signing out cleared this origin, its service worker included: only a new start brings that back.
    if (isOther) return location.replace("/welcome");
    joinState.value = { kind: "enter", problem: null };
    go("/welcome", { isReplacing: true });
    void send();
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    const refusal = REFUSALS.find((known) => known === cause.code);
    joinState.value = refusal ? { kind: "refused", code: refusal } : { ...now, isBusy: false, problem: cause.code };
  }
}
