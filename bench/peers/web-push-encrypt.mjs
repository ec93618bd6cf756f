// Owns the peer of push_encryption: npm web-push, payload encryption alone, without VAPID.
// Called by the row on its core: web-push-encrypt.mjs PUBLIC_KEY BYTES SECONDS. Says one line of JSON.
// The one rule: the first half second is not counted.
import webPush from 'web-push';

const [key, bytes, seconds] = process.argv.slice(2);
const payload = Buffer.alloc(Number(bytes), 'x');
const auth = Buffer.alloc(16, 7).toString('base64url');
const loop = (ms) => {
  const until = performance.now() + ms;
  let count = 0;
  const began = performance.now();
  while (performance.now() < until) {
    webPush.encrypt(key, auth, payload, 'aes128gcm');
    count += 1;
  }
  return (count * 1000) / (performance.now() - began);
};
loop(500);
console.log(JSON.stringify({ per_second: loop(Number(seconds) * 1000) }));
