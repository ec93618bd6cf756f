/**
 * Owns: the demo with its four visitors, a guest, a worker, a lead, a manager, and a second house without demo data.
 * Called by: the accessibility journey and the pictures.
 * Rule: the demo is the one `make run` shows; who needs to be somebody new is so in the second house.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Browser, Look as Shape } from "./browser";
import { House } from "./index";
import { join as joinBy } from "./person";
import type { Invite } from "./server";
import { speak, type Walk } from "./walks";
import { walkGuest } from "./walks/guest";
import { walkLead } from "./walks/lead";
import { walkManager } from "./walks/manager";
import { walkWorker } from "./walks/worker";

/** The languages: one per writing direction. */
export const LANGUAGES = ["en", "ar"] as const;
export const ROLES = ["guest", "worker", "lead", "manager"] as const;
export type Role = (typeof ROLES)[number];

const PHONE = { width: 360, height: 740 };
const SMALL = { width: 320, height: 616 };
/** The sizes in which every screen of a role is looked at, the usual one first. */
export const SIZES: Record<Role, { width: number; height: number }[]> = {
  guest: [PHONE, SMALL],
  worker: [PHONE, SMALL],
  lead: [PHONE, SMALL],
  manager: [{ width: 1280, height: 800 }, PHONE, SMALL],
};

/** Where the picture of a walk that stopped lies. */
const OUT = join(import.meta.dirname, "../out/stopped");

/** Called at each screen. */
export type Look = (page: Page, role: Role, language: string, name: string) => Promise<void>;

/** The running demo and the house beside it. */
export class Floor {
  private constructor(
    private readonly house: House,
    private readonly beside: House,
    private readonly links: { worker: string; lead: string; manager: string },
  ) {}

  static async build(): Promise<Floor> {
    const house = await House.build();
    const beside = await House.build();
    try {
      await beside.server.start();
      return new Floor(house, beside, await house.server.startDemo());
    } catch (cause) {
      await house.close();
      await beside.close();
      throw cause;
    }
  }

  /** Ends both; answers what went wrong unseen. */
  async close(): Promise<string[]> {
    return [...(await this.house.close()), ...(await this.beside.close())];
  }

  /** Walks one role in one language and lets `look` see every screen; answers how many there were. */
  async walk(role: Role, language: string, look: Look): Promise<number> {
    const { house, beside, links } = this;
    const shape = { ...SIZES[role][0], locale: language };
    const open: Browser[] = [];
    const enter = async (from: House, name: string, more: Shape = {}): Promise<Page> => {
      const browser = await from.open(`${role}-${language}-${name}`, { ...shape, ...more });
      open.push(browser);
      await browser.page.emulateMedia({ reducedMotion: "reduce" });
      return browser.page;
    };
    const page = await enter(house, "first");
    let at = page;
    const seen: string[] = [];
    const walk: Walk = {
      page,
      origin: house.server.origin,
      language,
      stop: async (name, shown = page) => {
        at = shown;
        seen.push(name);
        await look(shown, role, language, name);
      },
      again: async (more) => {
        const other = await enter(house, `again-${open.length}`, more);
        await joinBy(other, role === "guest" ? "" : links[role], more?.hasServiceWorker ?? true);
        await speak(other, house.server.origin, language);
        return other;
      },
      fresh: {
        origin: beside.server.origin,
        link: (invite: Invite) => beside.server.invite(invite),
        join: async (invite: Invite) => {
          const other = await enter(beside, `fresh-${open.length}`);
          await joinBy(other, await beside.server.invite(invite));
          await speak(other, beside.server.origin, language);
          return other;
        },
      },
    };
    try {
      if (role === "guest") await walkGuest(walk, links.worker);
      else {
        await joinBy(page, links[role]);
        await speak(page, walk.origin, language);
        await { worker: walkWorker, lead: walkLead, manager: walkManager }[role](walk);
      }
    } catch (cause) {
      for (const [n, one] of [...new Set([at, ...open.map(({ page }) => page)])].entries()) {
        const path = join(OUT, `${role}-${language}-after-${seen.at(-1)}-${n}.png`);
        await one.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      }
      throw new Error(`after ${seen.at(-1)}: ${String(cause)}`);
    } finally {
      for (const one of open) await one.close();
    }
    return new Set(seen).size;
  }
}
