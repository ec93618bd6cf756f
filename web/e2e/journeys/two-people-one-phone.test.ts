/**
 * Owns: the journey of a phone that goes from one person to the next.
 * Called by: `npm run e2e`.
 * Rule: nothing of the first person is left for the second, and no push for the first tells the second anything.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Inbox, Me } from "../../src/lib/api/types";
import { eventually } from "../house";
import { Crew } from "../house/crew";
import { sendAndOpen, writeText } from "../house/lead";
import { get, join, subscribe } from "../house/person";
import { tapGotIt } from "../house/worker";

const TITLE = "Locker 12 is free";

describe("two people, one phone", () => {
  let crew: Crew;
  let push_text = "";

  beforeAll(async () => {
    crew = await Crew.gather();
  });

  afterAll(async () => expect(await crew?.house.close()).toEqual([]));

  test("the first has a note on the phone and signs out", async () => {
    const { lead, worker, house } = crew;
    await writeText(lead.page, "Ask Amira for the key.");
    const message = await sendAndOpen(lead.page, TITLE);
    push_text = (await crew.pushOf(message)).text;
    await house.desk.wait(TITLE);
    const { page } = worker;
    await page.goto(`${house.server.origin}/settings`);
    await page.getByRole("button", { name: "Sign out on this phone" }).tap();
    await page.getByRole("button", { name: "Sign out", exact: true }).tap();
    await page.waitForURL(/\/join$/);
    const left = await page.evaluate(async () => {
      const databases = (await indexedDB.databases()).map((one) => one.name ?? "");
      return { databases, session: (await fetch("/api/v1/me")).status };
    });
    console.log(`after signing out: ${JSON.stringify(left)}`);
    expect(left.session).toBe(401);
    expect(left.databases.filter((name) => name.includes(crew.workerId))).toEqual([]);
  });

  test("the second joins on the same phone and sees only what is theirs", async () => {
    const { house, worker } = crew;
    const { page } = worker;
    const link = await house.server.invite({ name: "Mira Novak", role: "worker", team: "Line 3" });
    const me: Me = await join(page, link);
    expect(me.person.name).toBe("Mira Novak");
    await subscribe(page, house.push, me);
    await page.goto(`${house.server.origin}/`);
    await page.getByRole("heading", { name: "All rings closed" }).waitFor();
    expect((await get<Inbox>(page, "inbox")).items).toEqual([]);
    expect(await page.getByText(TITLE).count()).toBe(0);
    // A late push for the first person says nothing but that there is one.
    const before = house.desk.shown.length;
    await worker.deliver(house.server.origin, push_text);
    const shown = await eventually("notification", () => house.desk.shown[before]);
    expect(shown.summary).toBe("New note");
    expect(shown.body).not.toContain("Amira");
    expect(shown.actions.map((action) => action.label)).not.toContain("Got it");
  });

  test("the second's own note works, and the first's is not closed by it", async () => {
    const { house, worker, lead } = crew;
    await writeText(lead.page, "From the lockers to line 3: the new way.");
    const message = await sendAndOpen(lead.page, "The new way");
    await worker.page.goto(`${house.server.origin}/m/${message}`);
    await tapGotIt(worker.page);
    await eventually("Got it", async () => (await crew.report(message)).progress.counts.got_it === 1);
    const { people } = await crew.report(message);
    const answers = Object.fromEntries(people.map((one) => [one.name, one.answer]));
    console.log(`answers: ${JSON.stringify(answers)}`);
    expect(answers["Jonas Weber"]).toBe("none");
  });
});
