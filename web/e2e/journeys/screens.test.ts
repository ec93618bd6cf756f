/**
 * Owns: the look at every screen with demo data: axe, targets, nothing wider than the phone.
 * Called by: `npm run e2e`.
 * Rule: light and dark, both writing directions, 360 and 320 px (the manager on a laptop too); no finding is left out.
 * The languages are walked side by side, each through a demo of its own.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askAxe, whyOf } from "../house/axe";
import { Floor, LANGUAGES, ROLES, type Role, SIZES } from "../house/floor";
import { smallTargets } from "../house/targets";

/** A gloved finger, on every screen of every size (DESIGN-UI §7.2). */
const TARGET_PX = 48;

describe("screens", () => {
  let looked = 0;
  /** What axe cannot decide, by rule: how often, and which elements for which reason. */
  const incomplete = new Map<string, { count: number; nodes: Set<string> }>();

  afterAll(() => {
    console.log(`axe: ${looked} looks`);
    for (const [rule, { count, nodes }] of incomplete) {
      console.log(`  incomplete ${rule}: ${count} times, ${nodes.size} elements`);
      for (const node of nodes) console.log(`    ${node}`);
    }
  });

  async function lookAt(page: Page, role: Role, findings: Set<string>, where: string): Promise<void> {
    for (const size of SIZES[role]) {
      await page.setViewportSize(size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.add(`${where} ${size.width}: ${wide} px too wide`);
      for (const small of await smallTargets(page, TARGET_PX)) findings.add(`${where} ${size.width}: small ${small}`);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations, incomplete: open } = await askAxe(page);
        looked += 1;
        for (const { id, nodes } of open) {
          const known = incomplete.get(id) ?? { count: 0, nodes: new Set() };
          incomplete.set(id, known);
          for (const node of nodes) {
            known.count += 1;
            const at = node.target.join(" ").replace(/[0-9a-f-]{36}/g, "…");
            known.nodes.add(`${role} ${at}: ${whyOf(node).slice(0, 110)}`);
          }
        }
        for (const one of violations) {
          for (const node of one.nodes) {
            const at = `${where} ${size.width} ${colorScheme}`;
            findings.add(`${at}: ${one.id} ${node.target.join(" ")} ${whyOf(node).slice(0, 160)}`);
          }
        }
      }
    }
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const [first] = SIZES[role];
    if (first) await page.setViewportSize(first);
  }

  for (const language of LANGUAGES) {
    describe.concurrent(`in ${language}`, () => {
      let floor: Floor;

      beforeAll(async () => {
        floor = await Floor.build();
      }, 300_000);

      afterAll(async () => expect(await floor?.close()).toEqual([]));

      // One role after the other: what one person does, another may see.
      test.sequential.for(ROLES)("%s", { timeout: 900_000 }, async (role) => {
        const findings = new Set<string>();
        const look = (page: Page, who: Role, tag: string, name: string) =>
          lookAt(page, who, findings, `${tag} ${name}`);
        // A walk that stops half-way still tells what it found before.
        await floor.walk(role, language, look).then(
          (count) => console.log(`${role} ${language}: ${count} screens, ${findings.size} findings`),
          (cause: unknown) => findings.add(`${language} walk: ${String(cause)}`),
        );
        for (const finding of findings) console.log(`  ${finding}`);
        expect([...findings]).toEqual([]);
      });
    });
  }
});
