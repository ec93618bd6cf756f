/**
 * Owns: the temporary folder of a journey, free ports, and child processes with what they said.
 * Called by: everything in the house that writes or starts something.
 * Rule: what a journey started or wrote is gone after it, also when it failed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder and the way to remove it. */
export function newFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "floornote-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A TCP port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A child process, what it wrote so far, and its end. */
export class Program {
  out = "";
  err = "";
  readonly ended: Promise<number | null>;
  private is_over = false;
  private readonly child: ChildProcess;

  constructor(command: string, args: string[], env: Record<string, string>, cwd?: string) {
    this.child = spawn(command, args, { env: { ...process.env, ...env }, cwd, stdio: ["ignore", "pipe", "pipe"] });
    this.child.stdout?.on("data", (bytes) => (this.out += bytes));
    this.child.stderr?.on("data", (bytes) => (this.err += bytes));
    this.ended = new Promise((done, failed) => {
      this.child.on("error", failed);
      // Not at its exit: what it wrote last is still in the pipe then.
      this.child.on("close", (code) => {
        this.is_over = true;
        done(code);
      });
    });
    this.ended.catch((cause) => (this.err += String(cause)));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Waits until standard output matches; fails when the program ends or `ms` pass before. */
  async said(pattern: RegExp, ms = 60_000): Promise<RegExpExecArray> {
    const until = Date.now() + ms;
    for (;;) {
      const { is_over } = this;
      const match = pattern.exec(this.out);
      if (match) return match;
      if (is_over || Date.now() > until) {
        throw new Error(`never said ${pattern}; exit ${this.child.exitCode}\n${this.out}\n${this.err}`);
      }
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }

  /** Ends it without a word and waits until it is gone. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** Asks it to end and waits; after ten seconds it is ended. */
  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    this.child.kill("SIGTERM");
    const hard = setTimeout(() => this.child.kill("SIGKILL"), 10_000);
    const code = await this.ended;
    clearTimeout(hard);
    return code;
  }
}

/** Asks again until the answer is no longer null or undefined; fails with `what` after `ms`. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>, ms = 30_000): Promise<NonNullable<T>> {
  const until = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > until) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
