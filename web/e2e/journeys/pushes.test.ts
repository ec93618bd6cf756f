/**
 * Owns: the journey of pushes that come twice, and of a note that is stopped while it goes to many people.
 * Called by: `npm run e2e`.
 * Rule: what counts is what the push service took and what the desktop was asked to show.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../house";
import { Crew } from "../house/crew";
import { gatherCrowd, inboxOf } from "../house/crowd";
import { sendAndOpen, writeText } from "../house/lead";

const PEOPLE = 300;
/** With the two who got the pushes that came twice. */
const EVERYBODY = PEOPLE + 2;
/** The push service takes this many, then answers nobody until the note is stopped: in the middle of a page of pushes. */
const TAKEN = 150;

describe("pushes", () => {
  let crew: Crew;

  beforeAll(async () => {
    // A push that nobody answers must still be open when the note is stopped.
    crew = await Crew.gather({ FLOORNOTE_PUSH_TIMEOUT_S: "60" });
  });

  afterAll(async () => expect(await crew?.house.close()).toEqual([]));

  test.each([
    ["one after the other", "Hall 2 is slippery"],
    ["at once", "Hall 3 is slippery"],
  ])("a push that comes twice, %s, shows one notification and alerts once", async (how, title) => {
    const { lead, house } = crew;
    // Each has a phone of their own on which nothing has rung: a further note would only add to a silent line.
    const phone = how === "at once" ? await crew.another("Piotr Lis") : undefined;
    const worker = phone?.browser ?? crew.worker;
    const shown = () => house.desk.shown.filter((one) => one.summary === title);
    await writeText(lead.page, "Walk around it until noon.");
    const note = await sendAndOpen(lead.page, title);
    const { text } = await crew.taken(
      title,
      ({ payload: { data } }) => data.kind === "note" && data.message === note,
      phone,
    );
    const { origin } = house.server;
    if (how === "at once") await Promise.all([worker.deliver(origin, text), worker.deliver(origin, text)]);
    else {
      await worker.deliver(origin, text);
      await house.desk.wait(title);
      await worker.deliver(origin, text);
    }
    // A browser must show something for every push: the second time it is the same again, without a sound.
    const [first, second] = await eventually("both", () => (shown().length === 2 ? shown() : null));
    const alerting = shown().filter((one) => one.hints.get("suppress-sound") !== true);
    console.log(`twice, ${how}: ${shown().length} Notify, ${alerting.length} of them alerting`);
    expect(alerting).toHaveLength(1);
    // Of two at once this browser sends the second before the desktop has told it the first one's number.
    if (how === "one after the other") expect([alerting[0], second?.replaces]).toEqual([first, first?.id]);
  });

  test("a note stopped half-way: the numbers add up, and those who have it see Withdrawn", async () => {
    const { lead, house } = crew;
    const { push } = house;
    const began_at = Date.now();
    const crowd = await gatherCrowd(house, "Line 3", PEOPLE);
    console.log(`${PEOPLE} people joined in ${((Date.now() - began_at) / 1_000).toFixed(1)} s`);

    const has = new Set<string>();
    let go_on: () => void = () => undefined;
    const stopped = new Promise<void>((done) => {
      go_on = done;
    });
    let places = TAKEN;
    push.gate = async () => {
      places -= 1;
      if (places >= 0) return null;
      await stopped;
      return 503;
    };
    await writeText(lead.page, "Come to the canteen at three.");
    const note = await sendAndOpen(lead.page, "Meeting at three");
    const counts = async (id: string) => (await crew.report(id)).progress.counts;
    await eventually("the first half", async () => (await counts(note)).notified === TAKEN, 90_000);
    const asked = () => push.asked.filter((one) => one === note).length;

    await lead.page.getByRole("button", { name: "More" }).tap();
    await lead.page.getByRole("button", { name: "Stop this note" }).tap();
    const answering = lead.page.waitForResponse((one) => one.request().method() === "DELETE");
    await lead.page.getByRole("button", { name: "Stop it" }).tap();
    const answer = (await (await answering).json()) as { stopped: number; already_had: number };
    const asked_before = asked();
    push.gate = async () => null;
    go_on();
    await lead.page.getByText(/Stopped for \d/).waitFor();
    console.log(
      `  "${await lead.page.getByText(/Stopped for \d/).textContent()}"; ${asked_before} asked for, ${TAKEN} taken`,
    );
    expect(answer).toEqual({ stopped: EVERYBODY - TAKEN, already_had: TAKEN });

    // The next note reaches everybody, so whatever was left of the stopped one has had its turn.
    await writeText(lead.page, "The canteen is closed.");
    const next = await sendAndOpen(lead.page, "No meeting");
    await eventually("the next note", async () => (await counts(next)).notified === EVERYBODY, 90_000);
    for (const one of push.received) if (one.payload.data.message === note) has.add(one.endpoint);
    console.log(`  after the stop ${asked() - asked_before} more were asked for; ${has.size} have it`);

    const cards = { has: new Map<string, number>(), has_not: new Map<string, number>() };
    for (const one of crowd) {
      const place = (await inboxOf(house, one)).items.find((item) => item.id === note)?.place ?? "no card";
      const seen = has.has(one.endpoint) ? cards.has : cards.has_not;
      seen.set(place, (seen.get(place) ?? 0) + 1);
    }
    console.log(
      `  cards: who has it ${JSON.stringify([...cards.has])}, who has not ${JSON.stringify([...cards.has_not])}`,
    );
    expect([...cards.has.keys()]).toEqual(["withdrawn"]);
    expect([...cards.has_not.keys()]).toEqual(["no card"]);
    expect(has.size).toBe(TAKEN);
  });
});
