/**
 * Owns: the journey of a person who gets a new phone: the old one is asked, or a lead lets the new one in.
 * Called by: `npm run e2e`.
 * Rule: the new phone enters by itself; every screen on the way is looked at in light and dark, English and Arabic.
 */
import { mkdirSync } from "node:fs";
import { join as pathOf } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Me } from "../../src/lib/api/types";
import { type Browser, House } from "../house";
import { askAxe } from "../house/axe";
import { get, settle } from "../house/person";
import { smallTargets } from "../house/targets";

const OUT = pathOf(import.meta.dirname, "../out/new-phone");
const PHONE = { width: 360, height: 740 };
const JONAS = { name: "Jonas Weber", role: "worker", team: "Line 3" } as const;

describe("a new phone", () => {
  let house: House;
  let lead: Browser;
  const findings: string[] = [];

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    house = await House.build();
    await house.server.start();
    const lead_link = await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
    lead = await house.open("lead", PHONE);
    await settle(lead, lead_link, house.push);
  });

  afterAll(async () => {
    expect(await house?.close()).toEqual([]);
    expect(findings).toEqual([]);
  });

  /** Looks at a screen as it stands: axe, targets, width; and keeps a picture of each look. */
  async function look(page: Page, name: string): Promise<void> {
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 616 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.push(`${name} ${width}: ${wide} px too wide`);
      for (const small of await smallTargets(page, 48)) findings.push(`${name} ${width}: small ${small}`);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.screenshot({ path: pathOf(OUT, `${name}-${width}-${colorScheme}.png`) });
        const { violations } = await askAxe(page);
        for (const one of violations)
          for (const node of one.nodes) findings.push(`${name} ${width} ${colorScheme}: ${one.id} ${node.target}`);
      }
    }
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  }

  /** Opens an invite on a phone of its own and taps Join; it must wait. */
  async function knock(name: string, locale: string): Promise<Browser> {
    const link = await house.server.invite(JONAS);
    const browser = await house.open(name, { ...PHONE, locale });
    await browser.page.goto(link);
    await browser.page.locator("main .slab").tap();
    await browser.page.waitForURL(/\/join\/waiting$/);
    await browser.page.getByRole("heading", { level: 1 }).waitFor();
    return browser;
  }

  /** Waits until a phone has signed itself in. */
  async function entered({ page }: Browser): Promise<Me> {
    await page.waitForURL(/\/welcome\?moved$/);
    await page.locator(".welcome-moved").waitFor();
    return get<Me>(page, "me");
  }

  let second: Browser;

  test("asks the old one, which says yes: the new one enters by itself and the old one is out", async () => {
    const first = await house.open("first", PHONE);
    const before = await settle(first, await house.server.invite(JONAS), house.push);
    await first.page.getByRole("heading", { name: "All rings closed" }).waitFor();
    second = await knock("second", "en-GB");
    await second.page.getByRole("heading", { name: "Your old phone asks you" }).waitFor();
    expect(await second.page.evaluate(async () => (await fetch("/api/v1/inbox")).status)).toBe(401);
    await look(second.page, "waiting");
    await second.page.reload();
    await second.page.getByText("The question stands until").waitFor();
    // The old phone was not touched: the line came by itself.
    await first.page.getByText("A new phone wants to sign in as you").first().waitFor();
    await look(first.page, "asked");
    await first.page.getByRole("button", { name: "Answer" }).tap();
    await first.page.getByRole("button", { name: "That's not me" }).waitFor();
    await look(first.page, "answer");
    await first.page.getByRole("button", { name: "Yes, it is my phone" }).tap();
    const me = await entered(second);
    expect(me.person.id).toBe(before.me.person.id);
    expect(me.session_generation).toBeGreaterThan(before.me.session_generation);
    await look(second.page, "welcome");
    await first.page.getByRole("heading", { name: "Your new phone is in" }).waitFor();
    await look(first.page, "out");
    await first.page.reload();
    await first.page.getByRole("heading", { name: "Your new phone is in" }).waitFor();
    await first.close();
  });

  test("is told when the old one says no", async () => {
    await second.page.goto(`${house.server.origin}/`);
    const third = await knock("third", "ar");
    await look(third.page, "waiting-ar");
    await second.page.getByRole("button", { name: "Answer" }).tap();
    await second.page.getByRole("button", { name: "That's not me" }).tap();
    await second.page.getByRole("heading", { name: "It stays out" }).waitFor();
    await look(second.page, "stays-out");
    await second.page.getByRole("button", { name: "Close" }).last().tap();
    await third.page.getByRole("heading", { name: "هاتفك القديم قال لا" }).waitFor();
    await look(third.page, "refused-ar");
    expect(await second.page.locator(".asking").count()).toBe(0);
    expect((await get<Me>(second.page, "me")).person.name).toBe("Jonas Weber");
    await third.close();
  });

  test("is let in by the lead when the old one is not at hand", async () => {
    await lead.page.goto(`${house.server.origin}/lead/sent`);
    await lead.page.getByText("Nothing sent yet").or(lead.page.locator(".lead-block")).first().waitFor();
    const fourth = await knock("fourth", "ar");
    await lead.page.getByText("Waiting to be let in").first().waitFor();
    await look(lead.page, "let-in-list");
    await lead.page.getByRole("button", { name: "Let in the new phone of Jonas Weber" }).tap();
    await lead.page.getByRole("button", { name: "Let it in" }).waitFor();
    await look(lead.page, "let-in");
    await lead.page.getByRole("button", { name: "Let it in" }).tap();
    await entered(fourth);
    await look(fourth.page, "welcome-ar");
    await lead.page.getByText("Jonas Weber is in on the new phone.").waitFor();
    await second.page.getByRole("heading", { name: "Your new phone is in" }).waitFor();
    // The person reads Arabic now; so does what asks this phone, above the settings as above every screen.
    await fourth.page.goto(`${house.server.origin}/settings`);
    await fourth.page.locator(".settings-card").first().waitFor();
    const fifth = await knock("fifth", "en-GB");
    await fourth.page.locator(".asking").waitFor();
    await look(fourth.page, "asked-ar");
    await fourth.page.locator(".asking .btn").tap();
    await fourth.page.locator("dialog .asking-buttons").waitFor();
    await look(fourth.page, "answer-ar");
    await fifth.page.getByRole("button", { name: "Stop asking" }).tap();
    await fifth.page.locator(".join-code").waitFor();
    await fourth.page.locator(".asking").waitFor({ state: "detached" });
  });
});
