/**
 * Owns: the journey of a manager who looks for names in a note to more people than one page lists.
 * Called by: `npm run e2e`.
 * Rule: on the smallest phone, by keyboard alone; what a screen reader hears and where the focus is are part of it.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PeoplePage, Report } from "../../src/lib/api/types";
import { type Browser, eventually, House } from "../house";
import { askAxe } from "../house/axe";
import { gatherCrowd, type Somebody, sayGotIt } from "../house/crowd";
import { sendAndOpen, writeText } from "../house/lead";
import { get, join, settle } from "../house/person";
import { smallTargets } from "../house/targets";
import { speak } from "../house/walks";
import { wordsOf } from "../house/words";

/** Two full pages and a short one. */
const PEOPLE = 215;
const PAGE = 100;

describe("many names journey", () => {
  let house: House;
  let manager: Browser;
  let crowd: Somebody[];
  let note = "";

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
    const lead_link = await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
    crowd = await gatherCrowd(house, "Line 3", PEOPLE);
    const lead = await house.open("lead");
    await settle(lead, lead_link, house.push);
    await writeText(lead.page, "Come to the canteen at three.");
    note = await sendAndOpen(lead.page, "Meeting at three");
    manager = await house.open("manager", { width: 320, height: 616 });
    await join(manager.page, await house.server.invite({ name: "Petra Lang", role: "manager" }));
    const told = async () => (await get<Report>(manager.page, `messages/${note}/report`)).progress.counts.notified;
    await eventually("everybody is told", async () => (await told()) === PEOPLE, 60_000);
  }, 240_000);

  afterAll(async () => expect(await house?.close()).toEqual([]));

  const rows = (page: Page) => page.locator(".m-out .out").first().locator("li");
  const more = (page: Page) => page.locator(".m-out .more.btn");
  const isFocused = (page: Page) => more(page).evaluate((button) => button === document.activeElement);
  const top = (page: Page, place: number) =>
    rows(page)
      .nth(place)
      .evaluate((row) => row.getBoundingClientRect().top);
  const firstTeam = (page: Page) => page.locator(".m-out .out li").first().waitFor();

  test("Enter adds the next page below what is read, says how many, and keeps the focus", async () => {
    const { page } = manager;
    await page.goto(`${house.server.origin}/manager/m/${note}`);
    await firstTeam(page);
    await page.getByRole("button", { name: `Show the first ${PAGE} names` }).click();
    await eventually("the first page", async () => (await rows(page).count()) === PAGE);
    await more(page).focus();
    const before = await top(page, PAGE - 1);
    await page.keyboard.press("Enter");
    await eventually("the second page", async () => (await rows(page).count()) === 2 * PAGE);
    expect(await page.locator(".m-out [role=status].vh").first().textContent()).toBe(`${PAGE} names added.`);
    expect(await top(page, PAGE - 1)).toBeCloseTo(before, 0);
    expect(await isFocused(page)).toBe(true);
    const names = await rows(page).locator("b").allTextContents();
    expect(new Set(names).size).toBe(2 * PAGE);
  });

  test("somebody of the second page answers: the name goes, the others stay, and so does the focus", async () => {
    const { page } = manager;
    const report = await get<Report>(page, `messages/${note}/report`);
    const cursor = encodeURIComponent(report.people_cursor ?? "");
    const second = await get<PeoplePage>(page, `messages/${note}/report/people?cursor=${cursor}`);
    const gone = second.people[PAGE / 2];
    const phone = crowd.find(({ id }) => id === gone?.person_id);
    if (!gone || !phone) throw new Error("nobody is on the second page");
    const named = () => rows(page).locator("b").allTextContents();
    expect(await named()).toContain(gone.name);
    const before = await top(page, 10);
    await sayGotIt(house, phone, note);
    await eventually("the name is gone", async () => !(await named()).includes(gone.name));
    await eventually("who follows moves up", async () => (await rows(page).count()) === 2 * PAGE);
    expect(await top(page, 10)).toBeCloseTo(before, 0);
    expect(await isFocused(page)).toBe(true);
  });

  test("the last names come, the button says so and leaves with the focus", async () => {
    const { page } = manager;
    await page.keyboard.press("Enter");
    await eventually("the last page", async () => (await rows(page).count()) === PEOPLE - 1);
    expect(await page.locator(".m-out [role=status].vh").first().textContent()).toBe("14 names added.");
    expect(await isFocused(page)).toBe(true);
    expect(await more(page).textContent()).toBe("All names are listed");
    await page.keyboard.press("Tab");
    await more(page).waitFor({ state: "detached" });
    expect(await page.locator(".m-out .meta.more").count()).toBe(0);
  });

  test("names that do not come are said, and come with the next try", async () => {
    const { page } = manager;
    await page.reload();
    await firstTeam(page);
    await page.getByRole("button", { name: `Show the first ${PAGE} names` }).click();
    await page.route("**/report/people?*", (route) => route.abort());
    await more(page).click();
    await page.locator(".m-out [role=alert]").waitFor();
    expect(await rows(page).count()).toBe(PAGE);
    await page.unroute("**/report/people?*");
    await more(page).click();
    await eventually("the second page", async () => (await rows(page).count()) === 2 * PAGE);
    expect(await page.locator(".m-out [role=alert]").count()).toBe(0);
  });

  test("from right to left it fits the smallest phone, and nothing is too small or nameless", async () => {
    const { page } = manager;
    await speak(page, house.server.origin, "ar");
    await page.goto(`${house.server.origin}/manager/m/${note}`);
    await firstTeam(page);
    await page.locator(".m-out .linkish").click();
    await more(page).waitFor();
    expect(await more(page).textContent()).toBe(wordsOf("ar")("mgr-names-more-awaited"));
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 48)).toEqual([]);
    const { violations } = await askAxe(page);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
