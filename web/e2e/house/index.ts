/**
 * Owns: the house of one journey: folder, push service, notification daemon, server, browsers.
 * Called by: every journey, in a `using`-like pair of `build` and `close`.
 * Rule: closing ends everything, in the reverse order, also after a failure; what the push service found wrong fails.
 */
import { Browser, type Look } from "./browser";
import { makeCertificates } from "./certificates";
import { newFolder } from "./folder";
import { NotificationDaemon } from "./notification-daemon";
import { PushService } from "./push-service";
import { FloornoteServer } from "./server";

export { Browser } from "./browser";
export { eventually } from "./folder";

/** Everything a journey needs, running. */
export class House {
  private readonly browsers: Browser[] = [];

  private constructor(
    readonly folder: string,
    readonly push: PushService,
    readonly desk: NotificationDaemon,
    readonly server: FloornoteServer,
    private readonly removeFolder: () => void,
  ) {}

  static async build(): Promise<House> {
    const { path, remove } = newFolder();
    const certificates = makeCertificates(path);
    const push = new PushService(certificates);
    await push.start();
    const desk = new NotificationDaemon(path);
    await desk.start();
    return new House(path, push, desk, new FloornoteServer(path, certificates.authorityFile), remove);
  }

  /** Opens a browser that shows its notifications on this house's desk. */
  async open(name: string, look: Look = {}): Promise<Browser> {
    const browser = await Browser.open(this.folder, name, { busAddress: this.desk.address, ...look });
    this.browsers.push(browser);
    return browser;
  }

  /** Ends everything; answers what went wrong unseen. */
  async close(): Promise<string[]> {
    const errors = this.browsers.flatMap((browser) => browser.errors);
    for (const browser of this.browsers.reverse()) await browser.close().catch(() => undefined);
    const ended = await this.server.stop().then(
      () => [],
      (cause: unknown) => [String(cause)],
    );
    await this.desk.stop();
    await this.push.stop();
    this.removeFolder();
    return [...this.push.wrong, ...ended, ...errors];
  }
}
