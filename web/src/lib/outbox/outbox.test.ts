/**
 * Owns: the proof that the outbox loses nothing, sends nothing twice and never speaks for somebody else.
 * Called by: vitest.
 * Rule: the server is a list of requests; time and network are under the test's hand.
 */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { InboxItem, Me } from "../api/types";
import { keepPerson } from "../db/device";
import { applyActs, drain, listEntries, newId, queueAct, queuePushAct, queueReply, standingOf } from "./index";

interface Call {
  method: string;
  path: string;
  body: Record<string, unknown>;
  key: string | null;
  credentials: string | undefined;
}

let calls: Call[] = [];
let answer: (call: Call) => Response | "offline" = () => new Response(null, { status: 204 });

const ok = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const problem = (status: number, code: string) => ok({ code, status }, status);

vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
  const headers = new Headers(init.headers);
  const body = typeof init.body === "string" ? (JSON.parse(init.body) as Record<string, unknown>) : {};
  const call = {
    method: init.method ?? "GET",
    path: String(url),
    body,
    key: headers.get("Idempotency-Key"),
    credentials: init.credentials,
  };
  calls.push(call);
  const now = answer(call);
  if (now === "offline") throw new TypeError("network");
  return now;
});
vi.stubGlobal("self", Object.assign(globalThis, { location: { origin: "https://floor.test" } }));

const tell = () => undefined;
let person = "";
const about = (message = "m1", version = 1) => ({ person, generation: 1, message, version });
const signIn = (id: string) => keepPerson({ person: { id, name: id, role: "worker", locale: "en" } } as Me);

beforeEach(async () => {
  person = newId();
  calls = [];
  answer = () => "offline";
  await signIn("nobody");
});

describe("the outbox", () => {
  it("keeps acts while there is no network and sends them in one request per note", async () => {
    await queueAct(about(), "seen");
    await queueAct(about(), "got_it");
    expect((await drain(person, tell)).kind).toBe("later");
    expect(await listEntries(person)).toHaveLength(2);
    answer = () => ok({});
    calls = [];
    expect((await drain(person, tell)).kind).toBe("done");
    expect(calls).toHaveLength(1);
    expect(calls[0]?.path).toBe("/api/v1/messages/m1/receipt");
    expect(calls[0]?.body["person"]).toBe(person);
    expect(((calls[0]?.body["acts"] ?? []) as { kind: string }[]).map((act) => act.kind)).toEqual(["seen", "got_it"]);
    expect(await listEntries(person)).toHaveLength(0);
  });

  it("repeats an act with the same id after an answer was lost", async () => {
    await queueAct(about(), "got_it");
    await drain(person, tell);
    answer = () => ok({});
    await drain(person, tell);
    const ids = calls.map((call) => ((call.body["acts"] ?? []) as { act_id: string }[])[0]?.act_id);
    expect(new Set(ids).size).toBe(1);
  });

  it("gives every act a higher number than the one before", async () => {
    const first = await queueAct(about(), "got_it");
    const second = await queueAct(about(), "take_back");
    expect(second.seq).toBeGreaterThan(first.seq);
    expect(second.id).not.toBe(first.id);
  });

  it("never sends what another person left here", async () => {
    const other = newId();
    await queueAct({ ...about(), person: other }, "got_it");
    await queueAct(about(), "got_it");
    answer = () => ok({});
    await drain(person, tell);
    expect(calls.every((call) => call.body["person"] === person)).toBe(true);
    expect(await listEntries(other)).toHaveLength(1);
  });

  it("stops and keeps everything when the server says wrong_person or 401", async () => {
    await queueAct(about(), "got_it");
    answer = () => problem(409, "wrong_person");
    expect((await drain(person, tell)).kind).toBe("wrong_person");
    answer = () => problem(401, "signed_out");
    expect((await drain(person, tell)).kind).toBe("signed_out");
    expect((await listEntries(person))[0]?.parked).toBeNull();
  });

  it("parks an act the server will never take, and sends the others", async () => {
    await queueAct(about("gone"), "got_it");
    await queueAct(about("m2"), "got_it");
    answer = (call) => (call.path.includes("gone") ? problem(404, "not_found") : ok({}));
    expect((await drain(person, tell)).kind).toBe("done");
    const left = await listEntries(person);
    expect(left.map((entry) => [entry.message, entry.parked])).toEqual([["gone", "not_found"]]);
  });

  it("sends a push act without a cookie and turns a refused Got it into one with the session", async () => {
    await queuePushAct(about(), "reached", "token");
    await queuePushAct(about(), "got_it", "old");
    answer = (call) =>
      call.body["token"] === "old"
        ? problem(403, "token_expired")
        : call.path.endsWith("push/act")
          ? new Response(null, { status: 204 })
          : ok({});
    await drain(person, tell);
    expect(calls.map((call) => [call.path, call.credentials])).toEqual([
      ["/api/v1/push/act", "omit"],
      ["/api/v1/push/act", "omit"],
      ["/api/v1/messages/m1/receipt", "same-origin"],
    ]);
    expect(await listEntries(person)).toHaveLength(0);
  });

  it("sends a quick answer with its act id, number and idempotency key", async () => {
    const entry = await queueReply(about(), { reply: "quick", quick: "not_clear" });
    answer = () => ok({}, 201);
    await drain(person, tell);
    expect(calls.at(-1)?.key).toBe(entry.id);
    expect(calls.at(-1)?.body).toMatchObject({
      kind: "quick",
      quick: "not_clear",
      act_id: entry.id,
      seq: entry.seq,
      generation: 1,
    });
  });

  it("uploads the bytes of a voice reply and resumes from the server's offset", async () => {
    const bytes = new Blob([new Uint8Array(10)]);
    await queueReply(about(), { reply: "voice", media: { bytes, type: "audio/webm", duration_ms: 900 } });
    let isCut = true;
    answer = (call) => {
      if (call.method === "POST" && call.path.endsWith("/uploads"))
        return new Response(null, { status: 201, headers: { Location: "/api/v1/uploads/u1" } });
      if (call.method === "HEAD")
        return new Response(null, { status: 200, headers: { "Upload-Offset": isCut ? "0" : "4" } });
      if (call.method === "PATCH")
        return isCut ? "offline" : new Response(null, { status: 204, headers: { "Upload-Offset": "10" } });
      return ok({}, 201);
    };
    expect((await drain(person, tell)).kind).toBe("later");
    isCut = false;
    calls = [];
    expect((await drain(person, tell)).kind).toBe("done");
    expect(calls.map((call) => call.method)).toEqual(["HEAD", "PATCH", "POST"]);
    expect(calls.at(-1)?.body["upload"]).toBe("u1");
  });
});

describe("waiting acts on the screen", () => {
  const item = {
    id: "m1",
    version: 1,
    place: "to_do",
    answer: "none",
    answered_at: null,
    seen_at: null,
    finished_at: null,
  } as InboxItem;

  it("moves a note to read at once and back after a take-back", async () => {
    await queueAct(about(), "got_it");
    expect(applyActs([item], await listEntries(person))[0]).toMatchObject({ place: "read", answer: "got_it" });
    await queueAct(about(), "take_back");
    expect(applyActs([item], await listEntries(person))[0]).toMatchObject({ place: "to_do", answer: "none" });
  });

  it("lets the highest number win, whatever the order of the list", async () => {
    await queueAct(about(), "got_it");
    await queueAct(about(), "take_back");
    await queueAct(about(), "got_it");
    const entries = (await listEntries(person)).reverse();
    expect(standingOf(item, item, entries).answer).toBe("got_it");
  });

  it("ignores acts on an older version", async () => {
    await queueAct(about(), "got_it");
    expect(standingOf({ ...item }, { id: "m1", version: 2 }, await listEntries(person)).answer).toBe("none");
  });
});

describe("ids", () => {
  it("are UUIDv7 and sort by time", () => {
    expect(newId(1_700_000_000_000)).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId(1) < newId(2)).toBe(true);
  });
});
