/**
 * Owns: many people of one team, each joined and subscribed, without a browser.
 * Called by: journeys where numbers matter.
 * Rule: everyone is made by the command and joins over HTTP, as a person's phone does.
 */
import type { Inbox, Me } from "../../src/lib/api/types";
import { newId } from "../../src/lib/outbox/id";
import type { House } from "./index";

/** How many invites run at once. */
const AT_ONCE = 6;

/** One of them: who, the session, where their pushes go. */
export interface Somebody {
  id: string;
  cookie: string;
  endpoint: string;
}

/** Makes `count` workers of a team. */
export async function gatherCrowd(house: House, team: string, count: number): Promise<Somebody[]> {
  const crowd: Somebody[] = [];
  let next = 0;
  const fill = async () => {
    while (next < count) {
      next += 1;
      crowd.push(await settleOne(house, team, `Worker ${String(next).padStart(3, "0")}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fill));
  return crowd;
}

/** Reads somebody's inbox. */
export async function inboxOf(house: House, { cookie }: Somebody): Promise<Inbox> {
  const answer = await fetch(`${house.server.origin}/api/v1/inbox`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`inbox: ${answer.status}`);
  return (await answer.json()) as Inbox;
}

/** Says Got it to a message, as somebody's phone does. */
export async function sayGotIt(house: House, { cookie, id: person }: Somebody, message: string): Promise<void> {
  const me = await fetch(`${house.server.origin}/api/v1/me`, { headers: { cookie } });
  const { session_generation: generation } = (await me.json()) as Me;
  const at = new Date().toISOString();
  const acts = [{ act_id: newId(), kind: "got_it", at, seq: 1 }];
  await ask(house, "PUT", `messages/${message}/receipt`, cookie, { person, generation, version: 1, acts });
}

async function settleOne(house: House, team: string, name: string): Promise<Somebody> {
  const link = await house.server.invite({ name, role: "worker", team });
  const code = new URL(link).hash.slice("#c=".length);
  const joined = await ask(house, "POST", "join", null, { code, locale: "en" });
  const me = (await joined.json()) as Me;
  const [cookie = ""] = (joined.headers.get("set-cookie") ?? "").split(";");
  const subscription = house.push.subscribe(me.vapid_public_key);
  await ask(house, "PUT", "push-subscription", cookie, subscription);
  return { id: me.person.id, cookie, endpoint: subscription.endpoint };
}

async function ask(
  house: House,
  method: string,
  path: string,
  cookie: string | null,
  body: unknown,
): Promise<Response> {
  const { origin } = house.server;
  const headers = { origin, "content-type": "application/json", ...(cookie ? { cookie } : {}) };
  const answer = await fetch(`${origin}/api/v1/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
