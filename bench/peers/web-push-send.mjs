// Owns the peer of fan_out: npm web-push as shipped, with VAPID, 64 requests at a time.
// Called by the row on its core: web-push-send.mjs PORT PUBLIC_KEY PHONES BYTES. Says one line of JSON.
// The one rule: every push must be accepted.
import webPush from 'web-push';

const [port, p256dh, phones, bytes] = process.argv.slice(2);
const { publicKey, privateKey } = webPush.generateVAPIDKeys();
webPush.setVapidDetails('mailto:operator@floornote.invalid', publicKey, privateKey);
const payload = Buffer.alloc(Number(bytes), 'x');
const auth = Buffer.alloc(16, 7).toString('base64url');
let next = 0;
const began = performance.now();
const send = async () => {
  while (next < Number(phones)) {
    const endpoint = `https://localhost:${port}/p/${next++}`;
    await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, { TTL: 3600, urgency: 'high', topic: 'a-topic-of-the-measurements' });
  }
};
await Promise.all(Array.from({ length: 64 }, send));
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
