"""Owns the peer of acknowledge_sqlite: one row, one commit, synchronous FULL, as a script would do it.

Called by the row on the measured core: one_row.py FOLDER SECONDS. Says one line of JSON.
The one rule: every row is committed before the next is written.
"""

import json
import os
import sqlite3
import sys
import time

folder, seconds = sys.argv[1], float(sys.argv[2])
connection = sqlite3.connect(os.path.join(folder, "one-row.db"), isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("PRAGMA synchronous = FULL")
connection.execute("CREATE TABLE IF NOT EXISTS acts (id BLOB PRIMARY KEY, person BLOB NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID")
took = []
began = time.perf_counter()
while True:
    before = time.perf_counter()
    if before - began >= seconds:
        break
    connection.execute("INSERT INTO acts VALUES (?, ?, 'got_it', ?)", (os.urandom(16), os.urandom(16), time.time_ns()))
    took.append(time.perf_counter() - before)
took.sort()
print(json.dumps({"per_second": len(took) / seconds, "p99_ms": took[int(len(took) * 0.99)] * 1000}))
