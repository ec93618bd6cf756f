/**
 * Owns: the demo with its four visitors: a guest, a worker, a lead, a manager, each walked in every language.
 * Called by: the accessibility journey and the pictures.
 * Rule: the demo is the one `make run` shows.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { House } from "./index";
import { join as joinBy } from "./person";
import { speak, walkGuest, walkLead, walkManager, walkWorker } from "./walks";

/** The languages: one per writing direction. */
export const LANGUAGES = ["en", "ar"] as const;
export const ROLES = ["guest", "worker", "lead", "manager"] as const;
export type Role = (typeof ROLES)[number];

/** Where the picture of a walk that stopped lies. */
const OUT = join(import.meta.dirname, "../out/stopped");

/** Called at each screen. */
export type Look = (page: Page, role: Role, language: string, name: string) => Promise<void>;

/** The running demo. */
export class Floor {
  private constructor(
    readonly house: House,
    private readonly links: { worker: string; lead: string; manager: string },
  ) {}

  static async build(): Promise<Floor> {
    const house = await House.build();
    try {
      return new Floor(house, await house.server.startDemo());
    } catch (cause) {
      await house.close();
      throw cause;
    }
  }

  /** Walks one role in one language and lets `look` see every screen; answers how many there were. */
  async walk(role: Role, language: string, look: Look): Promise<number> {
    const { house, links } = this;
    const size = role === "manager" ? { width: 1280, height: 800 } : { width: 360, height: 740 };
    const browser = await house.open(`${role}-${language}`, { ...size, locale: language });
    await browser.page.emulateMedia({ reducedMotion: "reduce" });
    const seen: string[] = [];
    const stop = async (name: string) => {
      seen.push(name);
      await look(browser.page, role, language, name);
    };
    const walk = { page: browser.page, origin: house.server.origin, language, stop };
    try {
      if (role === "guest") await walkGuest(walk, links.worker);
      else {
        await joinBy(browser.page, links[role]);
        await speak(walk);
        await { worker: walkWorker, lead: walkLead, manager: walkManager }[role](walk);
      }
    } catch (cause) {
      await browser.page.screenshot({ path: join(OUT, `${role}-${language}-after-${seen.at(-1)}.png`) });
      throw cause;
    } finally {
      await browser.close();
    }
    return seen.length;
  }
}
