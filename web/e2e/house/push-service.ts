/**
 * Owns: a push service of our own: it receives, judges and decrypts what the server sends (RFC 8030, 8188, 8291, 8292).
 * Called by: the journeys, in the place of a browser vendor's service.
 * Rule: everything is judged by other libraries than the server's; the first thing that is wrong is kept as the reason.
 */
import { createECDH, type ECDH, randomBytes } from "node:crypto";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import { decrypt } from "http_ece";
import { importJWK, jwtVerify } from "jose";
import type { Certificates } from "./certificates";

/** A subscription as the page would send it, with the keys that only this service holds. */
export interface Subscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** One push that was accepted. */
export interface Received {
  endpoint: string;
  text: string;
  payload: {
    notification: { title: string; body: string; navigate: string; tag: string };
    data: { kind: string; push_id: string; message: string | null; version: number };
  };
  ttl: number;
  urgency: string;
  topic: string | null;
  protocol: string;
  at: number;
}

interface Kept {
  ecdh: ECDH;
  auth: Buffer;
  vapidKey: string;
}

/** The service; `origin` is what tokens must name as audience. */
export class PushService {
  readonly received: Received[] = [];
  readonly wrong: string[] = [];
  /** The message of every push that came, in order, whatever became of it. */
  readonly asked: (string | null)[] = [];
  /** Decides before a push is taken: null takes it, a status refuses it. */
  gate: () => Promise<number | null> = async () => null;
  origin = "";
  private readonly kept = new Map<string, Kept>();
  private readonly server;

  constructor(certificates: Certificates) {
    const { key, cert } = certificates;
    this.server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      void this.take(request, response).catch((cause: unknown) => {
        this.wrong.push(String(cause));
        response.writeHead(400).end();
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the push service has no port");
    this.origin = `https://localhost:${address.port}`;
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }

  /** Makes the subscription of one browser; `vapidKey` is the application server key it subscribes with. */
  subscribe(vapidKey: string): Subscription {
    const ecdh = createECDH("prime256v1");
    ecdh.generateKeys();
    const auth = randomBytes(16);
    const endpoint = `${this.origin}/push/${randomBytes(12).toString("base64url")}`;
    this.kept.set(endpoint, { ecdh, auth, vapidKey });
    const p256dh = ecdh.getPublicKey().toString("base64url");
    return { endpoint, keys: { p256dh, auth: auth.toString("base64url") } };
  }

  private async take(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const endpoint = `${this.origin}${request.url}`;
    const kept = this.kept.get(endpoint);
    if (!kept) {
      response.writeHead(410).end();
      return;
    }
    if (request.method !== "POST") throw new Error(`method ${request.method}`);
    const header = (name: string) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : null;
    };
    await this.judgeToken(header("authorization") ?? "", kept.vapidKey);
    const ttl = Number(header("ttl") ?? Number.NaN);
    if (!Number.isInteger(ttl) || ttl < 0) throw new Error(`TTL ${header("ttl")}`);
    const urgency = header("urgency") ?? "";
    if (!["very-low", "low", "normal", "high"].includes(urgency)) throw new Error(`Urgency ${urgency}`);
    const topic = header("topic");
    if (topic !== null && !/^[A-Za-z0-9_-]{1,32}$/.test(topic)) throw new Error(`Topic ${topic}`);
    if (header("content-encoding") !== "aes128gcm") throw new Error(`Content-Encoding ${header("content-encoding")}`);
    const body = Buffer.concat(chunks);
    if (body.length > 4096) throw new Error(`${body.length} bytes`);
    const { ecdh, auth } = kept;
    const text = decrypt(body, { version: "aes128gcm", privateKey: ecdh, authSecret: auth }).toString("utf8");
    const payload = JSON.parse(text) as Received["payload"];
    this.asked.push(payload.data.message);
    const refusal = await this.gate();
    if (refusal !== null) {
      response.writeHead(refusal).end();
      return;
    }
    const protocol = `HTTP/${request.httpVersion}`;
    this.received.push({ endpoint, text, payload, ttl, urgency, topic, protocol, at: Date.now() });
    response.writeHead(201, { location: `${endpoint}/${this.received.length}` }).end();
  }

  /** `vapid t=…, k=…` (RFC 8292 §3): signed by the key the browser subscribed with, for this origin, for at most a day. */
  private async judgeToken(authorization: string, vapidKey: string): Promise<void> {
    const [, token, key] = /^vapid t=([^,\s]+),\s*k=([A-Za-z0-9_-]+)$/.exec(authorization) ?? [];
    if (!token || !key) throw new Error("Authorization is not vapid t=…, k=…");
    if (key !== vapidKey) throw new Error("k is not the key of the subscription");
    const point = Buffer.from(key, "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)].map((half) => half.toString("base64url"));
    const publicKey = await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256");
    const { payload } = await jwtVerify(token, publicKey, { algorithms: ["ES256"], audience: this.origin });
    const left = (payload.exp ?? 0) - Date.now() / 1000;
    if (left <= 0 || left > 86_400) throw new Error(`exp is ${left} s away`);
    if (!/^(mailto:.+@.+|https:\/\/.+)$/.test(payload.sub ?? "")) throw new Error(`sub ${payload.sub}`);
  }
}
