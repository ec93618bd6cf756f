// Owns the peer of upload: @tus/server with its file store.
// Called by the row on its core: tus.mjs FOLDER as-shipped|durable. Says its port.
// The one rule: as shipped nothing is synced to the disk before the answer; "durable" adds one fsync of the file per PATCH.
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const [directory, how] = process.argv.slice(2);

class DurableStore extends FileStore {
  async write(stream, id, offset) {
    const written = await super.write(stream, id, offset);
    const file = await open(join(directory, id), 'r+');
    await file.sync();
    await file.close();
    return written;
  }
}

const datastore = how === 'durable' ? new DurableStore({ directory }) : new FileStore({ directory });
const tus = new Server({ path: '/files', datastore });
const server = createServer((request, response) => tus.handle(request, response));
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
