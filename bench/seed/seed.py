#!/usr/bin/env python3
"""Fills an empty database with a chain of any size, set-based: bench/seed/seed.py --url sqlite:///tmp/x.db --sites 1000

Owns what a chain looks like to the reads that are measured: the same 100 messages, whatever the number of people, most
answered, some open, held, late or unreachable; and an organisation of its own with three inboxes (10 messages; 10,000 with
1 % to do; 10,000 with one to do). Called by the benchmark and by hand. The one rule: counters are summed from the receipts
that were written, by other statements than the product's, so `floornote check` agrees with them or one of the two is wrong.

Prints one JSON object: ids, and the secrets of sessions for the cookie `floornote`. PostgreSQL is filled through psql.
"""
import argparse, hashlib, json, pathlib, sqlite3, subprocess, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOUR = 3_600_000
MESSAGES = 100
ALL = "(1 = 1)"
COUNTERS = {  # the same partition as domain::receipt, written a second time on purpose
    "targeted": "1 = 1",
    "held": "reach = 'held'", "pending": "reach = 'pending'", "unreachable": "reach = 'unreachable'",
    "notified": "reach = 'notified'", "reached": "reach = 'reached'", "seen": "reach = 'seen'",
    "got_it": "answer = 'got_it'", "not_clear": "answer = 'not_clear'", "cannot": "answer = 'cannot'",
    "got_it_unfinished": "answer = 'got_it' AND finished_at IS NULL",
    "unreachable_notified": "reach = 'unreachable' AND notified_at IS NOT NULL",
}
REACH = ("CASE WHEN answer <> 'none' THEN 'answered' WHEN seen_at IS NOT NULL OR finished_at IS NOT NULL THEN 'seen' WHEN reached_at IS NOT NULL THEN 'reached' "
         "WHEN unreachable IS NOT NULL THEN 'unreachable' WHEN notified_at IS NOT NULL THEN 'notified' WHEN held_until IS NOT NULL THEN 'held' ELSE 'pending' END")


class Id(str):
    """A UUID as 32 hexadecimal digits."""


def v7(ms, n):
    return Id(f"{ms:012x}7{n >> 60 & 0xfff:03x}8{n & 0xfffffffffffffff:015x}")


class Sqlite:
    draw = "randomblob(16)"

    def __init__(self, url):
        path = url.removeprefix("sqlite://")
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = FILE;")
        self.migrate("sqlite", "BLOB", "TIMESTAMP")

    def migrate(self, folder, blob, timestamp):
        for file in sorted((ROOT / "migrations" / folder).glob("*.sql")):
            text, (version, name) = file.read_text(), file.stem.split("_", 1)
            self.run(text)
            self.run(f"""CREATE TABLE IF NOT EXISTS _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL,
                installed_on {timestamp} NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL, checksum {blob} NOT NULL, execution_time BIGINT NOT NULL)""")
            digest = hashlib.sha384(text.encode()).hexdigest()
            self.run(f"INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES ({int(version)}, '{name.replace('_', ' ')}', true, {self.bytes(digest)}, 0)")

    def bytes(self, digits):
        return f"x'{digits}'"

    def id(self, digits):
        return f"x'{digits}'"

    def run(self, sql):
        self.db.executescript(f"BEGIN; {sql}; COMMIT;")

    def rows(self, table, columns, rows):
        fit = lambda value: bytes.fromhex(value if isinstance(value, Id) else value.decode()) if isinstance(value, (Id, bytes)) else value
        self.db.execute("BEGIN")
        self.db.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", ([fit(v) for v in row] for row in rows))
        self.db.execute("COMMIT")

    def indexes(self, table):
        return self.db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)).fetchall()

    def finish(self):
        # Without ANALYZE, which the product never runs.
        self.db.executescript("PRAGMA wal_checkpoint(TRUNCATE);")
        self.db.close()


class Postgres(Sqlite):
    draw = "gen_random_uuid()"

    def __init__(self, url):
        self.url = url
        self.migrate("postgres", "BYTEA", "TIMESTAMPTZ")

    def psql(self, text):
        told = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", self.url], input=text, capture_output=True, text=True)
        if told.returncode:
            raise SystemExit(told.stderr)
        return told.stdout

    def bytes(self, digits):
        return f"'\\x{digits}'::bytea"

    def id(self, digits):
        return f"'{digits}'::uuid"

    def run(self, sql):
        # Foreign keys are triggers here; what this script writes refers to what it wrote.
        self.psql(f"SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; BEGIN; {sql}; COMMIT;")

    def rows(self, table, columns, rows):
        fit = lambda value: "\\N" if value is None else "\\\\x" + value.decode() if isinstance(value, bytes) else str(value)
        lines = "\n".join("\t".join(map(fit, row)) for row in rows)
        self.psql(f"SET session_replication_role = replica;\nCOPY {table} ({', '.join(columns)}) FROM STDIN;\n{lines}\n\\.\n")

    def indexes(self, table):
        told = self.psql(f"SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '{table}' AND indexname NOT LIKE '%_pkey'")
        return [line.split("\t") for line in told.splitlines() if line]

    def finish(self):
        self.psql("VACUUM ANALYZE")


class Seed:
    def __init__(self, db, now):
        self.db, self.now, self.count, self.secrets = db, now, 0, {}

    def new(self, at=None):
        self.count += 1
        return v7(self.now - 400 * 24 * HOUR if at is None else at, self.count)

    def person(self, org, site, team, name, role):
        return [org, self.new(), site, team, name, role, "en", self.now]

    def people(self, people):
        self.db.rows("people", ["organisation_id", "id", "site_id", "home_team_id", "name", "role", "locale", "created_at"], people)

    def session(self, label, org, person):
        secret = f"seed-{label}"
        self.secrets[label] = secret
        digest = hashlib.sha256(secret.encode()).hexdigest().encode()
        self.db.rows("sessions", ["organisation_id", "id", "person_id", "token_hash", "generation", "created_at", "used_at", "expires_at"],
                     [[org, self.new(), person, digest, 1, self.now, self.now, self.now + 4000 * HOUR]])

    def organisation(self, name, sites, teams_per_site):
        org = self.new()
        self.db.rows("organisations", ["id", "name", "created_at"], [[org, name, self.now]])
        all_sites = [[org, self.new(), f"Store {n:04}", "Europe/Berlin"] for n in range(sites)]
        self.db.rows("sites", ["organisation_id", "id", "name", "time_zone"], all_sites)
        teams = [[org, self.new(), site[1], f"Team {n}"] for site in all_sites for n in range(teams_per_site)]
        self.db.rows("teams", ["organisation_id", "id", "site_id", "name"], teams)
        return org, [site[1] for site in all_sites], [team[1] for team in teams]

    def messages(self, org, messages):
        """Each: id, sender, title, ask, respond_by, sent_at."""
        self.db.rows("messages", ["organisation_id", "id", "sender_id", "kind", "audience", "latest_version", "created_at"],
                     [[org, m[0], m[1], "text", '{"any_of":[]}', 1, m[5]] for m in messages])
        self.db.rows("message_versions", ["organisation_id", "message_id", "version", "title", "body", "ask", "is_finish_asked", "respond_by", "state", "created_at", "sent_at"],
                     [[org, m[0], 1, m[2], "Please look at the pallets before the doors open.", m[3], 0, m[4], "sent", m[5], m[5]] for m in messages])

    def counters(self, org):
        """Sums counters of an organisation from its receipts."""
        db, names, nil = self.db, ", ".join(COUNTERS), self.db.id("0" * 32)
        sums = ", ".join(f"CAST(SUM(CASE WHEN {when} THEN 1 ELSE 0 END) AS BIGINT)" for when in COUNTERS.values())
        again = ", ".join(f"CAST(SUM({name}) AS BIGINT)" for name in COUNTERS)
        head = "organisation_id, message_id, version, level, site_id, team_id, place_id, sites, teams"
        o = db.id(org)
        db.run(f"""
            INSERT INTO progress ({head}, {names}) SELECT organisation_id, message_id, version, 0, site_id, COALESCE(team_id, {nil}), COALESCE(team_id, {nil}), 1,
              CASE WHEN team_id IS NULL THEN 0 ELSE 1 END, {sums}
              FROM (SELECT r.*, {REACH} AS reach FROM receipts r WHERE organisation_id = {o} AND state = 'open') r GROUP BY organisation_id, message_id, version, site_id, team_id;
            INSERT INTO progress ({head}, {names}) SELECT organisation_id, message_id, version, 1, site_id, {nil}, site_id, 1, CAST(SUM(teams) AS BIGINT), {again}
              FROM progress WHERE organisation_id = {o} AND level = 0 GROUP BY organisation_id, message_id, version, site_id;
            INSERT INTO progress ({head}, {names}) SELECT organisation_id, message_id, version, 2, {nil}, {nil}, organisation_id, COUNT(*), CAST(SUM(teams) AS BIGINT), {again}
              FROM progress WHERE organisation_id = {o} AND level = 1 GROUP BY organisation_id, message_id, version;
            UPDATE progress SET is_listed = 1, sender_id = m.sender_id, is_asked = CASE WHEN v.ask = 'acknowledge' THEN 1 ELSE 0 END, respond_by = v.respond_by
              FROM messages m JOIN message_versions v ON v.organisation_id = m.organisation_id AND v.message_id = m.id
              WHERE m.organisation_id = {o} AND progress.organisation_id = {o} AND progress.message_id = m.id AND progress.version = v.version;
            INSERT INTO curves (organisation_id, message_id, version, starts_at, got_it) SELECT organisation_id, message_id, version, answered_at - answered_at % width, COUNT(*)
              FROM (SELECT r.organisation_id, r.message_id, r.version, r.answered_at,
                CASE WHEN r.answered_at - v.sent_at < 3600000 THEN 60000 WHEN r.answered_at - v.sent_at < 86400000 THEN 600000 ELSE 3600000 END AS width
                FROM receipts r JOIN message_versions v ON v.organisation_id = r.organisation_id AND v.message_id = r.message_id AND v.version = r.version
                WHERE r.organisation_id = {o} AND r.state = 'open' AND r.answer = 'got_it') b GROUP BY organisation_id, message_id, version, answered_at - answered_at % width""")

    def chain(self, sites, people_per_site, teams_per_site, replies_every):
        db, now = self.db, self.now
        org, site_ids, team_ids = self.organisation("Chain", sites, teams_per_site)
        people = [self.person(org, site, team_ids[s * teams_per_site + n % teams_per_site], f"Person {s:04}-{n:04}", "worker")
                  for s, site in enumerate(site_ids) for n in range(people_per_site)]
        admin, manager, lead = (self.person(org, site_ids[0], None, name, role) for name, role in (("Ada Admin", "admin"), ("Mo Manager", "manager"), ("Lea Lead", "lead")))
        self.people(people + [admin, manager, lead])
        db.rows("person_scopes", ["organisation_id", "id", "person_id", "site_id", "team_id"],
                [[org, self.new(), manager[1], site_ids[0], None], [org, self.new(), lead[1], None, team_ids[0]]])
        for label, who in (("admin", admin), ("manager", manager), ("lead", lead)):
            self.session(label, org, who[1])
        messages = []
        for n in range(MESSAGES):
            sent = now - (MESSAGES + 1 - n) * 3 * HOUR
            due = None if n >= 90 else now - (81 - n) * HOUR // 2 if n < 80 else now + (n - 79) * HOUR
            messages.append([self.new(sent), lead[1], f"Aisle {n}: what changes today", "none" if n >= 90 else "acknowledge", due, sent])
        self.messages(org, messages)
        kept = db.indexes("receipts") + db.indexes("replies") + db.indexes("receipt_events")
        for name, _ in kept:
            db.run(f"DROP INDEX {name}")
        db.run(f"CREATE TABLE seed_people AS SELECT {db.id('0' * 32)} AS id, 0 AS n, {db.id('0' * 32)} AS site_id, {db.id('0' * 32)} AS team_id WHERE 1 = 0")
        # In id order, so that the primary key grows at its end.
        db.rows("seed_people", ["id", "n", "site_id", "team_id"], [[p[1], n, p[2], p[3]] for n, p in enumerate(people)])
        for n, (message, _, _, ask, due, sent) in enumerate(messages):
            self.receipts(org, n, message, ask, due, sent)
        db.run("DROP TABLE seed_people")
        self.replies(org, messages, replies_every)
        for _, sql in kept:
            db.run(sql)
        self.counters(org)
        return {"organisation": org, "sites": sites, "people": len(people), "receipts": len(people) * MESSAGES, "newest_asked": messages[89][0], "late": messages[79][0],
                "closed": messages[59][0], "message_open": messages[85][0], "first_site": site_ids[0]}

    def receipts(self, org, n, message, ask, due, sent):
        """One message to everybody: a person's state follows from both numbers, in the same shares at every site."""
        h, is_asked, num = f"(n * 37 + {n * 11}) % 100", ask == "acknowledge", lambda value: "CAST(NULL AS BIGINT)" if value is None else str(value)
        is_closed = is_asked and n < 60
        got_it = ALL if is_closed else "h < 84" if is_asked else "1 = 0"
        asking = "CASE WHEN h = 84 THEN 'cannot' WHEN h IN (85, 86) THEN 'not_clear' ELSE 'none' END" if is_asked and not is_closed else "'none'"
        seen = ALL if is_closed else "h <= 90" if is_asked else "h <= 84"
        reached, notified = (ALL, ALL) if is_closed else ("h <= 92", "h <= 94 OR h = 98")
        held, unreachable = ("1 = 0", "1 = 0") if is_closed else ("h IN (95, 96, 97)", "h >= 98")
        start = self.now - self.now % HOUR + 6 * HOUR
        late = f"{sent} + n * 7919 % 5400000"
        when = lambda test, value: f"CASE WHEN {test} THEN {value} END"
        self.db.run(f"""INSERT INTO receipts (organisation_id, message_id, version, person_id, site_id, team_id, state, is_asked, due_at, held_until, unreachable, notified_at, reached_at,
              seen_at, finished_at, answer, answered_at, answer_generation, answer_seq)
            SELECT {self.db.id(org)}, {self.db.id(message)}, 1, id, site_id, team_id, 'open', {int(is_asked)}, {num(due)}, {when(held, f'{start} + n / 100 % 3 * {HOUR}')},
              {when(unreachable, "'no_subscription'")}, {when(notified, f'{sent} + 1000')}, {when(reached, f'{sent} + 3000')}, {when(seen, late)},
              {when(f'({seen}) AND h % 10 <> 3', late)}, answer, {when("answer <> 'none'", f'{late} + 5000')}, CASE WHEN answer <> 'none' THEN 1 ELSE 0 END, CASE WHEN answer <> 'none' THEN n ELSE 0 END
            FROM (SELECT p.*, CASE WHEN {got_it} THEN 'got_it' ELSE {asking} END AS answer FROM (SELECT id, n, site_id, team_id, {h} AS h FROM seed_people) p) q ORDER BY id""")

    def replies(self, org, messages, every):
        """One reply in so many people; the acts behind the answers of the newest messages, which reports look at."""
        o, nil = self.db.id(org), self.db.id("0" * 32)
        for n, (message, _, _, ask, _, sent) in enumerate(messages):
            m = self.db.id(message)
            if ask == "acknowledge":
                self.db.run(f"""INSERT INTO replies (organisation_id, id, message_id, version, author_id, site_id, kind, body, is_ready, state, created_at)
                    SELECT organisation_id, {self.db.draw}, message_id, 1, person_id, site_id, 'text', 'Where is the second pallet?', 1, CASE WHEN answer_seq % 2 = 0 THEN 'new' ELSE 'heard' END, answered_at
                    FROM receipts WHERE organisation_id = {o} AND message_id = {m} AND answer <> 'none' AND answer_seq % {every} = {n % every}""")
            if 75 <= n < 90 or n == 59:
                self.db.run(f"""INSERT INTO receipt_events (organisation_id, person_id, act_id, message_id, version, kind, client_at, received_at, is_clock_suspect, device_generation, device_seq)
                    SELECT organisation_id, person_id, {self.db.draw}, message_id, 1, answer, answered_at, answered_at, 0, answer_generation, answer_seq
                    FROM receipts WHERE organisation_id = {o} AND message_id = {m} AND answer <> 'none'""")
        self.db.run(f"""INSERT INTO reply_counts SELECT organisation_id, message_id, site_id, COUNT(*), CAST(SUM(CASE WHEN state = 'new' THEN 1 ELSE 0 END) AS BIGINT)
              FROM replies WHERE organisation_id = {o} GROUP BY organisation_id, message_id, site_id;
            INSERT INTO reply_counts SELECT organisation_id, message_id, {nil}, CAST(SUM(replies) AS BIGINT), CAST(SUM(replies_new) AS BIGINT)
              FROM reply_counts WHERE organisation_id = {o} GROUP BY organisation_id, message_id""")

    def inboxes(self, past):
        """Readers with few and with many past messages, each message to whoever is still short of theirs."""
        now = self.now
        org, (site,), (team,) = self.organisation("Inboxes", 1, 1)
        sender = self.person(org, site, team, "Sam Sender", "lead")
        readers = {label: (self.person(org, site, team, f"Reader {label}", "worker"), count, to_do) for label, count, to_do in
                   (("inbox_few", 10, 10), ("inbox_many", past, 100), ("inbox_many_answered", past, past))}
        self.people([sender] + [person for person, _, _ in readers.values()])
        for label, (person, _, _) in readers.items():
            self.session(label, org, person[1])
        messages = [[self.new(now - (past - n) * 60_000 - HOUR), sender[1], f"Note {n}", "acknowledge", None, now - (past - n) * 60_000 - HOUR] for n in range(past)]
        self.messages(org, messages)
        rows = []
        for n, message in enumerate(messages):
            for person, count, every in readers.values():
                if past - n > count:
                    continue
                at = message[5] + 5_000
                done = n % every != every - 1
                rows.append([org, message[0], 1, person[1], site, team, "open", 1, at, at, at if done else None, at if done else None, "got_it" if done else "none", at + 1 if done else None, int(done), n if done else 0])
        self.db.rows("receipts", ["organisation_id", "message_id", "version", "person_id", "site_id", "team_id", "state", "is_asked", "notified_at", "reached_at", "seen_at", "finished_at",
                                  "answer", "answered_at", "answer_generation", "answer_seq"], rows)
        self.counters(org)
        return {"organisation": org, "past": past}


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--url", required=True, help="sqlite:///path (made) or postgres://… (an empty database)")
    args.add_argument("--sites", type=int, default=1)
    args.add_argument("--people", type=int, default=100, help="people at each site")
    args.add_argument("--teams", type=int, default=10, help="teams at each site")
    args.add_argument("--replies-every", type=int, default=100, help="people behind one reply")
    args.add_argument("--past", type=int, default=10_000, help="messages in the long inboxes")
    args.add_argument("--now", type=int, default=int(time.time() * 1000), help="unix milliseconds")
    args = args.parse_args()
    db = (Sqlite if args.url.startswith("sqlite:") else Postgres)(args.url)
    seed = Seed(db, args.now)
    told = {"chain": seed.chain(args.sites, args.people, args.teams, args.replies_every), "inboxes": seed.inboxes(args.past), "sessions": seed.secrets, "now": args.now}
    db.finish()
    print(json.dumps(told, indent=1))


main()
