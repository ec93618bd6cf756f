/**
 * Owns: one lead and one worker of the same team, joined and subscribed, each with a browser.
 * Called by: the journeys about a note between two people.
 * Rule: what the push service received for the worker reaches the worker's browser unchanged.
 */
import type { Report } from "../../src/lib/api/types";
import { type Browser, eventually, House } from "./index";
import { get, settle } from "./person";
import type { Received } from "./push-service";

/** A worker's phone. */
export interface Phone {
  browser: Browser;
  endpoint: string;
}

/** The two, and the house around them. */
export class Crew {
  private constructor(
    readonly house: House,
    readonly lead: Browser,
    readonly worker: Browser,
    readonly workerEndpoint: string,
    readonly workerId: string,
  ) {}

  static async gather(settings: Record<string, string> = {}): Promise<Crew> {
    const house = await House.build();
    try {
      house.server.settings = settings;
      await house.server.start();
      const worker_link = await house.server.invite({ name: "Jonas Weber", role: "worker", team: "Line 3" });
      const lead_link = await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
      const worker = await house.open("worker");
      const { me, endpoint } = await settle(worker, worker_link, house.push);
      const lead = await house.open("lead");
      await settle(lead, lead_link, house.push);
      return new Crew(house, lead, worker, endpoint, me.person.id);
    } catch (cause) {
      await house.close();
      throw cause;
    }
  }

  /** Somebody else of the same team, with a phone of their own on which nothing has rung yet. */
  async another(name: string): Promise<Phone> {
    const link = await this.house.server.invite({ name, role: "worker", team: "Line 3" });
    const browser = await this.house.open(name);
    const { endpoint } = await settle(browser, link, this.house.push);
    return { browser, endpoint };
  }

  /** Waits for a push to the worker (or to another phone) that fits. */
  taken(what: string, fits: (push: Received) => boolean, to?: Phone): Promise<Received> {
    const endpoint = to?.endpoint ?? this.workerEndpoint;
    return eventually(
      what,
      () => {
        if (this.house.push.wrong[0]) throw new Error(this.house.push.wrong[0]);
        return this.house.push.received.find((one) => one.endpoint === endpoint && fits(one));
      },
      90_000,
    );
  }

  /** Waits for a push to the worker (or to another phone) that fits, and hands it to that phone's browser. */
  async push(what: string, fits: (push: Received) => boolean, to?: Phone): Promise<Received> {
    const push = await this.taken(what, fits, to);
    await (to?.browser ?? this.worker).deliver(this.house.server.origin, push.text);
    return push;
  }

  /** The push about one version of a note. */
  pushOf(message: string, version = 1, to?: Phone): Promise<Received> {
    const fits = ({ payload: { data } }: Received) =>
      data.kind === "note" && data.message === message && data.version === version;
    return this.push(`push of ${message} version ${version}`, fits, to);
  }

  /** The silent line that a further note adds to, soon after one that rang. */
  lineOf(message: string): Promise<Received> {
    const fits = ({ payload: { data } }: Received) => data.kind === "summary" && data.message === message;
    return this.push(`line with ${message}`, fits);
  }

  /** The report of a note as the lead reads it. */
  report(message: string): Promise<Report> {
    return get<Report>(this.lead.page, `messages/${message}/report`);
  }
}
