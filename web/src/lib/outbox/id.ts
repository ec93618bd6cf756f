/**
 * Owns: making UUIDv7 ids on the phone.
 * Called by: the outbox, and screens that create something with an idempotency key.
 * Rule: ids of one phone sort by their time (RFC 9562 §5.7).
 */

/** A new UUIDv7 for the instant given, in milliseconds. */
export function newId(now_ms: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now_ms / 2 ** 32));
  view.setUint32(2, now_ms >>> 0);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
