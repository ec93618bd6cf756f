/**
 * Owns: the real server of a journey: its settings, its start and stop, invites and figures read from it.
 * Called by: every journey.
 * Rule: the binary is the one FLOORNOTE_BIN names; without it nothing runs.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { eventually, freePort, Program } from "./folder";

/** What `floornote invite` is told. */
export interface Invite {
  name: string;
  role: "worker" | "lead" | "manager";
  team?: string;
  site?: string;
}

function binary(): string {
  const path = process.env["FLOORNOTE_BIN"];
  if (!path || !existsSync(path))
    throw new Error("FLOORNOTE_BIN names no server: make target/ci/floornote builds one with the pages inside");
  return path;
}

/** One server on a port and a database of its own. */
export class FloornoteServer {
  origin = "";
  /** Settings beside the usual ones; they count from the next start. */
  settings: Record<string, string> = {};
  private program: Program | null = null;
  private env: Record<string, string> = {};

  constructor(
    private readonly folder: string,
    private readonly authorityFile: string,
  ) {}

  /** Starts it; a second start uses the same port and database. */
  async start(): Promise<void> {
    if (this.origin === "") {
      const port = await freePort();
      this.origin = `http://localhost:${port}`;
      this.env = {
        FLOORNOTE_DATABASE_URL: `sqlite://${this.database}`,
        FLOORNOTE_BLOB_URL: `file:${join(this.folder, "data", "blobs")}`,
        FLOORNOTE_LISTEN: `127.0.0.1:${port}`,
        FLOORNOTE_PUBLIC_URL: `${this.origin}/`,
        FLOORNOTE_PUSH_ALLOW_HOSTS: "localhost",
        SSL_CERT_FILE: this.authorityFile,
      };
    }
    this.program = new Program(binary(), ["serve"], { ...this.env, ...this.settings }, this.folder);
    await this.program.said(/listens on/);
    await eventually("healthz", () =>
      fetch(`${this.origin}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    const { status } = await fetch(`${this.origin}/`);
    if (status !== 200)
      throw new Error("FLOORNOTE_BIN has no pages inside: make target/ci/floornote builds one with them");
  }

  /** Makes the invented organisation instead and answers the three links. */
  async startDemo(): Promise<{ worker: string; lead: string; manager: string }> {
    const port = await freePort();
    this.origin = `http://localhost:${port}`;
    const env = { FLOORNOTE_LISTEN: `127.0.0.1:${port}`, FLOORNOTE_PUBLIC_URL: `${this.origin}/` };
    this.program = new Program(binary(), ["demo"], env, this.folder);
    await this.program.said(/Ctrl-C/, 240_000);
    const link = (who: string) => new RegExp(`^\\s*${who}\\s+(http\\S+)`, "m").exec(this.program?.out ?? "")?.[1] ?? "";
    return { worker: link("Worker"), lead: link("Lead"), manager: link("Manager") };
  }

  /** Its database, a file. */
  get database(): string {
    return join(this.folder, "data", "floornote.db");
  }

  /** Where uploads and renditions lie. */
  get blobs(): string {
    return join(this.folder, "data", "blobs");
  }

  get port(): number {
    return Number(new URL(this.origin).port);
  }

  /** Ends it in the middle of whatever it does, as a power cut would. */
  async kill(): Promise<void> {
    await this.program?.kill();
    this.program = null;
  }

  async stop(): Promise<void> {
    const code = await this.program?.stop();
    if (code !== 0 && code !== undefined) throw new Error(`the server ended with ${code}\n${this.program?.err}`);
    this.program = null;
  }

  /** The server's log so far. */
  get log(): string {
    return this.program?.err ?? "";
  }

  /** Makes an invite link, at the site Kiel unless another is named. */
  async invite({ name, role, team, site = "Kiel" }: Invite): Promise<string> {
    const place = ["--site", site, "--time-zone", "Europe/Berlin", ...(team ? ["--team", team] : [])];
    const run = new Program(binary(), ["invite", name, "--role", role, ...place], this.env, this.folder);
    const [link] = await run.said(/http\S+join#c=\S+/);
    await run.ended;
    return link;
  }
}
