/**
 * Owns: one read of the server that is kept fresh by hints: never two at a time, a burst of hints is one more read.
 * Called by: everything that shows numbers of the server live: sent notes, replies, the dashboard, reports, new phones.
 * Rule: what is shown comes whole from one read, and says when that was.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { ApiProblem, type Id } from "./api";
import { followLive, type Hint } from "./live";

/** What is known of the thing named by `key`. */
export type Loaded<T> =
  | { kind: "loading" }
  /** `isOld`: a later read failed, the numbers are from `read_at` (phone time in ms). */
  | { kind: "known"; key: string; value: T; read_at: number; isOld: boolean }
  | { kind: "failed"; key: string; code: string };

/** A floor full of acknowledgements must not make a floor full of reads; well below the promised second. */
const GAP_MS = 250;

export interface LiveRead<T> {
  state: ReadonlySignal<Loaded<T>>;
  /** Reads `key` from now on; what is known of another key goes, unless the read is made with `isKept`. */
  open: (key: string) => void;
  /**
   * Opens `key` and reads it again at each hint that concerns it (every hint where nothing is said) and whenever hints may
   * have been missed, until the returned function is called. `person` is who is signed in.
   */
  follow: (person: Id, key: string, concerns?: (hint: Hint) => boolean) => () => void;
  /** Reads once more, at once or right after the running read. */
  again: () => void;
  /** Changes what is known of `of`, between two reads; nothing when something else is shown by now. */
  change: (of: string, how: (value: T) => T) => void;
}

interface LiveReadOptions<T> {
  /** Carries over what an earlier read of the same key had. */
  merge?: (old: T, fresh: T) => T;
  /** What is known of one key stays on screen until the first answer of the next is here. */
  isKept?: boolean;
}

/** Makes a read that is kept fresh. */
export function liveRead<T>(
  read: (key: string, signal: AbortSignal) => Promise<T>,
  { merge = (_, fresh) => fresh, isKept = false }: LiveReadOptions<T> = {},
): LiveRead<T> {
  const state = signal<Loaded<T>>({ kind: "loading" });
  let key = "";
  let running: AbortController | null = null;
  let isAsked = false;

  async function run(): Promise<void> {
    const mine = new AbortController();
    running = mine;
    const mine_key = key;
    try {
      do {
        isAsked = false;
        const started = Date.now();
        await once(mine_key, mine.signal);
        const rest = GAP_MS - (Date.now() - started);
        if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      } while (isAsked && !mine.signal.aborted);
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
      state.value = { kind: "known", key: of, value, read_at: Date.now(), isOld: false };
    } catch (cause) {
      if (abort.aborted) return;
      const code = cause instanceof ApiProblem ? cause.code : "unavailable";
      const now = state.peek();
      const canStay = now.kind === "known" && now.key === of && code !== "not_found";
      state.value = canStay ? { ...now, isOld: true } : { kind: "failed", key: of, code };
    }
  }

  const again = () => {
    isAsked = true;
    if (!running) void run();
  };
  const open = (next: string) => {
    const now = state.peek();
    if (next !== key) {
      key = next;
      running?.abort();
      running = null;
      if (!isKept || now.kind === "failed") state.value = { kind: "loading" };
    }
    again();
  };
  return {
    state,
    again,
    open,
    follow: (person, next, concerns = () => true) => {
      open(next);
      return followLive(person, (happened) => {
        if (happened === "all" || happened.some(concerns)) again();
      });
    },
    change: (of, how) => {
      const now = state.peek();
      if (now.kind === "known" && now.key === of) state.value = { ...now, value: how(now.value) };
    },
  };
}
