/**
 * Owns: pictures of every screen, into `e2e/out/screens`.
 * Called by: `npm run screenshots`.
 * Rule: the folder holds exactly what the last run saw.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Floor, LANGUAGES, ROLES, SIZES } from "../house/floor";

const OUT = join(import.meta.dirname, "../out/screens");

describe("pictures", () => {
  let floor: Floor;

  beforeAll(async () => {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    floor = await Floor.build();
  }, 300_000);

  afterAll(async () => expect(await floor?.close()).toEqual([]));

  for (const role of ROLES) {
    for (const language of LANGUAGES) {
      test(`${role} in ${language}`, async () => {
        const count = await floor.walk(role, language, async (page, who, tag, name) => {
          for (const size of SIZES[role]) {
            await page.setViewportSize(size);
            for (const colorScheme of ["light", "dark"] as const) {
              await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
              const path = join(OUT, `${who}-${name}-${tag}-${size.width}-${colorScheme}.png`);
              // A page that scrolls is shown whole, with the bar at its very bottom, as after scrolling.
              if (who === "manager") {
                const height = await page.evaluate(() => document.documentElement.scrollHeight);
                await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
              }
              await page.screenshot({ path });
            }
          }
          await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        });
        console.log(`${role} ${language}: ${count} screens`);
        expect(count).toBeGreaterThan(0);
      }, 900_000);
    }
  }
});
