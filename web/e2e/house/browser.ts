/**
 * Owns: real Chromiums, each with a profile of its own: permission to notify, false camera and microphone, private bus.
 * Called by: the journeys.
 * Rule: a notification is delivered as the very text the push service decrypted.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { eventually } from "./folder";

const BINARY = "/usr/bin/chromium";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
];

/** How a browser differs from the usual one: a phone, in English, light. */
export interface Look {
  width?: number;
  height?: number;
  locale?: string;
  isDark?: boolean;
  isTouch?: boolean;
  busAddress?: string;
  /** False: the page does without its service worker, so that every request can be held up. */
  hasServiceWorker?: boolean;
  /** A film (MJPEG) that the false camera shows, again and again, instead of its test picture. */
  film?: string;
}

/** One person's browser. */
export class Browser {
  /** Every request of every page and of the service worker, in order. */
  readonly requests: { at: number; method: string; path: string }[] = [];
  /** Exceptions and error lines of the pages. */
  readonly errors: string[] = [];
  private cdp: CDPSession | null = null;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    context.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      this.requests.push({ at: Date.now(), method: request.method(), path: pathname + search });
    });
    const listen = (page: Page) => page.on("pageerror", (error) => this.errors.push(`${page.url()} ${error.stack}`));
    context.on("page", listen);
    listen(page);
  }

  static async open(folder: string, name: string, look: Look = {}): Promise<Browser> {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: install chromium`);
    const profile = join(folder, `profile-${name}`);
    mkdirSync(join(profile, "Default"), { recursive: true });
    const preferences = {
      profile: { default_content_setting_values: { notifications: 1, media_stream_mic: 1, media_stream_camera: 1 } },
    };
    if (!existsSync(join(profile, "Default", "Preferences"))) {
      writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
    }
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: BINARY,
      headless: true,
      args: look.film ? [...FLAGS, `--use-file-for-fake-video-capture=${look.film}`] : FLAGS,
      ignoreDefaultArgs: ["--disable-notifications"],
      env: { ...(process.env as Record<string, string>), DBUS_SESSION_BUS_ADDRESS: look.busAddress ?? "disabled:" },
      viewport: { width: look.width ?? 390, height: look.height ?? 844 },
      locale: look.locale ?? "en-GB",
      timezoneId: "Europe/Berlin",
      colorScheme: look.isDark ? "dark" : "light",
      hasTouch: look.isTouch ?? true,
      serviceWorkers: look.hasServiceWorker === false ? "block" : "allow",
    });
    context.setDefaultTimeout(20_000);
    return new Browser(context, context.pages()[0] ?? (await context.newPage()));
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Hands a push to the service worker of `origin`, as the browser's own push client would. */
  async deliver(origin: string, text: string): Promise<void> {
    if (this.cdp === null) {
      this.cdp = await this.context.newCDPSession(this.page);
      const found = new Map<string, string>();
      this.cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        for (const one of registrations) found.set(new URL(one.scopeURL).origin, one.registrationId);
      });
      await this.cdp.send("ServiceWorker.enable");
      this.registrationOf = (of) => found.get(of);
    }
    const registrationId = await eventually("service worker", () => this.registrationOf(origin));
    await this.cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: text });
  }

  private registrationOf: (origin: string) => string | undefined = () => undefined;
}
