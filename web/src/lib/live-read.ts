/**
 * Owns: one read of the server that is kept fresh: never two at a time, a burst of hints is one more read.
 * Called by: the dashboard and the report of one note.
 * Rule: what is shown comes whole from one read, and says when that was.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { ApiProblem } from "./api";

/** What is known of the thing named by `key`. */
export type Loaded<T> =
  | { kind: "loading" }
  /** `is_old`: a later read failed, the numbers are from `read_at` (phone time in ms). */
  | { kind: "known"; key: string; value: T; read_at: number; is_old: boolean }
  | { kind: "failed"; key: string; code: string };

/** A floor full of acknowledgements must not make a floor full of reads; well below the promised second. */
const GAP_MS = 250;

export interface LiveRead<T> {
  state: ReadonlySignal<Loaded<T>>;
  /** Reads `key` from now on; what is known of another key stays on screen until the answer is here if `keep`. */
  open: (key: string, keep: boolean) => void;
  /** Reads once more, at once or right after the running read. */
  again: () => void;
  /** Changes what is known of `of`, between two reads; nothing when something else is shown by now. */
  change: (of: string, how: (value: T) => T) => void;
}

/** Makes a read that is kept fresh; `merge` may carry over what an earlier read of the same key had. */
export function liveRead<T>(
  read: (key: string, signal: AbortSignal) => Promise<T>,
  merge: (old: T, fresh: T) => T = (_, fresh) => fresh,
): LiveRead<T> {
  const state = signal<Loaded<T>>({ kind: "loading" });
  let key = "";
  let running: AbortController | null = null;
  let is_asked = false;

  async function run(): Promise<void> {
    const mine = new AbortController();
    running = mine;
    const mine_key = key;
    try {
      do {
        is_asked = false;
        const started = Date.now();
        await once(mine_key, mine.signal);
        const rest = GAP_MS - (Date.now() - started);
        if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      } while (is_asked && !mine.signal.aborted);
    } finally {
      if (running === mine) running = null;
    }
  }

  async function once(of: string, abort: AbortSignal): Promise<void> {
    try {
      const fresh = await read(of, abort);
      if (abort.aborted) return;
      const now = state.peek();
      const value = now.kind === "known" && now.key === of ? merge(now.value, fresh) : fresh;
      state.value = { kind: "known", key: of, value, read_at: Date.now(), is_old: false };
    } catch (cause) {
      if (abort.aborted) return;
      const code = cause instanceof ApiProblem ? cause.code : "unavailable";
      const now = state.peek();
      const can_keep = now.kind === "known" && now.key === of && code !== "not_found";
      state.value = can_keep ? { ...now, is_old: true } : { kind: "failed", key: of, code };
    }
  }

  const again = () => {
    is_asked = true;
    if (!running) void run();
  };
  return {
    state,
    again,
    open: (next, keep) => {
      const now = state.peek();
      if (next !== key) {
        key = next;
        running?.abort();
        running = null;
        if (!keep || now.kind === "failed") state.value = { kind: "loading" };
      }
      again();
    },
    change: (of, how) => {
      const now = state.peek();
      if (now.kind === "known" && now.key === of) state.value = { ...now, value: how(now.value) };
    },
  };
}
