/**
 * Owns: the types of two packages that ship none, as far as the journeys use them.
 * Called by: the TypeScript compiler.
 * Rule: only what is called is declared.
 */
declare module "http_ece" {
  import type { ECDH } from "node:crypto";
  export function decrypt(
    body: Buffer,
    options: { version: "aes128gcm"; privateKey: ECDH; authSecret: Buffer },
  ): Buffer;
}

declare module "@homebridge/dbus-native" {
  export interface Bus {
    requestName(name: string, flags: number, done: (error: unknown, result: number) => void): void;
    exportInterface(
      object: Record<string, (...args: never[]) => unknown>,
      path: string,
      description: { name: string; methods: Record<string, string[]>; signals: Record<string, string[]> },
    ): void;
    sendSignal(path: string, name: string, member: string, signature: string, args: unknown[]): void;
    connection: { end(): void; on(event: "error", heard: (error: Error) => void): void };
  }
  const dbus: { createClient(options: { busAddress: string }): Bus };
  // biome-ignore lint/style/noDefaultExport: this is how the package is made
  export default dbus;
}
