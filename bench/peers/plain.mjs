// Owns the peer of start, idle_memory, live_connection and inbox_get: a bare HTTP server in Node, nothing in it.
// Called by the rows on the measured core: plain.mjs [BYTES]. Says its port.
// The one rule: "/" answers BYTES bytes, "/events" streams a beat every 5 s.
import { createServer } from 'node:http';

const body = Buffer.alloc(Number(process.argv[2] ?? 2), 'x');
const server = createServer((request, response) => {
  if (request.url !== '/events') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const beat = setInterval(() => response.write('event: beat\ndata: {}\n\n'), 5000);
  response.write(': hello\n\n');
  request.on('close', () => clearInterval(beat));
});
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
