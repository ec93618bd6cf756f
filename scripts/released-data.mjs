#!/usr/bin/env node
// Owns tests/store/released/VERSION: a filled database of both kinds as the program of that version made it, and what that
// program itself said of it.
// Called once for each release, beside a private PostgreSQL:
//   scripts/with-servers scripts/released-data.mjs target/release/floornote
// The one rule: the program fills the databases, by its demo and by what phones ask of it; nothing is written by hand.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [binary, server] = [process.argv[2], process.env.FLOORNOTE_TEST_POSTGRES_URL];
if (!binary || !server) throw new Error('scripts/with-servers scripts/released-data.mjs BINARY');
const program = resolve(binary);
const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim().split(' ')[1];
const target = join(dirname(fileURLToPath(import.meta.url)), '../tests/store/released', version);
if (existsSync(target)) throw new Error(`${target} is there: what was released stays as it is`);
const folder = mkdtempSync(join(tmpdir(), 'floornote-released.'));

/** One person's page: it keeps its cookie and counts its acts. */
class Page {
  constructor(url) {
    this.url = url;
    this.seq = 0;
  }

  async ask(method, path, body) {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
    if (this.cookie) headers.Cookie = this.cookie;
    const response = await fetch(new URL(path, this.url), { method, headers, body: body && JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return text ? JSON.parse(text) : null;
  }

  async join(code) {
    this.me = await this.ask('POST', '/api/v1/join', { code, locale: 'en' });
    return this;
  }

  /** Where and by whom something is done. */
  act() {
    this.seq += 1;
    return { act_id: randomUUID(), at: new Date().toISOString(), seq: this.seq };
  }

  async acts(item, ...kinds) {
    const body = { person: this.me.person.id, version: item.version, generation: this.me.session_generation };
    return this.ask('PUT', `/api/v1/messages/${item.id}/receipt`, { ...body, acts: kinds.map((kind) => ({ ...this.act(), kind })) });
  }

  async find(title) {
    for (let tries = 0; tries < 100; tries += 1) {
      const { items } = await this.ask('GET', '/api/v1/inbox');
      const item = items.find((each) => each.title === title);
      if (item) return item;
      await setTimeout(100);
    }
    throw new Error(`${title} does not come`);
  }
}

/** Fills the database that the settings name; answers what the program says of it. */
async function fill(env) {
  const links = execFileSync(program, ['demo', '--load-only'], { env, encoding: 'utf8' });
  const codes = [...links.matchAll(/(Worker|Lead|Manager) +\S+#c=(\S+)/g)].map((match) => match[2]);
  const running = spawn(program, ['serve', '--demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface({ input: running.stdout }), 'line');
    const url = `http://${/127\.0\.0\.1:\d+/.exec(line)[0]}`;
    const [worker, lead, manager] = await Promise.all(codes.map((code) => new Page(url).join(code)));
    return await work(worker, lead, manager);
  } finally {
    running.kill('SIGTERM');
    await once(running, 'exit');
  }
}

/** A few minutes of a shift. */
async function work(worker, lead, manager) {
  const { items } = await worker.ask('GET', '/api/v1/inbox');
  await worker.acts(items.find((item) => item.place === 'to_do'), 'reached', 'seen', 'finished', 'got_it');
  const { teams } = await lead.ask('GET', '/api/v1/audience');
  const team = teams.find((each) => each.id === worker.me.team.id);
  const note = { kind: 'text', title: 'Pallets stand in aisle 4', text: 'Move them before the truck comes.', ask: 'acknowledge', deliver: 'now' };
  const { id } = await lead.ask('POST', '/api/v1/messages', { ...note, audience: { any_of: [{ team: team.id }] } });
  await worker.acts(await worker.find(note.title), 'reached', 'seen', 'not_clear');
  const asked = { person: worker.me.person.id, version: 1, kind: 'text', text: 'Which aisle 4: up or down?', generation: worker.me.session_generation };
  await worker.ask('POST', `/api/v1/messages/${id}/replies`, { ...asked, ...worker.act() });
  const next = { title: 'Pallets stand in aisle 4, downstairs', text: 'Downstairs. Move them before the truck comes.' };
  await lead.ask('POST', `/api/v1/messages/${id}/versions`, next);
  await worker.acts(await worker.find(next.title), 'reached', 'seen', 'got_it');
  await lead.ask('POST', '/api/v1/messages', { ...note, title: 'Taken back at once', audience: { any_of: [{ team: team.id }] } }).then((sent) =>
    lead.ask('DELETE', `/api/v1/messages/${sent.id}`),
  );
  return told(worker, lead, manager, id);
}

/** What the program says of people, messages, receipts and replies, once nothing changes any more. */
async function told(worker, lead, manager, sent) {
  let [items, before] = [[], ''];
  while (before !== JSON.stringify(items) || items.some((item) => item.counts.pending > 0)) {
    before = JSON.stringify(items);
    await setTimeout(2000);
    ({ items } = await manager.ask('GET', '/api/v1/dashboard'));
  }
  const { people, message } = await lead.ask('GET', `/api/v1/messages/${sent}/report`);
  return {
    people: [worker, lead, manager].map(({ me }) => ({ id: me.person.id, name: me.person.name, role: me.person.role })),
    // Who is late is reckoned by the clock when somebody asks; everything else is counted in the database.
    messages: items.map(({ id, version, title, counts, replies }) => ({ id, version, title, counts: { ...counts, late: 0 }, replies })),
    receipts: people.map((each) => ({ message: sent, version: message.version, person: each.person_id, answer: each.answer })),
    replies: message.replies.map((each) => ({ id: each.id, message: sent, author: each.author.id, text: each.text })),
  };
}

const said = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
// Statements alone: neither comments nor commands of psql, which name versions and hosts or are made by chance.
const statements = (dump) => dump.split('\n').filter((line) => !/^(--|\\)/.test(line)).join('\n');
const kinds = {
  sqlite: { url: `sqlite://${folder}/floornote.db`, dump: () => said('sqlite3', join(folder, 'floornote.db'), '.dump') },
  postgres: { url: server, dump: () => statements(said('pg_dump', '--no-owner', '--no-privileges', '--inserts', '--rows-per-insert=100', server)) },
};
mkdirSync(target, { recursive: true });
try {
  for (const [kind, { url, dump }] of Object.entries(kinds)) {
    const settings = { DATABASE_URL: url, BLOB_URL: `file:${folder}/blobs`, WORK_DIR: join(folder, 'work'), LISTEN: '127.0.0.1:0', LOG: 'warn' };
    const env = { PATH: process.env.PATH, ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`FLOORNOTE_${name}`, value])) };
    const known = await fill(env);
    execFileSync(program, ['check'], { env, stdio: 'inherit' });
    writeFileSync(join(target, `${kind}.json`), `${JSON.stringify(known, null, 1)}\n`);
    writeFileSync(join(target, `${kind}.sql`), `${dump().trim()}\n`);
  }
} catch (error) {
  rmSync(target, { recursive: true });
  throw error;
} finally {
  rmSync(folder, { recursive: true });
}
