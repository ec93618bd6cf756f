/**
 * Owns: a whole cluster as `make run-cluster` starts it: two replicas, a worker, the proxy, what they stand on, the demo.
 * Called by: the journey about several processes.
 * Rule: it is ended as a person ends it, by Ctrl-C, and then neither a process nor a folder of it is left.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Browser, type Look } from "./browser";
import { newFolder, Program } from "./folder";

const SCRIPT = join(import.meta.dirname, "../../../scripts/run-cluster");
/** Ports are tried from here: above those of the product's own default, below those that the system gives away. */
const FIRST_PORT = 18_080;

/** One process of the cluster. */
export interface Member {
  name: string;
  pid: number;
  /** Where it listens itself, past the proxy. */
  origin: string;
  log: string;
}

/** The running cluster. */
export class Cluster {
  private readonly browsers: Browser[] = [];

  private constructor(
    private readonly folder: string,
    private readonly program: Program,
    /** What people open. */
    readonly origin: string,
    readonly links: { worker: string; lead: string; manager: string },
    readonly members: Member[],
    private readonly removeFolder: () => void,
  ) {}

  static async start(): Promise<Cluster> {
    if (!process.env["FLOORNOTE_BIN"]) throw new Error("FLOORNOTE_BIN names no binary");
    const { path, remove } = newFolder();
    const description = join(path, "members");
    const program = new Program(SCRIPT, ["--describe", description], { CLUSTER_PORT: String(FIRST_PORT) }, path);
    try {
      // The address is the last thing it says.
      const [said] = await program.said(/\nhttp:\/\/localhost:\d+\/\n$/, 100_000);
      const link = (who: string) => new RegExp(`^ +${who} +(http\\S+)`, "m").exec(program.out)?.[1] ?? "";
      const members = readFileSync(description, "utf8")
        .trim()
        .split("\n")
        .map((line) => {
          const [name = "", pid, address, log = ""] = line.split(" ");
          const port = /:(\d+)$/.exec(address ?? "")?.[1];
          return { name, pid: Number(pid), origin: port ? `http://localhost:${port}` : "", log };
        });
      const links = { worker: link("Worker"), lead: link("Lead"), manager: link("Manager") };
      return new Cluster(path, program, new URL(said.trim()).origin, links, members, remove);
    } catch (cause) {
      await program.stop();
      remove();
      throw cause;
    }
  }

  member(name: string): Member {
    const found = this.members.find((one) => one.name === name);
    if (!found) throw new Error(`no ${name} among ${this.members.map((one) => one.name)}`);
    return found;
  }

  async open(name: string, look: Look = {}): Promise<Browser> {
    const browser = await Browser.open(this.folder, name, look);
    this.browsers.push(browser);
    return browser;
  }

  /** How many event streams each replica has begun, by its own log. */
  streamsBegun(): Map<string, number> {
    const of = (log: string) => readFileSync(log, "utf8").split('"route":"/api/v1/events"').length - 1;
    return new Map(this.members.filter(({ name }) => name.startsWith("api")).map(({ name, log }) => [name, of(log)]));
  }

  /** Ends one process in the middle of whatever it does. */
  kill(name: string): void {
    process.kill(this.member(name).pid, "SIGKILL");
  }

  /** Ends everything by Ctrl-C; answers what is left or went wrong unseen. */
  async close(): Promise<string[]> {
    const errors = this.browsers.flatMap((browser) => browser.errors);
    for (const browser of this.browsers.reverse()) await browser.close().catch(() => undefined);
    const private_folder = dirname(this.member("proxy").log);
    const { pid } = this.program;
    if (pid !== undefined && (await this.isRunning())) process.kill(pid, "SIGINT");
    const code = await this.program.ended;
    if (code !== 0) errors.push(`the cluster ended with ${code}: ${this.program.err}`);
    for (const { name, pid } of this.members) if (isAlive(pid)) errors.push(`${name} still runs`);
    if (existsSync(private_folder)) errors.push(`${private_folder} is still there`);
    this.removeFolder();
    return errors;
  }

  private isRunning(): Promise<boolean> {
    const now = new Promise<boolean>((answer) => setTimeout(() => answer(true), 0));
    return Promise.race([this.program.ended.then(() => false), now]);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
