/**
 * Owns: a private session bus with a notification service on it, in the place of a desktop.
 * Called by: journeys that tap a notification.
 * Rule: a tap is a D-Bus signal, as a desktop sends it, so that the browser treats it as the person's own.
 */
import { join } from "node:path";
import dbus, { type Bus } from "@homebridge/dbus-native";
import { eventually, Program } from "./folder";

const NAME = "org.freedesktop.Notifications";
const PATH = "/org/freedesktop/Notifications";

/** A notification the browser asked for; `actions` are pairs of key and label. */
export interface Shown {
  id: number;
  replaces: number;
  summary: string;
  body: string;
  actions: { key: string; label: string }[];
  /** What the browser said beside the text, e.g. `urgency`, `suppress-sound`. */
  hints: Map<string, unknown>;
  at: number;
}

/** A dictionary of variants as the bus hands it over. */
type Hints = [key: string, variant: [signature: unknown, values: unknown[]]][];

/** The bus and the service. */
export class NotificationDaemon {
  readonly shown: Shown[] = [];
  readonly closed: number[] = [];
  address = "";
  private readonly daemon: Program;
  private bus: Bus | null = null;

  constructor(folder: string) {
    const socket = `unix:path=${join(folder, "bus")}`;
    this.daemon = new Program("dbus-daemon", ["--session", "--nofork", "--print-address=1", `--address=${socket}`], {});
  }

  async start(): Promise<void> {
    const [, address] = await this.daemon.said(/^(unix:\S+)/m, 10_000);
    this.address = address ?? "";
    const bus = dbus.createClient({ busAddress: this.address.split(",")[0] ?? "" });
    this.bus = bus;
    await new Promise<void>((done, failed) => {
      bus.requestName(NAME, 4, (error, result) =>
        error || result !== 1 ? failed(new Error(`no name: ${error}`)) : done(),
      );
    });
    let last = 0;
    bus.exportInterface(
      {
        GetCapabilities: () => ["actions", "body", "body-markup", "persistence", "sound"],
        GetServerInformation: () => ["journey", "floornote", "1", "1.2"],
        CloseNotification: (id: number) => {
          this.closed.push(id);
          bus.sendSignal(PATH, NAME, "NotificationClosed", "uu", [id, 3]);
          return null;
        },
        Notify: (
          _app: string,
          replaces: number,
          _icon: string,
          summary: string,
          body: string,
          flat: string[],
          said: Hints,
        ) => {
          const id = replaces || ++last;
          const actions = flat.flatMap((key, at) => (at % 2 === 0 ? [{ key, label: flat[at + 1] ?? "" }] : []));
          const hints = new Map(said.map(([key, [, [value]]]) => [key, value]));
          this.shown.push({ id, replaces, summary, body, actions, hints, at: Date.now() });
          return id;
        },
      },
      PATH,
      {
        name: NAME,
        methods: {
          GetCapabilities: ["", "as"],
          GetServerInformation: ["", "ssss"],
          CloseNotification: ["u", ""],
          Notify: ["susssasa{sv}i", "u"],
        },
        signals: { ActionInvoked: ["us"], NotificationClosed: ["uu"] },
      },
    );
  }

  /** Waits for a notification with this first line. */
  async wait(summary: string, ms = 15_000): Promise<Shown> {
    return eventually(`notification "${summary}"`, () => this.shown.findLast((one) => one.summary === summary), ms);
  }

  /** Taps the notification itself, or the button with this label. */
  tap(shown: Shown, label?: string): void {
    const key = label === undefined ? "default" : shown.actions.find((action) => action.label === label)?.key;
    if (key === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(shown.actions)}`);
    this.bus?.sendSignal(PATH, NAME, "ActionInvoked", "us", [shown.id, key]);
  }

  async stop(): Promise<void> {
    this.bus?.connection.end();
    await this.daemon.stop();
  }
}
