-- The whole house: every aggregate of the main job. Ids are UUIDv7, times unix milliseconds, texts UTF-8.
-- The PostgreSQL file of the same name holds the same tables and columns; a test compares them.

CREATE TABLE organisations (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  is_demo BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL
);

CREATE TABLE secrets (
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE sites (
  organisation_id BLOB NOT NULL REFERENCES organisations (id),
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX sites_by_name ON sites (organisation_id, name, id);

CREATE TABLE teams (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  site_id BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, site_id) REFERENCES sites (organisation_id, id)
);
CREATE INDEX teams_by_site ON teams (organisation_id, site_id, name, id);
CREATE INDEX teams_by_name ON teams (organisation_id, name, id);

CREATE TABLE people (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  site_id BLOB NOT NULL,
  home_team_id BLOB,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  locale TEXT NOT NULL,
  session_generation BIGINT NOT NULL DEFAULT 1,
  quiet_from_min BIGINT,
  quiet_until_min BIGINT,
  left_at BIGINT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, site_id) REFERENCES sites (organisation_id, id),
  FOREIGN KEY (organisation_id, home_team_id) REFERENCES teams (organisation_id, id)
);
CREATE INDEX people_by_site ON people (organisation_id, site_id);

CREATE TABLE team_members (
  organisation_id BLOB NOT NULL,
  team_id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  PRIMARY KEY (organisation_id, team_id, person_id),
  FOREIGN KEY (organisation_id, team_id) REFERENCES teams (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX team_members_by_person ON team_members (organisation_id, person_id, team_id);

-- What a lead, manager or admin may reach. Neither site nor team: the whole organisation.
CREATE TABLE person_scopes (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  site_id BLOB,
  team_id BLOB,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id),
  FOREIGN KEY (organisation_id, site_id) REFERENCES sites (organisation_id, id),
  FOREIGN KEY (organisation_id, team_id) REFERENCES teams (organisation_id, id)
);
CREATE INDEX person_scopes_by_person ON person_scopes (organisation_id, person_id);

CREATE TABLE shifts (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  site_id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, site_id) REFERENCES sites (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX shifts_by_person ON shifts (organisation_id, person_id, ends_at);

CREATE TABLE join_codes (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  code_hash BLOB NOT NULL,
  invited_by TEXT,
  expires_at BIGINT NOT NULL,
  spent_at BIGINT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE UNIQUE INDEX join_codes_by_hash ON join_codes (code_hash);

CREATE TABLE sessions (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  token_hash BLOB NOT NULL,
  generation BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  is_demo BIGINT NOT NULL DEFAULT 0,
  ended_at BIGINT,
  ended_because TEXT,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE UNIQUE INDEX sessions_by_token ON sessions (token_hash);
CREATE INDEX sessions_by_person ON sessions (organisation_id, person_id);

-- A new phone that asks to replace the one a person already has. Its secret grants nothing but the answer.
CREATE TABLE claims (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  join_code_id BLOB NOT NULL,
  secret_hash BLOB NOT NULL,
  locale TEXT NOT NULL,
  state TEXT NOT NULL,
  generation BIGINT,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  entered_at BIGINT,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id),
  FOREIGN KEY (organisation_id, join_code_id) REFERENCES join_codes (organisation_id, id)
);
CREATE UNIQUE INDEX claims_by_secret ON claims (secret_hash);
CREATE INDEX claims_held ON claims (organisation_id, id) WHERE state = 'held';

-- Append-only: who asked, who said yes or no, who let somebody in without the old phone.
CREATE TABLE claim_events (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  claim_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  actor_id BLOB,
  at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, claim_id) REFERENCES claims (organisation_id, id),
  FOREIGN KEY (organisation_id, actor_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX claim_events_by_claim ON claim_events (organisation_id, claim_id, id);

CREATE TABLE push_subscriptions (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  endpoint TEXT NOT NULL,
  p256dh TEXT NOT NULL,
  auth TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  reached_at BIGINT,
  pushed_at BIGINT,
  gone_at BIGINT,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE UNIQUE INDEX push_subscriptions_by_endpoint ON push_subscriptions (endpoint);
CREATE INDEX push_subscriptions_by_person ON push_subscriptions (organisation_id, person_id);

CREATE TABLE uploads (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  filetype TEXT NOT NULL,
  length BIGINT,
  received BIGINT NOT NULL,
  parts BIGINT NOT NULL,
  state TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX uploads_by_expiry ON uploads (state, expires_at);

CREATE TABLE upload_parts (
  organisation_id BLOB NOT NULL,
  upload_id BLOB NOT NULL,
  starts_at BIGINT NOT NULL,
  length BIGINT NOT NULL,
  blob_key TEXT NOT NULL,
  blob_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, upload_id, starts_at),
  FOREIGN KEY (organisation_id, upload_id) REFERENCES uploads (organisation_id, id)
);
CREATE INDEX upload_parts_by_blob ON upload_parts (organisation_id, blob_key);

CREATE TABLE assets (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  kind TEXT NOT NULL,
  duration_ms BIGINT,
  width BIGINT,
  height BIGINT,
  waveform TEXT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE renditions (
  organisation_id BLOB NOT NULL,
  asset_id BLOB NOT NULL,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  blob_key TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  etag TEXT NOT NULL,
  PRIMARY KEY (organisation_id, asset_id, name),
  FOREIGN KEY (organisation_id, asset_id) REFERENCES assets (organisation_id, id)
);

CREATE TABLE messages (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  sender_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  template TEXT,
  audience TEXT NOT NULL,
  latest_version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  cancelled_at BIGINT,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, sender_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX messages_by_sender ON messages (organisation_id, sender_id, id);

CREATE TABLE message_versions (
  organisation_id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT,
  ask TEXT NOT NULL,
  is_finish_asked BIGINT NOT NULL,
  respond_by BIGINT,
  upload_id BLOB,
  asset_id BLOB,
  state TEXT NOT NULL,
  failure TEXT,
  created_at BIGINT NOT NULL,
  sent_at BIGINT,
  PRIMARY KEY (organisation_id, message_id, version),
  FOREIGN KEY (organisation_id, message_id) REFERENCES messages (organisation_id, id),
  FOREIGN KEY (organisation_id, asset_id) REFERENCES assets (organisation_id, id)
);
CREATE INDEX message_versions_by_upload ON message_versions (organisation_id, upload_id);
CREATE INDEX message_versions_by_asset ON message_versions (organisation_id, asset_id);

CREATE TABLE receipts (
  organisation_id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  person_id BLOB NOT NULL,
  site_id BLOB NOT NULL,
  team_id BLOB,
  state TEXT NOT NULL,
  is_asked BIGINT NOT NULL,
  due_at BIGINT,
  held_until BIGINT,
  unreachable TEXT,
  notified_at BIGINT,
  reached_at BIGINT,
  seen_at BIGINT,
  finished_at BIGINT,
  answer TEXT NOT NULL,
  answered_at BIGINT,
  answer_generation BIGINT NOT NULL DEFAULT 0,
  answer_seq BIGINT NOT NULL DEFAULT 0,
  nudged_at BIGINT,
  PRIMARY KEY (organisation_id, message_id, version, person_id),
  FOREIGN KEY (organisation_id, message_id, version) REFERENCES message_versions (organisation_id, message_id, version),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX receipts_by_person ON receipts (organisation_id, person_id, message_id, version);
CREATE INDEX receipts_to_do ON receipts (organisation_id, person_id, message_id) WHERE state = 'open' AND answer <> 'got_it' AND (is_asked = 1 OR seen_at IS NULL);
CREATE INDEX receipts_outstanding ON receipts (organisation_id, message_id, version, site_id, person_id) WHERE state = 'open' AND answer <> 'got_it';
CREATE INDEX receipts_asking ON receipts (organisation_id, message_id, version, site_id, person_id) WHERE state = 'open' AND answer IN ('not_clear', 'cannot');
CREATE INDEX receipts_got_it ON receipts (organisation_id, message_id, version, site_id, answered_at, person_id) WHERE state = 'open' AND answer = 'got_it';
CREATE INDEX receipts_ended ON receipts (organisation_id, message_id, version, site_id, person_id) WHERE state <> 'open';
CREATE INDEX receipts_next_held ON receipts (organisation_id, message_id, held_until) WHERE held_until IS NOT NULL;
CREATE INDEX receipts_next_held_by_site ON receipts (organisation_id, message_id, site_id, held_until) WHERE held_until IS NOT NULL;
CREATE INDEX receipts_held ON receipts (organisation_id, held_until) WHERE held_until IS NOT NULL;
CREATE INDEX receipts_waiting ON receipts (organisation_id, held_until, site_id, person_id, message_id) WHERE held_until IS NOT NULL AND state = 'open' AND seen_at IS NULL AND answer = 'none';
CREATE INDEX receipts_waiting_by_site ON receipts (organisation_id, site_id, held_until, person_id, message_id) WHERE held_until IS NOT NULL AND state = 'open' AND seen_at IS NULL AND answer = 'none';
CREATE INDEX receipts_just_in ON receipts (organisation_id, answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX receipts_just_in_by_site ON receipts (organisation_id, site_id, answered_at) WHERE answered_at IS NOT NULL;

CREATE TABLE receipt_events (
  organisation_id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  act_id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  client_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  is_clock_suspect BIGINT NOT NULL,
  device_generation BIGINT NOT NULL,
  device_seq BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, person_id, act_id),
  FOREIGN KEY (organisation_id, message_id, version, person_id) REFERENCES receipts (organisation_id, message_id, version, person_id)
);
CREATE INDEX receipt_events_by_message ON receipt_events (organisation_id, message_id, version, received_at);

-- Counters per message and version: a projection of receipts, moved only by deltas in the same transaction. Level 0 counts
-- a team at a site (the nil team for people without one), level 1 rolls a site up, level 2 the organisation.
-- `place_id` is the team, the site, the organisation; the rest of the head is what a dashboard orders by.
-- `standing`: 0 closed, 1 open, 2 open with somebody awaited who has it or could.
CREATE TABLE progress (
  organisation_id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  level BIGINT NOT NULL,
  site_id BLOB NOT NULL,
  team_id BLOB NOT NULL,
  place_id BLOB NOT NULL,
  sender_id BLOB,
  is_asked BIGINT NOT NULL DEFAULT 0,
  is_listed BIGINT NOT NULL DEFAULT 0,
  is_stopped BIGINT NOT NULL DEFAULT 0,
  respond_by BIGINT,
  sites BIGINT NOT NULL DEFAULT 0,
  teams BIGINT NOT NULL DEFAULT 0,
  targeted BIGINT NOT NULL,
  held BIGINT NOT NULL,
  pending BIGINT NOT NULL,
  unreachable BIGINT NOT NULL,
  notified BIGINT NOT NULL,
  reached BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  got_it BIGINT NOT NULL,
  not_clear BIGINT NOT NULL,
  cannot BIGINT NOT NULL,
  got_it_unfinished BIGINT NOT NULL,
  unreachable_notified BIGINT NOT NULL,
  standing BIGINT GENERATED ALWAYS AS (CASE WHEN is_stopped = 1 THEN 0 WHEN is_asked = 1 AND pending + notified + reached + seen > 0 THEN 2 WHEN is_asked = 1 AND got_it < targeted OR is_asked = 0 AND held + pending > 0 THEN 1 ELSE 0 END) STORED,
  due_order BIGINT GENERATED ALWAYS AS (CASE WHEN is_stopped = 0 AND (is_asked = 1 AND got_it < targeted OR is_asked = 0 AND held + pending > 0) THEN COALESCE(respond_by, 9223372036854775807) ELSE 0 END) STORED,
  PRIMARY KEY (organisation_id, message_id, version, place_id, site_id),
  FOREIGN KEY (organisation_id, message_id, version) REFERENCES message_versions (organisation_id, message_id, version)
);
CREATE INDEX progress_by_site ON progress (organisation_id, message_id, version, site_id, level);
CREATE INDEX progress_in_order ON progress (organisation_id, place_id, standing, due_order, message_id DESC) WHERE is_listed = 1;
CREATE INDEX progress_by_sender ON progress (organisation_id, place_id, sender_id, standing, due_order, message_id DESC) WHERE is_listed = 1;

-- Got its of a version over time, for its curve: minutes in the first hour, ten minutes in the first day, then hours.
CREATE TABLE curves (
  organisation_id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  starts_at BIGINT NOT NULL,
  got_it BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, message_id, version, starts_at),
  FOREIGN KEY (organisation_id, message_id, version) REFERENCES message_versions (organisation_id, message_id, version)
);

-- Replies of a message at a site, and at all of them under the nil site; counted with every reply and its state.
CREATE TABLE reply_counts (
  organisation_id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  site_id BLOB NOT NULL,
  replies BIGINT NOT NULL,
  replies_new BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, message_id, site_id),
  FOREIGN KEY (organisation_id, message_id) REFERENCES messages (organisation_id, id)
);

-- One row per intended alert. Its id is the push_id; a retry keeps it.
CREATE TABLE alerts (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  kind TEXT NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  person_id BLOB NOT NULL,
  reply_id BLOB,
  page_id BLOB NOT NULL,
  state TEXT NOT NULL,
  sent_to TEXT,
  run_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, message_id, version) REFERENCES message_versions (organisation_id, message_id, version),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
CREATE INDEX alerts_by_page ON alerts (organisation_id, page_id, id);
CREATE INDEX alerts_folded ON alerts (organisation_id, person_id) WHERE state = 'folded';
CREATE INDEX alerts_rung ON alerts (organisation_id, person_id, created_at);
CREATE INDEX alerts_by_receipt ON alerts (organisation_id, message_id, version, person_id);

CREATE TABLE replies (
  organisation_id BLOB NOT NULL,
  id BLOB NOT NULL,
  message_id BLOB NOT NULL,
  version BIGINT NOT NULL,
  author_id BLOB NOT NULL,
  site_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  quick TEXT,
  body TEXT,
  upload_id BLOB,
  asset_id BLOB,
  is_ready BIGINT NOT NULL,
  state TEXT NOT NULL,
  because TEXT,
  created_at BIGINT NOT NULL,
  state_at BIGINT,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, message_id, version) REFERENCES message_versions (organisation_id, message_id, version),
  FOREIGN KEY (organisation_id, author_id) REFERENCES people (organisation_id, id),
  FOREIGN KEY (organisation_id, asset_id) REFERENCES assets (organisation_id, id)
);
CREATE INDEX replies_just_in ON replies (organisation_id, created_at) WHERE kind <> 'quick' OR quick = 'help';
CREATE INDEX replies_just_in_by_site ON replies (organisation_id, site_id, created_at) WHERE kind <> 'quick' OR quick = 'help';
CREATE INDEX replies_by_message ON replies (organisation_id, message_id, id);
CREATE INDEX replies_by_message_at_site ON replies (organisation_id, message_id, site_id, id);
CREATE INDEX replies_by_asset ON replies (organisation_id, asset_id);
CREATE INDEX replies_by_upload ON replies (organisation_id, upload_id);
CREATE INDEX replies_by_author ON replies (organisation_id, author_id, message_id, id);

-- Work that leaves the process: written with the change, leased by the relay, deleted when done.
CREATE TABLE outbox (
  id BLOB NOT NULL PRIMARY KEY,
  organisation_id BLOB NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  dedupe_key TEXT NOT NULL,
  job TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  lease_number BIGINT NOT NULL,
  leased_until BIGINT,
  dead_at BIGINT,
  error TEXT,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX outbox_by_key ON outbox (organisation_id, dedupe_key);
CREATE INDEX outbox_due ON outbox (run_at) WHERE dead_at IS NULL;

CREATE TABLE idempotency_keys (
  organisation_id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  route TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  body_hash BLOB NOT NULL,
  status BIGINT NOT NULL,
  response TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, person_id, route, idempotency_key),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
);
