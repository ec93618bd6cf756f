/**
 * Owns: the look at every screen with demo data: axe, targets, nothing wider than the phone.
 * Called by: `npm run e2e`.
 * Rule: light and dark, both writing directions, 360 and 320 px (a laptop for the manager); no finding is left out.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Floor, LANGUAGES, ROLES, type Role } from "../house/floor";
import { smallTargets } from "../house/targets";

/** A gloved finger on a phone; a mouse on the manager's laptop (WCAG 2.2, 2.5.8). */
const TARGET_PX: Record<Role, number> = { guest: 48, worker: 48, lead: 48, manager: 24 };
const SIZES: Record<Role, { width: number; height: number }[]> = {
  guest: [
    { width: 360, height: 740 },
    { width: 320, height: 616 },
  ],
  worker: [
    { width: 360, height: 740 },
    { width: 320, height: 616 },
  ],
  lead: [
    { width: 360, height: 740 },
    { width: 320, height: 616 },
  ],
  manager: [{ width: 1280, height: 800 }],
};

describe("screens", () => {
  let floor: Floor;
  let looked = 0;
  const incomplete = new Map<string, number>();

  beforeAll(async () => {
    floor = await Floor.build();
  }, 300_000);

  afterAll(async () => {
    console.log(`axe: ${looked} looks; incomplete: ${JSON.stringify(Object.fromEntries(incomplete))}`);
    expect(await floor?.house.close()).toEqual([]);
  });

  async function lookAt(page: Page, role: Role, findings: Set<string>, where: string): Promise<void> {
    for (const size of SIZES[role]) {
      await page.setViewportSize(size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.add(`${where} ${size.width}: ${wide} px too wide`);
      for (const small of await smallTargets(page, TARGET_PX[role]))
        findings.add(`${where} ${size.width}: small ${small}`);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations, incomplete: open } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        looked += 1;
        for (const one of open) incomplete.set(one.id, (incomplete.get(one.id) ?? 0) + one.nodes.length);
        for (const one of violations) {
          for (const node of one.nodes) {
            const why = node.any.map((check) => check.message).join(" ");
            findings.add(
              `${where} ${size.width} ${colorScheme}: ${one.id} ${node.target.join(" ")} ${why.slice(0, 160)}`,
            );
          }
        }
      }
    }
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const [first] = SIZES[role];
    if (first) await page.setViewportSize(first);
  }

  for (const role of ROLES) {
    for (const language of LANGUAGES) {
      test(`${role} in ${language}`, async () => {
        const findings = new Set<string>();
        const look = (page: Page, who: Role, tag: string, name: string) =>
          lookAt(page, who, findings, `${tag} ${name}`);
        // A walk that stops half-way still tells what it found before.
        await floor.walk(role, language, look).then(
          (count) => console.log(`${role} ${language}: ${count} screens, ${findings.size} findings`),
          (cause: unknown) => findings.add(`${language} walk: ${String(cause)}`),
        );
        expect([...findings]).toEqual([]);
      }, 300_000);
    }
  }
});
