/**
 * Owns: the proof that every refusal of the server has words in every language, and that no words are left over.
 * Called by: vitest.
 * Rule: the server's codes come from its document; a code of the phone's own must stand in the source of the page.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const locales = join(import.meta.dirname, "../../../../locales");
const document = join(import.meta.dirname, "../../../../docs/openapi.json");
const source = join(import.meta.dirname, "../..");

/** What the phone finds out without the server's word. */
const OWN = ["unknown", "offline", "unavailable", "refused", "upload_failed", "upload_gone", "checksum_mismatch"];

const { components } = JSON.parse(readFileSync(document, "utf8")) as {
  components: { schemas: { Code: { enum: string[] } } };
};
const codes = components.schemas.Code.enum;
const tags = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The codes a language has words for, in the order of its file. */
function saidIn(tag: string): string[] {
  const { body } = new FluentResource(readFileSync(join(locales, tag, "errors.ftl"), "utf8"));
  return body.filter(({ value }) => value !== null).map(({ id }) => id.replace(/^error-/, ""));
}

describe("the words for errors", () => {
  it("are asked of a server that has codes and of at least two languages", () => {
    expect(codes.length).toBeGreaterThan(0);
    expect(tags.length).toBeGreaterThan(1);
  });

  for (const { name } of tags) {
    it(`say every code in ${name}, once, and nothing else`, () => {
      const said = saidIn(name);
      const known = new Set([...codes, ...OWN]);
      expect([...known].filter((code) => !said.includes(code))).toEqual([]);
      expect(said.filter((code) => !known.has(code))).toEqual([]);
      expect(said.length).toBe(known.size);
    });
  }

  it("name no code as the phone's own that the server sends or the page never uses", () => {
    const files = readdirSync(source, { recursive: true, encoding: "utf8" });
    const written = files
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|\.gen\.ts$/.test(file))
      .map((file) => readFileSync(join(source, file), "utf8"))
      .join("\n");
    expect(OWN.filter((code) => codes.includes(code) || !written.includes(`"${code}"`))).toEqual([]);
  });
});
