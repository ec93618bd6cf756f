/**
 * Owns: the proof of what a push becomes on a phone: loud or silent, with which tag, and what is reported as reached.
 * Called by: vitest.
 * Rule: the payloads are spelled as the server spells them.
 */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";

interface Shown {
  title: string;
  tag: string;
  silent: boolean;
  renotify: boolean;
  body: string;
  actions?: { action: string }[];
  data: { navigate: string; message: string | null; version: number };
  close(): void;
}

const phone = vi.hoisted(() => {
  const shown = new Map<string, unknown>();
  const registration = {
    showNotification: async (title: string, options: { tag: string }) => {
      shown.set(options.tag, { title, ...options, close: () => shown.delete(options.tag) });
    },
    getNotifications: async () => [...shown.values()],
  };
  Object.assign(globalThis, {
    self: Object.assign(globalThis, { registration, location: { origin: "https://f.test" } }),
  });
  return { shown };
});

import type { Me } from "../lib/api/types";
import { keepPerson } from "../lib/db/device";
import { alertOf } from "./alert";

const PERSON = "0190a000-0000-7000-8000-000000000001";
const shown = phone.shown as Map<string, Shown>;
let sent: { token: string; act: string }[] = [];

vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
  sent.push(JSON.parse(String(init.body)) as { token: string; act: string });
  return new Response(null, { status: 204 });
});

let pushes = 0;

function push(tag: string, data: Record<string, unknown>): string {
  pushes += 1;
  const common = { push_id: `push-${pushes}`, person: PERSON, generation: 1, renotify: false };
  const notification = {
    title: `title of ${tag}`,
    body: "body",
    navigate: "https://f.test/",
    tag,
    lang: "en",
    dir: "ltr",
  };
  return JSON.stringify({ web_push: 8030, mutable: true, notification, data: { ...common, ...data } });
}

const card = {
  title: "Aisle 4",
  sender_name: "Amira",
  sent_at: "2026-03-09T06:10:00Z",
  ask: "acknowledge",
  kind: "text",
};
const note = (message: string, version: number) =>
  push(`${message}-${version}`, { kind: "note", message, version, token: `t-${message}-${version}`, card });

beforeEach(async () => {
  shown.clear();
  sent = [];
  await keepPerson({ person: { id: PERSON, name: "Jonas", role: "worker", locale: "en" } } as Me);
});

describe("a push on the phone", () => {
  it("about one note is loud, can be answered, and is reported as reached", async () => {
    await alertOf(note("m1", 1));
    const one = shown.get("m1-1");
    expect(one).toMatchObject({ silent: false, data: { navigate: "/m/m1" } });
    expect(one?.actions).toHaveLength(1);
    expect(sent.map(({ token, act }) => [token, act])).toEqual([["t-m1-1", "reached"]]);
  });

  it("about more notes is one silent line that opens the list and reports each of them", async () => {
    const along = [{ message: "m2", version: 1, token: "t-m2" }];
    await alertOf(push("more", { kind: "summary", message: "m2", version: 1, token: "t-m2", count: 1 }));
    await alertOf(push("more", { kind: "summary", message: "m3", version: 1, token: "t-m3", count: 2, along }));
    expect([...shown.keys()]).toEqual(["more"]);
    const one = shown.get("more");
    expect(one).toMatchObject({ silent: true, renotify: false, data: { navigate: "/" } });
    expect(one?.actions).toBeUndefined();
    expect(sent.map(({ token }) => token)).toEqual(["t-m2", "t-m3", "t-m2"]);
  });

  it("about a withdrawn note replaces it silently, without an answer and without a report", async () => {
    await alertOf(note("m4", 1));
    sent = [];
    await alertOf(push("m4-1", { kind: "withdrawn", message: "m4", version: 1 }));
    const one = shown.get("m4-1");
    expect(one).toMatchObject({ title: "title of m4-1", silent: true, renotify: false });
    expect(one?.actions).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it("about a new version takes the old version's line away", async () => {
    await alertOf(note("m5", 1));
    await alertOf(note("m6", 1));
    await alertOf(note("m5", 2));
    expect([...shown.keys()].sort()).toEqual(["m5-2", "m6-1"]);
  });

  it("with something unreadable along still shows what it can", async () => {
    await alertOf(
      push("more", { kind: "summary", message: "m7", version: 1, token: "t-m7", along: [null, 3, { token: "x" }] }),
    );
    expect(shown.get("more")?.silent).toBe(true);
    expect(sent.map(({ token }) => token)).toEqual(["t-m7"]);
  });
});
