/**
 * Owns: a line between a client and the server: a TCP proxy that can be cut, and slowed to a rate and a round trip.
 * Called by: journeys about bad networks.
 * Rule: bytes pass unchanged and in order; all connections share the one rate, as on a phone.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** How bad the line is; the way down has the delay only. */
export interface Shape {
  up_bytes_per_s: number;
  round_trip_ms: number;
}

/** 1.6 Mbit/s up and 150 ms: a shop's edge of a mobile cell. */
export const MOBILE: Shape = { up_bytes_per_s: 200_000, round_trip_ms: 150 };

/** Bytes travel in pieces of a usual segment, so that the rate is even. */
const SEGMENT_BYTES = 1_460;
/** What a sender may have on the way before it has to wait. */
const WINDOW_BYTES = 64 * 1024;

/** The line; clients speak to `origin`. */
export class Line {
  origin = "";
  /** Bytes that have gone up since the line was made. */
  up_bytes = 0;
  private shape: Shape | null = null;
  private up_is_free_at = 0;
  private cut_at_bytes = Number.POSITIVE_INFINITY;
  private was_cut: () => void = () => undefined;
  private readonly sockets = new Set<Socket>();
  private readonly hurries = new Set<() => void>();
  private readonly server = createServer((client) => this.join(client));

  constructor(private readonly target_port: number) {}

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    this.origin = `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** Slows the line, or with null lets everything through at once, also what is on its way. */
  slow(shape: Shape | null): void {
    this.shape = shape;
    if (shape) return;
    this.up_is_free_at = 0;
    for (const hurry of this.hurries) hurry();
  }

  /** Ends every connection at once, without a goodbye. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Cuts in the middle of whatever is being sent, once this many more bytes have gone up; resolves then. */
  cutAfter(bytes: number): Promise<void> {
    this.cut_at_bytes = this.up_bytes + bytes;
    return new Promise((done) => {
      this.was_cut = done;
    });
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }

  private join(client: Socket): void {
    const server = connect({ port: this.target_port, host: "127.0.0.1", noDelay: true });
    client.setNoDelay(true);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.sockets.delete(socket);
        // A way that still carries bytes ends by itself.
        if (!socket.readableEnded) other.destroy();
      });
    }
    // On a real line a connection costs a round trip before the first byte goes.
    const opens_at = performance.now() + (this.shape?.round_trip_ms ?? 0);
    for (const hurry of [
      carry(client, server, (bytes) => this.arrivalUp(bytes, opens_at), this.countUp),
      carry(server, client, () => performance.now() + this.half(), null),
    ]) {
      this.hurries.add(hurry);
      client.on("close", () => this.hurries.delete(hurry));
    }
  }

  private half(): number {
    return (this.shape?.round_trip_ms ?? 0) / 2;
  }

  private arrivalUp(bytes: number, opens_at: number): number {
    if (!this.shape) return performance.now();
    const from = Math.max(performance.now(), opens_at, this.up_is_free_at);
    this.up_is_free_at = from + (bytes / this.shape.up_bytes_per_s) * 1_000;
    return this.up_is_free_at + this.half();
  }

  private readonly countUp = (bytes: number): void => {
    this.up_bytes += bytes;
    if (this.up_bytes < this.cut_at_bytes) return;
    this.cut_at_bytes = Number.POSITIVE_INFINITY;
    this.cut();
    this.was_cut();
  };
}

/**
 * Carries one way of a connection; `arrival` tells when bytes that leave now come out at the other end. Answers how to
 * let out at once what is on its way.
 */
function carry(
  from: Socket,
  to: Socket,
  arrival: (bytes: number) => number,
  count: ((bytes: number) => void) | null,
): () => void {
  const held: { bytes: Buffer; at: number }[] = [];
  let held_bytes = 0;
  let is_over = false;
  let timer: NodeJS.Timeout | null = null;
  const pass = () => {
    timer = null;
    const now = performance.now();
    for (let first = held[0]; first && first.at <= now; first = held[0]) {
      held.shift();
      held_bytes -= first.bytes.length;
      if (to.destroyed) return;
      to.write(first.bytes);
      count?.(first.bytes.length);
    }
    if (held_bytes < WINDOW_BYTES / 2 && from.isPaused()) from.resume();
    if (held[0]) timer = setTimeout(pass, Math.max(1, held[0].at - now));
    else if (is_over) to.end();
  };
  from.on("data", (chunk: Buffer) => {
    for (let start = 0; start < chunk.length; start += SEGMENT_BYTES) {
      const bytes = chunk.subarray(start, start + SEGMENT_BYTES);
      held.push({ bytes, at: Math.max(arrival(bytes.length), held.at(-1)?.at ?? 0) });
      held_bytes += bytes.length;
    }
    if (held_bytes > WINDOW_BYTES) from.pause();
    if (timer === null) pass();
  });
  from.on("end", () => {
    is_over = true;
    if (held.length === 0) to.end();
  });
  from.on("close", () => {
    if (timer !== null && to.destroyed) clearTimeout(timer);
  });
  return () => {
    for (const one of held) one.at = 0;
    if (timer !== null) clearTimeout(timer);
    pass();
  };
}
