/**
 * Owns: the proof that the same question is one bundle, and that only an open, shared one is answered for all.
 * Called by: vitest.
 * Rule: bundles stand where their newest reply stands, open ones first.
 */
import { describe, expect, it } from "vitest";
import type { ReplyView } from "./api";
import { bundled, mostShared } from "./replies";

let made = 0;
function reply(some: Partial<ReplyView>): ReplyView {
  made += 1;
  return {
    id: `r${made}`,
    author: { id: `p${made}`, name: `Person ${made}` },
    because: null,
    created_at: new Date(made * 60_000).toISOString(),
    is_ready: true,
    kind: some.quick ? "quick" : "text",
    media: null,
    quick: null,
    state: "new",
    state_at: null,
    text: null,
    ...some,
  };
}

const names = (bundles: readonly (readonly ReplyView[])[]) => bundles.map((one) => one.map(({ id }) => id).join("+"));

describe("replies", () => {
  it("of the same words are one bundle; a voice, a photo or other words stay alone", () => {
    made = 0;
    const all = [
      reply({ quick: "help" }),
      reply({ text: "Which way does the pin face?" }),
      reply({ quick: "help" }),
      reply({ kind: "voice" }),
      reply({ text: " which way  does the PIN face?" }),
      reply({ kind: "voice" }),
      reply({ kind: "photo", text: "Which way does the pin face?" }),
      reply({ quick: "cannot" }),
    ];
    expect(names(bundled(all))).toEqual(["r8", "r7", "r6", "r5+r2", "r4", "r3+r1"]);
  });

  it("that were answered stand last and apart from open ones of the same words", () => {
    made = 0;
    const all = [reply({ quick: "help" }), reply({ quick: "help", state: "heard" }), reply({ quick: "help" })];
    expect(names(bundled(all))).toEqual(["r3+r1", "r2"]);
  });

  it("are answered for all where most people share an open question, never for one alone", () => {
    made = 0;
    const two = [reply({ quick: "help" }), reply({ quick: "help" })];
    const three = [reply({ text: "Why?" }), reply({ text: "why?" }), reply({ text: "Why? " })];
    const told = [1, 2, 3, 4].map(() => reply({ quick: "cannot", state: "done" }));
    const shared = mostShared(bundled([...two, ...told, ...three]));
    expect(shared?.map(({ id }) => id)).toEqual(["r5", "r4", "r3"]);
    expect(mostShared(bundled([two[0] ?? reply({}), ...told]))).toBeNull();
  });
});
