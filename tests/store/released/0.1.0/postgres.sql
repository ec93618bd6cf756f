SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;


CREATE FUNCTION public.json_each(list text) RETURNS TABLE(value jsonb)
    LANGUAGE sql IMMUTABLE STRICT ROWS 16 PARALLEL SAFE
    AS $$ SELECT jsonb_array_elements(list::jsonb) $$;



CREATE FUNCTION public.unhex(digits jsonb) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT (digits #>> '{}')::uuid $$;



CREATE FUNCTION public.unhex(digits text) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT digits::uuid $$;


SET default_tablespace = '';

SET default_table_access_method = heap;


CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);



CREATE TABLE public.alerts (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    person_id uuid NOT NULL,
    reply_id uuid,
    page_id uuid NOT NULL,
    state text NOT NULL,
    sent_to text,
    run_at bigint NOT NULL,
    created_at bigint NOT NULL
);



CREATE TABLE public.assets (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    duration_ms bigint,
    width bigint,
    height bigint,
    waveform text,
    created_at bigint NOT NULL
);



CREATE TABLE public.claim_events (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    kind text NOT NULL,
    actor_id uuid,
    at bigint NOT NULL
);



CREATE TABLE public.claims (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    join_code_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    locale text NOT NULL,
    state text NOT NULL,
    generation bigint,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    entered_at bigint
);



CREATE TABLE public.curves (
    organisation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    starts_at bigint NOT NULL,
    got_it bigint NOT NULL
);



CREATE TABLE public.idempotency_keys (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    route text NOT NULL,
    idempotency_key text NOT NULL,
    body_hash bytea NOT NULL,
    status bigint NOT NULL,
    response text NOT NULL,
    created_at bigint NOT NULL
);



CREATE TABLE public.join_codes (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    code_hash bytea NOT NULL,
    invited_by text,
    expires_at bigint NOT NULL,
    spent_at bigint,
    created_at bigint NOT NULL
);



CREATE TABLE public.message_versions (
    organisation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    title text NOT NULL,
    body text,
    ask text NOT NULL,
    is_finish_asked bigint NOT NULL,
    respond_by bigint,
    upload_id uuid,
    asset_id uuid,
    state text NOT NULL,
    failure text,
    created_at bigint NOT NULL,
    sent_at bigint
);



CREATE TABLE public.messages (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    sender_id uuid NOT NULL,
    kind text NOT NULL,
    template text,
    audience text NOT NULL,
    latest_version bigint NOT NULL,
    created_at bigint NOT NULL,
    cancelled_at bigint
);



CREATE TABLE public.organisations (
    id uuid NOT NULL,
    name text NOT NULL,
    is_demo bigint DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL
);



CREATE TABLE public.outbox (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    dedupe_key text NOT NULL,
    job text NOT NULL,
    run_at bigint NOT NULL,
    attempts bigint NOT NULL,
    lease_number bigint NOT NULL,
    leased_until bigint,
    dead_at bigint,
    error text,
    created_at bigint NOT NULL
);



CREATE TABLE public.people (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    home_team_id uuid,
    name text NOT NULL,
    role text NOT NULL,
    locale text NOT NULL,
    session_generation bigint DEFAULT 1 NOT NULL,
    quiet_from_min bigint,
    quiet_until_min bigint,
    left_at bigint,
    created_at bigint NOT NULL
);



CREATE TABLE public.person_scopes (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    site_id uuid,
    team_id uuid
);



CREATE TABLE public.progress (
    organisation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    level bigint NOT NULL,
    site_id uuid NOT NULL,
    team_id uuid NOT NULL,
    place_id uuid NOT NULL,
    sender_id uuid,
    is_asked bigint DEFAULT 0 NOT NULL,
    is_listed bigint DEFAULT 0 NOT NULL,
    is_stopped bigint DEFAULT 0 NOT NULL,
    respond_by bigint,
    sites bigint DEFAULT 0 NOT NULL,
    teams bigint DEFAULT 0 NOT NULL,
    targeted bigint NOT NULL,
    held bigint NOT NULL,
    pending bigint NOT NULL,
    unreachable bigint NOT NULL,
    notified bigint NOT NULL,
    reached bigint NOT NULL,
    seen bigint NOT NULL,
    got_it bigint NOT NULL,
    not_clear bigint NOT NULL,
    cannot bigint NOT NULL,
    got_it_unfinished bigint NOT NULL,
    unreachable_notified bigint NOT NULL,
    standing bigint GENERATED ALWAYS AS (
CASE
    WHEN (is_stopped = 1) THEN 0
    WHEN ((is_asked = 1) AND ((((pending + notified) + reached) + seen) > 0)) THEN 2
    WHEN (((is_asked = 1) AND (got_it < targeted)) OR ((is_asked = 0) AND ((held + pending) > 0))) THEN 1
    ELSE 0
END) STORED,
    due_order bigint GENERATED ALWAYS AS (
CASE
    WHEN ((is_stopped = 0) AND (((is_asked = 1) AND (got_it < targeted)) OR ((is_asked = 0) AND ((held + pending) > 0)))) THEN COALESCE(respond_by, '9223372036854775807'::bigint)
    ELSE (0)::bigint
END) STORED
);



CREATE TABLE public.push_subscriptions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    endpoint text NOT NULL,
    p256dh text NOT NULL,
    auth text NOT NULL,
    created_at bigint NOT NULL,
    reached_at bigint,
    pushed_at bigint,
    gone_at bigint
);



CREATE TABLE public.receipt_events (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    act_id uuid NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    client_at bigint NOT NULL,
    received_at bigint NOT NULL,
    is_clock_suspect bigint NOT NULL,
    device_generation bigint NOT NULL,
    device_seq bigint NOT NULL
);



CREATE TABLE public.receipts (
    organisation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    person_id uuid NOT NULL,
    site_id uuid NOT NULL,
    team_id uuid,
    state text NOT NULL,
    is_asked bigint NOT NULL,
    due_at bigint,
    held_until bigint,
    unreachable text,
    notified_at bigint,
    reached_at bigint,
    seen_at bigint,
    finished_at bigint,
    answer text NOT NULL,
    answered_at bigint,
    answer_generation bigint DEFAULT 0 NOT NULL,
    answer_seq bigint DEFAULT 0 NOT NULL,
    nudged_at bigint
);



CREATE TABLE public.renditions (
    organisation_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    blob_key text NOT NULL,
    bytes bigint NOT NULL,
    etag text NOT NULL
);



CREATE TABLE public.replies (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    version bigint NOT NULL,
    author_id uuid NOT NULL,
    site_id uuid NOT NULL,
    kind text NOT NULL,
    quick text,
    body text,
    upload_id uuid,
    asset_id uuid,
    is_ready bigint NOT NULL,
    state text NOT NULL,
    because text,
    created_at bigint NOT NULL,
    state_at bigint
);



CREATE TABLE public.reply_counts (
    organisation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    site_id uuid NOT NULL,
    replies bigint NOT NULL,
    replies_new bigint NOT NULL
);



CREATE TABLE public.secrets (
    name text NOT NULL,
    value bytea NOT NULL,
    created_at bigint NOT NULL
);



CREATE TABLE public.sessions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    generation bigint NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    is_demo bigint DEFAULT 0 NOT NULL,
    ended_at bigint,
    ended_because text
);



CREATE TABLE public.shifts (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    person_id uuid NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL
);



CREATE TABLE public.sites (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL
);



CREATE TABLE public.team_members (
    organisation_id uuid NOT NULL,
    team_id uuid NOT NULL,
    person_id uuid NOT NULL
);



CREATE TABLE public.teams (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    name text NOT NULL
);



CREATE TABLE public.upload_parts (
    organisation_id uuid NOT NULL,
    upload_id uuid NOT NULL,
    starts_at bigint NOT NULL,
    length bigint NOT NULL,
    blob_key text NOT NULL,
    blob_at bigint NOT NULL
);



CREATE TABLE public.uploads (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    source text NOT NULL,
    filetype text NOT NULL,
    length bigint,
    received bigint NOT NULL,
    parts bigint NOT NULL,
    state text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL
);



INSERT INTO public._sqlx_migrations VALUES
	(1, 'house', '2026-12-01 02:03:57.300904+00', true, '\x3420798bb2cc06a1f539524c5c79c6b3c1e7f8092c6a1b9c2a5cdd48ffb66e48f7ad98686aa1cf12fd91efd208aebdd8', 410347291);



INSERT INTO public.alerts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-c15f-7426-bbf0-81a70596c1b4', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088119647, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-bd79-7210-8284-a933f5ba6f3d', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088118649, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-c142-7228-bf1c-5fbd64e86f45', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088119618, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-c635-7e85-8e1b-61ece0f5b390', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088120885, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-c15c-7a80-9784-3af6836779d4', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088119644, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-bbff-75bb-a6e9-64436480e46a', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088118271, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-c285-7f27-801a-95f19ae88937', 'note', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22f31-bbff-74de-9ea1-8940d959cb96', 'accepted', NULL, 1796088119941, 1796088118271),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-96a9-742c-8457-41e2e8596eab', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640553, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-9490-75f7-8996-1f356e606d9d', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640016, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-9109-7771-adbb-4b0ab9c1021d', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639113, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-94a3-7af8-9e68-495ea85de9db', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640035, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-90cb-7f35-9823-17e3a49d824b', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639051, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-91ce-7645-87d9-8dfc9973f932', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639310, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-9222-7049-b500-1228d1a42d5a', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639394, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-9aef-7c62-ba36-92a91255f29c', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018641647, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-98b2-7d0a-8630-619fb65eab92', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018641074, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-9507-7912-9a72-8f1edf6c2a83', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640135, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-90c2-7555-b064-0ab8e2d975f9', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639042, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22c3b-b7b1-71d8-894c-745e84ae2384', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796038440881, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22c3b-ad08-7cc8-9add-a44effbcb5cb', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796038438152, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-93f0-7509-81cd-fabb98df482d', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639856, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-94fe-798c-985d-b9a5412c4fd8', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ba-7401-b971-aef75b507238', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640126, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-927b-7679-81dd-bb5cd110eb3b', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bb-76af-8dfc-0aec68eaa424', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639483, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-970b-7007-b55f-7decd07edb43', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640651, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-90d5-7025-91b6-89fb439ba3ce', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bd-7c61-a019-11721d16f203', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018639061, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-99aa-74cb-a57a-49538cd6eeca', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65be-7a01-beda-a8e92458f3ef', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018641322, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-9614-7626-a85b-ba91066b6504', 'note', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bf-75f2-b263-38ff7c501bb2', NULL, '01a22b0d-90c2-7ac2-a2a8-c73000d8ff35', 'accepted', NULL, 1796018640404, 1796018639042),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f21-3f23-7bd2-910d-6f24f816d08b', 'due', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65a5-7351-897f-bd7e9bf3c962', NULL, '01a22f21-3f23-717b-9678-3a2f66c4a83c', 'accepted', NULL, 1796087037731, 1796087037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-422f-7c48-b0eb-2a0be1b1ce7f', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65c8-7095-832e-917b1360511c', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084941359, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3df4-739b-bed6-7a0383db2535', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65c9-71a2-8cc2-672844fc79f3', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084940276, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-40be-7407-8d7b-1fbbb1685d4a', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65ca-7430-892c-ad89479bdc2d', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084940990, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3c1a-7412-a844-a6058862a925', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084939802, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-38d1-79a1-a79f-6cbda395669d', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65cc-7a1a-9af1-efa96de64eb9', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084938961, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-406a-78b0-a98d-1e33e6c8e4a9', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d1-7d3b-9393-ed06e45b0d82', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084940906, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-37fa-7717-8fb0-d473d157be37', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084938746, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3b34-7294-94f8-f6fe7766472a', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d3-7698-8bd4-b758610efd08', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084939572, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3c1e-7d34-8c9e-6b94313a96e3', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d4-7123-b9d9-7806e39e2cd4', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084939806, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3dfe-7151-87c6-ab60b918c7e1', 'note', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d5-7702-8e1e-0694aac0f11b', NULL, '01a22f01-37fa-722e-a989-d0179bc3b9a7', 'accepted', NULL, 1796084940286, 1796084938746),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6f34-7433-8f59-b126709bbf5f', 'note', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65da-73de-a420-4b72655c4490', NULL, '01a22ed3-6f34-72b1-9603-58aa5654fd8d', 'accepted', NULL, 1796081938228, 1796081938228),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-7150-7f02-913f-ab2102ef7494', 'note', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65db-74fe-b209-b6e6fb163015', NULL, '01a22ed3-6f34-72b1-9603-58aa5654fd8d', 'accepted', NULL, 1796081938768, 1796081938228),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-702a-7764-8d99-f68cc7c20162', 'note', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65dc-7503-af5d-05353e6dfb43', NULL, '01a22ed3-6f34-72b1-9603-58aa5654fd8d', 'accepted', NULL, 1796081938474, 1796081938228),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f3c-b663-7151-8128-b9b972713d4c', 'due', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65a7-7c14-8c5d-936eddfc3059', NULL, '01a22f3c-b663-7b1a-80fd-8ffa50674a1d', 'accepted', NULL, 1796088837731, 1796088837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-369a-7388-ac72-5b0fd0bfcfa2', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001838746, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-416e-77ab-a26d-6e3e3f21d147', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65a5-7351-897f-bd7e9bf3c962', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001841518, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3486-7ccc-b7f4-d1ccb384d03b', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65aa-77be-9376-f64ecc434cf3', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001838214, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-39ba-7f25-8382-61cb80b267fd', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839546, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-383a-7b29-8cb6-ddecf790fbdb', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839162, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3749-7bb6-8efa-b64a4a0bfe28', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001838921, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3860-7200-97e0-cb37d9aef36d', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839200, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3b2f-77f1-a4e5-20264d9070de', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839919, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3725-799a-8388-21d93458acfb', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001838885, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3f78-7e19-a0f3-ba6cde6ce511', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001841016, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-4373-7d0d-8986-c4d32021245a', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009640819, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-3ea4-78d4-a035-3956c60b9e09', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009639588, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-4008-745e-881c-8467b781ef8f', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009639944, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22c3b-b015-78da-80c5-28a092240508', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796038438933, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22c3b-b36e-7e15-a30c-0cb8c725401e', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796038439790, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3d22-7112-81dd-23af76946382', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001840418, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-4159-7563-8e9b-5bc098ccb59b', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ba-7401-b971-aef75b507238', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001841497, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-39b5-78fa-a276-0f8a4e4fd52e', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bb-76af-8dfc-0aec68eaa424', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839541, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3b07-7244-bb32-4e1ef3dd927f', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839879, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-366c-7150-b28c-352b97c1e73f', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bd-7c61-a019-11721d16f203', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001838700, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-3e8e-713f-9618-6b64c41de553', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65be-7a01-beda-a8e92458f3ef', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009639566, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-39fb-7048-bf51-1bd9ad4413a6', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bf-75f2-b263-38ff7c501bb2', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009638395, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-37b5-7056-b86c-17beb8b14ada', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c2-7e14-b787-af05efdc0ad9', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839029, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-3ac8-77e3-8348-aad35c5052e9', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c3-713f-83df-6a7ec3e9ba74', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001839816, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-40dd-7f59-ae60-f32a4cf4ff62', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c4-7bbe-9ac3-88d5c851500d', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796001841373, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-39b8-76ce-aa8a-e6ad6f63d49f', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c5-7d19-8718-aabb223918e8', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009638328, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-446d-7a5e-9bd9-b934250a83b3', 'note', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c6-77eb-ac42-d39645ce1e6e', NULL, '01a22a0d-3486-7bcb-b877-e03d61263a86', 'accepted', NULL, 1796009641069, 1796001838214),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-7382-7338-bc7d-ec0250d86dba', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090459010, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-78cf-75f0-8cbb-9119e035c4fd', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090460367, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-7ab7-7708-a4f7-3692e6416abf', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090460855, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-7dee-7945-829b-02c3337917ff', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090461678, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-7b87-751e-9a73-92fdbfdcac23', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090461063, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-708e-7948-9d25-306162fd451d', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090458254, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-7d8f-712a-84bf-30213b2c6a03', 'note', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22f55-708e-7356-b547-92b8639ddafe', 'accepted', NULL, 1796090461583, 1796090458254),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e764-7a0b-b921-da8147a7620b', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65c8-7095-832e-917b1360511c', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796000638820, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e8ed-7d9b-9222-7aae42faceb6', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65c9-71a2-8cc2-672844fc79f3', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796000639213, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-f06f-7ae9-8857-c84b92b500fc', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65ca-7430-892c-ad89479bdc2d', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796000641135, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e55f-7ecc-bde4-245c91fcf803', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796000638303, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-f0b5-721b-afeb-fe571963af9e', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cc-7a1a-9af1-efa96de64eb9', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796000641205, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-45bf-7c91-abcf-8ce70f09c2aa', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cd-781d-860d-f637ab563480', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796009641407, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a84-4554-7849-b744-80cc0e7af355', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65ce-7b45-90fa-f8ea420c4332', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796009641300, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22c3b-ad8f-769c-9f71-f644056a73d5', 'note', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cf-742e-846d-b370f88da15d', NULL, '01a229fa-e55f-7fbc-ad24-7d991fc28223', 'accepted', NULL, 1796038438287, 1796000638303),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e735-7464-83a9-d59e091dd6ca', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081641269, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e19e-7bde-a882-216704fa2613', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081639838, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-dde8-7b9e-b653-a8f8a19780d2', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081638888, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e53c-7901-b75d-7a4977343096', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081640764, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e1a7-747c-9937-96ceae01dbaa', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081639847, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e817-7c09-915a-966058b628fc', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081641495, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e13c-7ca4-bc7c-3bca116ae651', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081639740, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-dea0-7e1b-9840-722670098235', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081639072, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-dc45-73c2-9efc-bc8d3181c62d', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081638469, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e41a-72f4-9399-82ba65d01fd4', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ba-7401-b971-aef75b507238', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081640474, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e69a-7ebb-9108-5bdcad791e11', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bb-76af-8dfc-0aec68eaa424', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081641114, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e64c-7030-b1bc-95d31c47ef63', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081641036, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-e5b5-70be-b926-f242e7629eb4', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bd-7c61-a019-11721d16f203', NULL, '01a22ece-dc45-7ff6-9d55-d82d63268212', 'accepted', NULL, 1796081640885, 1796081638469),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-220f-78eb-842a-4a41e539eeb8', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086440463, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-21c9-7d3b-8023-51a45daedbfe', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086440393, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1a7c-7b58-b63c-9a88f49c639a', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086438524, 1796086438409);
INSERT INTO public.alerts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-22e1-7382-ae96-50f15d25c4bf', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086440673, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1eac-708b-9376-08ed3a92aa75', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086439596, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1c02-7c7c-9dc9-356ab7f01ab7', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086438914, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-2571-7dc6-9955-778de62a31df', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086441329, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1a09-7ffa-8de6-281e88e7b2d7', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086438409, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1c9b-723a-8ea0-eb2d62494cd4', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086439067, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1c4c-7189-a16e-6ab37d0f11c2', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ba-7401-b971-aef75b507238', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086438988, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-1d46-7d73-a648-a21154edecd6', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bb-76af-8dfc-0aec68eaa424', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086439238, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-2100-72f7-91d8-085718bedf01', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086440192, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f18-2068-7e1c-a967-1a037f181fed', 'note', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bd-7c61-a019-11721d16f203', NULL, '01a22f18-1a09-7e65-b705-2daea58a547e', 'accepted', NULL, 1796086440040, 1796086438409),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-2f28-7a3f-a023-340e14bc0d83', 'note', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d1-7d3b-9393-ed06e45b0d82', NULL, '01a22ee1-2f28-74cb-a5a9-3cd7f5a33273', 'accepted', NULL, 1796082839336, 1796082839336),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-3025-73f8-a81e-cbcd1f51962e', 'note', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', NULL, '01a22ee1-2f28-74cb-a5a9-3cd7f5a33273', 'accepted', NULL, 1796082839589, 1796082839336),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-31d1-78ed-bfc9-151c0b480e56', 'note', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d3-7698-8bd4-b758610efd08', NULL, '01a22ee1-2f28-74cb-a5a9-3cd7f5a33273', 'accepted', NULL, 1796082840017, 1796082839336),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-3200-7e3d-ad18-d9ca34060416', 'note', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d4-7123-b9d9-7806e39e2cd4', NULL, '01a22ee1-2f28-74cb-a5a9-3cd7f5a33273', 'accepted', NULL, 1796082840064, 1796082839336),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-3495-7af5-bd05-ddec59215ce4', 'note', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d5-7702-8e1e-0694aac0f11b', NULL, '01a22ee1-2f28-74cb-a5a9-3cd7f5a33273', 'accepted', NULL, 1796082840725, 1796082839336),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f4c-46c3-7aa9-8867-02feda680983', 'reply', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f46-c883-797f-bedb-4b5e4f800f42', '01a22f4c-46c3-7615-a679-07efefbee722', 'accepted', NULL, 1796089857731, 1796089857731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f4f-f043-7e14-8ae7-f10a9ed56827', 'reply', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f4a-7203-77b9-9b60-9e5720486e08', '01a22f4f-f043-7af6-b462-ec1e4d6424ac', 'accepted', NULL, 1796090097731, 1796090097731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f05-c7e3-7dee-bcf5-d85f718c6c67', 'reply', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bd-7c61-a019-11721d16f203', '01a22f00-49a3-7ceb-a3ae-848c254a25cb', '01a22f05-c7e3-7c40-a554-b29e6e76786a', 'accepted', NULL, 1796085237731, 1796085237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22eef-cee3-72a5-9146-d2f37c43f24a', 'reply', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22eea-50a3-7cc6-98b3-11fb65053fc1', '01a22eef-cee3-7cd5-9808-79827e1f6832', 'accepted', NULL, 1796083797731, 1796083797731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f39-0ce3-7071-8d5e-b71fe3596989', 'reply', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22f33-8ea3-728a-b26d-c1015baff6d5', '01a22f39-0ce3-7671-b4b1-260f53f89511', 'accepted', NULL, 1796088597731, 1796088597731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f26-bd63-74de-a6a1-7fd60d72137a', 'reply', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65da-73de-a420-4b72655c4490', '01a22f21-3f23-7499-8df1-1a8a0b29143b', '01a22f26-bd63-7d6d-8cf8-39ab65b27921', 'accepted', NULL, 1796087397731, 1796087397731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-7bd7-b1ef-7660ae628da5', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'accepted', NULL, 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-7dee-9193-686982da001e', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'accepted', NULL, 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-7cca-b25d-fb23adfe39a6', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'accepted', NULL, 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-7dc4-845f-2abd66d696f2', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'accepted', NULL, 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-7194-bb80-c0d143841d94', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'accepted', NULL, 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-7b3e-9b8d-6a1a52ad3653', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'accepted', NULL, 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-308f-72fa-8bbb-d8ef2c9dc7ce', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22f58-309a-796d-9af6-07c328a1c095', 'dropped', '[]', 1796090638471, 1796090638471),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-73b8-a62d-f1f8caf347e5', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-7504-8047-91b800637f76', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-7816-a1d1-3d408b947885', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-76d9-90ec-f27b46e3c27c', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-7f54-b5ce-9e13d61b493f', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-7df5-9d57-7498d973a36c', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30d9-71e7-a31e-316228a94d80', 'summary', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22f58-30dd-74ef-a6fe-65c6902c4ba2', 'accepted', NULL, 1796090638545, 1796090638545),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-783d-a91f-074134c03e9f', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-7d9d-bd97-eb060115e4f3', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-74c3-9b4a-c0fbb6e53236', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-72f2-a4a5-36f472eb6272', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-7998-80cf-8b54e803af11', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-73b1-8d26-b814b9a93c12', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-310f-7798-a7fd-fe3ed1066dde', 'summary', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', NULL, '01a22f58-3112-754a-88d8-a91779100f76', 'dropped', NULL, 1796090638603, 1796090638603);



INSERT INTO public.assets VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7a47-9127-746d3f4d5f13', 'video', 22000, 480, 480, NULL, 1796088117731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-7f4d-bbe5-e835e60b2137', 'video', 18000, 480, 480, NULL, 1796018637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-7b80-b06d-be2bc539e0e8', 'video', 17000, 480, 480, NULL, 1796084937731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-7a99-8b96-92018711fe98', 'video', 13000, 480, 480, NULL, 1796081937731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-7df8-8433-83ceb17f5b93', 'video', 16000, 480, 480, NULL, 1796001837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-7d49-bc2a-399fdea1df18', 'voice', 12005, NULL, NULL, '[0, 0, 70, 100, 87, 87, 52, 80, 86, 87, 75, 1, 0, 0, 62, 61, 54, 58, 72, 63, 52, 59, 41, 53, 37, 60, 49, 56, 64, 54, 59, 51, 50, 53, 53, 44, 0, 0, 0, 63, 70, 58, 68, 63, 54, 49, 0, 0, 0, 20, 51, 58, 70, 59, 54, 52, 47, 0, 0, 0]', 1796090457731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-7ac9-b02b-25a6f65991c3', 'voice', 13003, NULL, NULL, '[0, 0, 73, 94, 83, 72, 100, 67, 73, 44, 45, 0, 0, 0, 10, 70, 49, 66, 66, 57, 59, 52, 0, 0, 0, 19, 73, 53, 69, 55, 59, 57, 56, 52, 47, 64, 64, 66, 53, 52, 62, 3, 0, 0, 0, 69, 63, 96, 75, 75, 62, 75, 66, 52, 62, 67, 65, 32, 0, 0]', 1796000637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-733f-9b11-547119728955', 'photo', NULL, 960, 720, NULL, 1796081637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f46-c883-71e5-a47a-3b4e44b11dfc', 'voice', 10008, NULL, NULL, '[0, 0, 9, 100, 88, 1, 66, 67, 81, 3, 66, 73, 76, 68, 68, 53, 69, 59, 43, 0, 0, 0, 0, 30, 73, 78, 91, 60, 82, 82, 96, 64, 82, 67, 56, 54, 58, 51, 0, 0, 0, 0, 54, 83, 85, 58, 76, 70, 45, 57, 58, 74, 76, 56, 80, 69, 2, 0, 0, 0]', 1796089497731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f4a-7203-7f67-8116-a5ab566634cb', 'photo', NULL, 960, 720, NULL, 1796089737731);









INSERT INTO public.curves VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796001840000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796001900000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796002140000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796002560000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796002860000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796003700000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796004240000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796005080000, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796007000000, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796007600000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796008200000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796011800000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796013000000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796014200000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796040000000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1796041800000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796018700000, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796018880000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796018940000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796020560000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796021280000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796021340000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796021940000, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796022000000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1796023200000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 1796086500000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 1796086680000, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 1796087040000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 1796087400000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 1796087700000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 1796082180000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 1796086200000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 1796083020000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 1796085000000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 1796086920000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 1796088420000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 1796089200000, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 1796088120000, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 1796088600000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 1796088660000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 1796090460000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 1796090580000, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 1796090580000, 1);






INSERT INTO public.join_codes VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-2fa2-7fff-8b3c-a7e48383fa6c', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 'demo', '\xe9ba1ae8138291f0260511277ad16ce83197a3e48fb837e18105c2b00a601586', NULL, 1796177038242, NULL, 1796090638242),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-2fa3-78ff-9ff7-ac292ceebf49', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 'demo', '\xa920f9f5dd7b80bbe6ff474bc2a3f0f0e973c46039983ca4188405410d1ccdae', NULL, 1796177038243, NULL, 1796090638243),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-2fa3-75ba-ba72-cdbe444922e7', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 'demo', '\xce9f612118801d03dba36c49292a8e4f1cea1907643b1c88cf3fc41839604302', NULL, 1796177038243, NULL, 1796090638243);



INSERT INTO public.message_versions VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'Close the guard until it clicks twice', 'Line three, the guard on the press has a new latch. Close it until it clicks twice. One click? Stop, keep your hands out, and call me. Two clicks and a green light, then carry on. Thank you.', 'acknowledge', 1, 1796097117731, NULL, '01a22f31-b9e3-7a47-9127-746d3f4d5f13', 'sent', NULL, 1796088117731, 1796088117731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'Gate B: forklift route changed', 'Forklifts now come in at gate B and keep to the blue lane. If you walk, stay behind the yellow rail. At the mirror, stop and look. Wait until the driver raises a hand.', 'acknowledge', 0, 1796087037731, NULL, '01a22b0d-8ba3-7f4d-bbe5-e835e60b2137', 'sent', NULL, 1796018637731, 1796018637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'Cold store: new door alarm', 'The cold store has a new door alarm. After thirty seconds open, it flashes and beeps. Close the door and press the blue button once. Still beeping? Come out and call me.', 'acknowledge', 0, 1796099637731, NULL, '01a22f01-3403-7b80-b06d-be2bc539e0e8', 'sent', NULL, 1796084937731, 1796084937731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'Herring jars: three for two until Saturday', 'The herring jars are three for two until Saturday. Middle shelf, labels to the front. When a row is down to four, fill it up.', 'acknowledge', 0, 1796088837731, NULL, '01a22ed3-6d43-7a99-8b96-92018711fe98', 'sent', NULL, 1796081937731, 1796081937731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'Hand hygiene audit on Friday', 'The hand hygiene audit is on Friday. Wash for twenty seconds, palms, backs, thumbs, and between the fingers. Dry with paper, then disinfect. Rings and watches stay in the locker.', 'acknowledge', 0, 1796174637731, NULL, '01a22a0d-32a3-7df8-8433-83ceb17f5b93', 'sent', NULL, 1796001837731, 1796001837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'Break is in the training room today', 'Line three, a short one. They are cleaning the canteen today, so our break is in the training room. Same time as always. The tea is already there.', 'acknowledge', 0, 1796105037731, NULL, '01a22f55-6e83-7d49-bc2a-399fdea1df18', 'sent', NULL, 1796090457731, 1796090457731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'Handover: dock two is running again', 'Handover from the cold store. Dock two is running again. Keep the plate heater on, and check the seal at every truck. Dock one stays shut until the fitter has been.', 'none', 0, NULL, NULL, '01a229fa-e323-7ac9-b02b-25a6f65991c3', 'sent', NULL, 1796000637731, 1796000637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'Returns go to pallet place 5', 'Place 5 is for returns only.', 'acknowledge', 0, 1796108637731, NULL, '01a22ece-d963-733f-9b11-547119728955', 'sent', NULL, 1796081637731, 1796081637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'Returns go to pallet place 7, not 5', 'Place 7 is marked yellow and is for returns only. Place 5 goes back to empty pallets.', 'acknowledge', 0, 1796108637731, NULL, '01a22ece-d963-733f-9b11-547119728955', 'sent', NULL, 1796086437731, 1796086437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, 'Locker keys: bring yours at your next start', 'We change the locks at both doors. Bring your locker key at your next start and hand it to your lead. You get the new one at once, and it opens both doors.', 'acknowledge', 0, 1796210637731, NULL, NULL, 'sent', NULL, 1796089437731, 1796089437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'Packing stops for an hour, help in the shop', 'Packing line one stops for an hour for a belt change. Until then please help to fill the shop. I call you back when it runs.', 'acknowledge', 0, 1796094237731, NULL, NULL, 'cancelled', NULL, 1796082837731, 1796082837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 'Pallets stand in aisle 4', 'Move them before the truck comes.', 'acknowledge', 0, NULL, NULL, NULL, 'sent', NULL, 1796090638441, 1796090638450),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 'Pallets stand in aisle 4, downstairs', 'Downstairs. Move them before the truck comes.', 'acknowledge', 0, NULL, NULL, NULL, 'sent', NULL, 1796090638514, 1796090638519),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, 'Taken back at once', 'Move them before the truck comes.', 'acknowledge', 0, NULL, NULL, NULL, 'cancelled', NULL, 1796090638586, 1796090638589);



INSERT INTO public.messages VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 'video', 'safety', '{"any_of":[{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"}]}', 1, 1796088117731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 'video', 'safety', '{"any_of":[{"team":"01a194d9-65a3-7a34-ac98-db6fd4531e42"},{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"}]}', 1, 1796018637731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 'video', 'safety', '{"any_of":[{"team":"01a194d9-65a3-7556-a281-43b398f4afe2"},{"team":"01a194d9-65a3-759a-9d28-f384a9fb26ea"}]}', 1, 1796084937731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 'video', 'promotion', '{"any_of":[{"team":"01a194d9-65a3-7e7d-94b5-477af463a0f7"}]}', 1, 1796081937731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 'video', 'safety', '{"any_of":[{"site":"01a194d9-65a3-79cc-8b6b-8acc136f8a07"}]}', 1, 1796001837731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 'voice', 'handover', '{"any_of":[{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"}]}', 1, 1796090457731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 'voice', 'handover', '{"any_of":[{"team":"01a194d9-65a3-7556-a281-43b398f4afe2"}]}', 1, 1796000637731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 'photo', 'stock', '{"any_of":[{"team":"01a194d9-65a3-7a34-ac98-db6fd4531e42"},{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"}]}', 2, 1796081637731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 'text', 'handover', '{"any_of":[{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"},{"team":"01a194d9-65a3-738c-9ed7-0bfb74c703c9"}]}', 1, 1796089437731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 'text', 'handover', '{"any_of":[{"team":"01a194d9-65a3-759a-9d28-f384a9fb26ea"}]}', 1, 1796082837731, 1796083197731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 'text', NULL, '{"any_of":[{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"}]}', 2, 1796090638441, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 'text', NULL, '{"any_of":[{"team":"01a194d9-65a3-7de5-90be-60eff3ddeb1a"}]}', 1, 1796090638586, 1796090638603);



INSERT INTO public.organisations VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', 'Skerrow Pantry', 1, 1793498637731);



INSERT INTO public.outbox VALUES
	('01a22f58-2da3-7022-a7b1-3bac50afa27f', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'due_check', 'due_check:01a22f31-b9e3-7321-985d-32a4397df793:1', '{"DueCheckV1":{"message_id":"01a22f31-b9e3-7321-985d-32a4397df793","version":1}}', 1796097117731, 0, 0, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-78fd-b5ad-9f140f2451ad', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'due_check', 'due_check:01a22f01-3403-78fd-a189-84c4a2db3319:1', '{"DueCheckV1":{"message_id":"01a22f01-3403-78fd-a189-84c4a2db3319","version":1}}', 1796099637731, 0, 0, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-72be-8717-7811dd1ecfd1', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'due_check', 'due_check:01a22a0d-32a3-70a3-8f64-ade72ecdffc4:1', '{"DueCheckV1":{"message_id":"01a22a0d-32a3-70a3-8f64-ade72ecdffc4","version":1}}', 1796174637731, 0, 0, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-7e4c-8e26-39bdcc3f34a2', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'due_check', 'due_check:01a22f55-6e83-734c-be84-6e177057c85d:1', '{"DueCheckV1":{"message_id":"01a22f55-6e83-734c-be84-6e177057c85d","version":1}}', 1796105037731, 0, 0, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-7583-90e7-f153ba2ff543', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'due_check', 'due_check:01a22ece-d963-77c9-812a-ab685ba0ec0a:2', '{"DueCheckV1":{"message_id":"01a22ece-d963-77c9-812a-ab685ba0ec0a","version":2}}', 1796108637731, 0, 0, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-7305-aa1d-ba34ba3a6220', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'release_held', 'release_held:1796096037731', '{"ReleaseHeldV1":{"at_ms":1796096037731}}', 1796096037731, 0, 24, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-7a37-b10c-7efcf5d1fb1a', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'release_held', 'release_held:1796124837731', '{"ReleaseHeldV1":{"at_ms":1796124837731}}', 1796124837731, 0, 12, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-7653-bf1f-dab75519be79', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'release_held', 'release_held:1796168037731', '{"ReleaseHeldV1":{"at_ms":1796168037731}}', 1796168037731, 0, 29, NULL, NULL, NULL, 1796090637731),
	('01a22f58-2da3-70ff-bd45-8636d17eb713', '01a22f58-2da3-737c-b16f-1d1aca8a4917', 'due_check', 'due_check:01a22f45-de23-7672-b6ab-0308a3df6753:1', '{"DueCheckV1":{"message_id":"01a22f45-de23-7672-b6ab-0308a3df6753","version":1}}', 1796210637731, 0, 0, NULL, NULL, NULL, 1796090637731);



INSERT INTO public.people VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Piotr', 'lead', 'pl', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Inês', 'lead', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a7-7c14-8c5d-936eddfc3059', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Rui', 'lead', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a9-7228-954f-b339c6ac4f2d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', NULL, 'Duarte', 'manager', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65aa-77be-9376-f64ecc434cf3', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', NULL, 'Noor', 'admin', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Oksana', 'worker', 'uk', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Devran', 'worker', 'tr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Pia', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Hanna', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Samir', 'worker', 'ar', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Kofi', 'worker', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Zuzanna', 'worker', 'pl', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Minh', 'worker', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Ayşe', 'worker', 'tr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Bjarne', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Leila', 'worker', 'ar', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Thibault', 'worker', 'fr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Ravi', 'worker', 'hi', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Jarek', 'worker', 'pl', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Ewa', 'worker', 'pl', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Tarek', 'worker', 'ar', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Silke', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Osman', 'worker', 'tr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Chidi', 'worker', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Nadia', 'worker', 'fr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c0-79ed-adde-2e8d59608b79', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Volker', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c1-7ff3-9a66-715092c91e65', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'Marisol', 'worker', 'es', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c2-7e14-b787-af05efdc0ad9', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'Anouk', 'worker', 'fr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c3-713f-83df-6a7ec3e9ba74', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'Deepa', 'worker', 'hi', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c4-7bbe-9ac3-88d5c851500d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'Fiete', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c5-7d19-8718-aabb223918e8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'Halyna', 'worker', 'uk', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c6-77eb-ac42-d39645ce1e6e', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'Emre', 'worker', 'tr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c7-790b-b395-d6a190dade95', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'Greta', 'worker', 'de', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Beatriz', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Nuno', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Amadou', 'worker', 'fr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Priya', 'worker', 'hi', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Caio', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cd-781d-860d-f637ab563480', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Yusuf', 'worker', 'tr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ce-7b45-90fa-f8ea420c4332', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Solange', 'worker', 'fr', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cf-742e-846d-b370f88da15d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Taras', 'worker', 'uk', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'Filipa', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Joana', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Abel', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d3-7698-8bd4-b758610efd08', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Rosa', 'worker', 'es', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d4-7123-b9d9-7806e39e2cd4', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Ximena', 'worker', 'es', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d5-7702-8e1e-0694aac0f11b', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Viktor', 'worker', 'uk', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d6-781d-a41a-e91315341445', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Malik', 'worker', 'ar', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d7-7e52-acf6-435222fa1bad', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Teresa', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d8-712b-8a77-7d9d5f06e96f', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Ifeoma', 'worker', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d9-73e3-b9d7-19157ef150fc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'Gil', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65da-73de-a420-4b72655c4490', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Clara', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65db-74fe-b209-b6e6fb163015', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Diogo', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65dc-7503-af5d-05353e6dfb43', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Esme', 'worker', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65dd-7867-9188-6bcc1eea01fc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Paloma', 'worker', 'es', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65de-7e4e-9ca8-d7467fad5b5c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Vasco', 'worker', 'pt', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65df-79ca-8fba-eb40030058c4', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'Meera', 'worker', 'hi', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Mateo', 'worker', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'Amira', 'lead', 'en', 1, NULL, NULL, NULL, 1793498637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a8-7c84-917c-4e1fffa1d768', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', NULL, 'Lena', 'manager', 'en', 1, NULL, NULL, NULL, 1793498637731);



INSERT INTO public.person_scopes VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7188-89aa-a658ac46d402', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', NULL, '01a194d9-65a3-7de5-90be-60eff3ddeb1a'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-757f-be1a-f1baa51736be', '01a194d9-65a5-7351-897f-bd7e9bf3c962', NULL, '01a194d9-65a3-7a34-ac98-db6fd4531e42'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7937-9b9c-05a84b6962ec', '01a194d9-65a5-7351-897f-bd7e9bf3c962', NULL, '01a194d9-65a3-738c-9ed7-0bfb74c703c9'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de7-be2e-4ce42efcb880', '01a194d9-65a5-7351-897f-bd7e9bf3c962', NULL, '01a194d9-65a3-7de5-90be-60eff3ddeb1a'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-78b7-973c-234db9650e60', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', NULL, '01a194d9-65a3-7556-a281-43b398f4afe2'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-785d-991c-1ecea63bf46b', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', NULL, '01a194d9-65a3-759a-9d28-f384a9fb26ea'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7423-847c-950fb5e6a002', '01a194d9-65a7-7c14-8c5d-936eddfc3059', NULL, '01a194d9-65a3-7e7d-94b5-477af463a0f7'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-76bf-a92d-d1b42281d15c', '01a194d9-65a7-7c14-8c5d-936eddfc3059', NULL, '01a194d9-65a3-759a-9d28-f384a9fb26ea'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-72ed-b5c8-dee5afdaa07c', '01a194d9-65a8-7c84-917c-4e1fffa1d768', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7783-a1ad-b48909163832', '01a194d9-65a8-7c84-917c-4e1fffa1d768', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-754c-9eef-a48150bc06f8', '01a194d9-65a9-7228-954f-b339c6ac4f2d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', NULL);



INSERT INTO public.progress VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 0, 0, 1796108637731, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 0, 0, 1796108637731, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 0, 0, 1796108637731, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 0, 0, 1796108637731, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796210637731, 1, 1, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796210637731, 1, 1, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796210637731, 1, 2, 21, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796210637731, 1, 2, 21, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, 0, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 0, 1, 0, NULL, 1, 1, 9, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, 1, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 0, 1, 0, NULL, 1, 1, 9, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 0, 1, 0, NULL, 1, 1, 9, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796174637731, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796174637731, 1, 1, 6, 1, 0, 0, 1, 3, 1, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796174637731, 1, 1, 10, 1, 0, 1, 0, 0, 3, 5, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796174637731, 1, 1, 15, 1, 0, 1, 0, 0, 0, 13, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796174637731, 1, 3, 32, 3, 0, 2, 1, 3, 5, 18, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1, 1, 0, 1796174637731, 1, 3, 32, 3, 0, 2, 1, 3, 5, 18, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796087037731, 1, 1, 9, 1, 0, 1, 1, 3, 1, 1, 0, 1, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796087037731, 1, 1, 15, 1, 0, 1, 0, 0, 2, 11, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796087037731, 1, 2, 24, 2, 0, 2, 1, 3, 3, 12, 0, 1, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796087037731, 1, 2, 24, 2, 0, 2, 1, 3, 3, 12, 0, 1, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796108637731, 1, 1, 9, 3, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796108637731, 1, 1, 15, 6, 0, 1, 1, 0, 2, 5, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796108637731, 1, 2, 24, 9, 0, 2, 1, 3, 2, 7, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1, 1, 0, 1796108637731, 1, 2, 24, 9, 0, 2, 1, 3, 2, 7, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 0, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1, 1, 0, 1796088837731, 1, 1, 6, 3, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 1, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1, 1, 0, 1796088837731, 1, 1, 6, 3, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1, 1, 0, 1796088837731, 1, 1, 6, 3, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 0, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1, 1, 1, 1796094237731, 1, 1, 5, 0, 0, 1, 0, 1, 2, 1, 0, 0, 0, 1, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 1, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1, 1, 1, 1796094237731, 1, 1, 5, 0, 0, 1, 0, 1, 2, 1, 0, 0, 0, 1, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1, 1, 1, 1796094237731, 1, 1, 5, 0, 0, 1, 0, 1, 2, 1, 0, 0, 0, 1, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 0, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1, 1, 0, 1796099637731, 1, 1, 9, 4, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 0, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1, 1, 0, 1796099637731, 1, 1, 9, 4, 0, 1, 1, 1, 2, 0, 0, 0, 0, 1, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 1, '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1, 1, 0, 1796099637731, 1, 2, 18, 8, 0, 1, 1, 1, 2, 5, 0, 0, 0, 1, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1, 1, 0, 1796099637731, 1, 2, 18, 8, 0, 1, 1, 1, 2, 5, 0, 0, 0, 1, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, 1796105037731, 1, 1, 14, 6, 0, 1, 2, 3, 1, 1, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, 1796105037731, 1, 1, 14, 6, 0, 1, 2, 3, 1, 1, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, 1796105037731, 1, 1, 14, 6, 0, 1, 2, 3, 1, 1, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, 1796097117731, 1, 1, 14, 6, 0, 1, 0, 0, 1, 5, 1, 0, 1, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, 1796097117731, 1, 1, 14, 6, 0, 1, 0, 0, 1, 5, 1, 0, 1, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, 1796097117731, 1, 1, 14, 6, 0, 1, 0, 0, 1, 5, 1, 0, 1, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 0, 0, NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 0, 0, NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 0, 0, NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, NULL, 1, 1, 14, 6, 0, 1, 6, 0, 0, 1, 0, 0, 1, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, NULL, 1, 1, 14, 6, 0, 1, 6, 0, 0, 1, 0, 0, 1, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 0, NULL, 1, 1, 14, 6, 0, 1, 6, 0, 0, 1, 0, 0, 1, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, 0, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 1, NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, 1, '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '00000000-0000-0000-0000-000000000000', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 1, NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, 2, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1, 1, 1, NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT);



INSERT INTO public.push_subscriptions VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a6-75af-9fe1-d85852c8bb23', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 'https://push.floornote.invalid/01a194d9-65a6-75af-9fe1-d85852c8bb23', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a7-73d9-8e75-4dabb142f62c', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 'https://push.floornote.invalid/01a194d9-65a7-73d9-8e75-4dabb142f62c', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a8-7ae9-a248-8c5e968eb397', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 'https://push.floornote.invalid/01a194d9-65a8-7ae9-a248-8c5e968eb397', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a9-7625-af17-e752500a961b', '01a194d9-65a9-7228-954f-b339c6ac4f2d', 'https://push.floornote.invalid/01a194d9-65a9-7625-af17-e752500a961b', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b8-7b57-a838-507c2f1dc42e', '01a194d9-65b8-77d7-b111-2038c80c18c2', 'https://push.floornote.invalid/01a194d9-65b8-7b57-a838-507c2f1dc42e', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c0-7020-adcb-5c400b8cda38', '01a194d9-65c0-79ed-adde-2e8d59608b79', 'https://push.floornote.invalid/01a194d9-65c0-7020-adcb-5c400b8cda38', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, 1795313037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c1-7d1d-b477-0981c8615d36', '01a194d9-65c1-7ff3-9a66-715092c91e65', 'https://push.floornote.invalid/01a194d9-65c1-7d1d-b477-0981c8615d36', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c7-7d04-98a4-432ea1039d93', '01a194d9-65c7-790b-b395-d6a190dade95', 'https://push.floornote.invalid/01a194d9-65c7-7d04-98a4-432ea1039d93', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d0-7c3e-b959-fa2114211449', '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', 'https://push.floornote.invalid/01a194d9-65d0-7c3e-b959-fa2114211449', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d4-77e4-bb3d-6057ba500ead', '01a194d9-65d4-7123-b9d9-7806e39e2cd4', 'https://push.floornote.invalid/01a194d9-65d4-77e4-bb3d-6057ba500ead', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1794794637731, 1794794637731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d6-76a7-9a54-3bda999e2376', '01a194d9-65d6-781d-a41a-e91315341445', 'https://push.floornote.invalid/01a194d9-65d6-76a7-9a54-3bda999e2376', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d7-78b7-8113-cc76b49f785b', '01a194d9-65d7-7e52-acf6-435222fa1bad', 'https://push.floornote.invalid/01a194d9-65d7-78b7-8113-cc76b49f785b', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d8-7c59-9b58-d13cf0cfe708', '01a194d9-65d8-712b-8a77-7d9d5f06e96f', 'https://push.floornote.invalid/01a194d9-65d8-7c59-9b58-d13cf0cfe708', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d9-7ee0-8fb6-e06a75e3a941', '01a194d9-65d9-73e3-b9d7-19157ef150fc', 'https://push.floornote.invalid/01a194d9-65d9-7ee0-8fb6-e06a75e3a941', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65dd-7ef3-b432-a53d459fb743', '01a194d9-65dd-7867-9188-6bcc1eea01fc', 'https://push.floornote.invalid/01a194d9-65dd-7ef3-b432-a53d459fb743', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65de-780e-803a-45125e3ef6ca', '01a194d9-65de-7e4e-9ca8-d7467fad5b5c', 'https://push.floornote.invalid/01a194d9-65de-780e-803a-45125e3ef6ca', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65df-7526-ba6d-a45c3c3655b8', '01a194d9-65df-79ca-8fba-eb40030058c4', 'https://push.floornote.invalid/01a194d9-65df-7526-ba6d-a45c3c3655b8', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-71f9-81e6-c44b7c9b641f', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 'https://push.floornote.invalid/01a194d9-65a4-71f9-81e6-c44b7c9b641f', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796086447027, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7e6a-b65b-bb5a6999b749', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 'https://push.floornote.invalid/01a194d9-65a5-7e6a-b65b-bb5a6999b749', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796001842730, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65aa-7ecf-8eb2-61ae378cbdba', '01a194d9-65aa-77be-9376-f64ecc434cf3', 'https://push.floornote.invalid/01a194d9-65aa-7ecf-8eb2-61ae378cbdba', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796001846840, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-7317-9f0e-1cf6ccb6d59b', '01a194d9-65af-73f1-8504-41a7963ca67c', 'https://push.floornote.invalid/01a194d9-65af-7317-9f0e-1cf6ccb6d59b', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796088124753, 1796090461063, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7361-9165-d8c4c459f607', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', 'https://push.floornote.invalid/01a194d9-65b1-7361-9165-d8c4c459f607', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796088129988, 1796090458254, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7a4f-89ab-407f42e7b2cd', '01a194d9-65b3-7426-89dc-985ad74cf5e5', 'https://push.floornote.invalid/01a194d9-65b3-7a4f-89ab-407f42e7b2cd', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796018650390, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7dde-b309-a37f43242b26', '01a194d9-65b4-7233-83c7-1a06c738d122', 'https://push.floornote.invalid/01a194d9-65b4-7dde-b309-a37f43242b26', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796018646221, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7a5b-9a78-f0ac751d8dd1', '01a194d9-65b5-7d03-9b24-14405509f2a2', 'https://push.floornote.invalid/01a194d9-65b5-7a5b-9a78-f0ac751d8dd1', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796018650137, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7425-a560-acd019ce4d04', '01a194d9-65b6-7c59-8df1-3f98fadd3612', 'https://push.floornote.invalid/01a194d9-65b6-7425-a560-acd019ce4d04', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796038444961, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-7ccf-8cff-9f9e9493b350', '01a194d9-65b7-73b7-8910-c1e4e250236c', 'https://push.floornote.invalid/01a194d9-65b7-7ccf-8cff-9f9e9493b350', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796038449798, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-76f5-9747-d4cc410a9867', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', 'https://push.floornote.invalid/01a194d9-65b9-76f5-9747-d4cc410a9867', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796086443050, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7713-8e2a-f7d8c506af91', '01a194d9-65ba-7401-b971-aef75b507238', 'https://push.floornote.invalid/01a194d9-65ba-7713-8e2a-f7d8c506af91', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796086449621, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-7460-9188-422337ae473a', '01a194d9-65bb-76af-8dfc-0aec68eaa424', 'https://push.floornote.invalid/01a194d9-65bb-7460-9188-422337ae473a', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796086445845, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-781e-95da-4402edbc2611', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', 'https://push.floornote.invalid/01a194d9-65bc-781e-95da-4402edbc2611', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796086450250, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7fd4-b212-974eca31ea3d', '01a194d9-65bd-7c61-a019-11721d16f203', 'https://push.floornote.invalid/01a194d9-65bd-7fd4-b212-974eca31ea3d', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796086443284, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65be-7851-8735-5a56da233f17', '01a194d9-65be-7a01-beda-a8e92458f3ef', 'https://push.floornote.invalid/01a194d9-65be-7851-8735-5a56da233f17', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796018643362, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-7429-8509-0b2c5d1aaf2f', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', 'https://push.floornote.invalid/01a194d9-65ac-7429-8509-0b2c5d1aaf2f', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796090463678, 1796090638520, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-78b9-82d5-564fd7a70e99', '01a194d9-65ad-7070-a930-2409fe548dd2', 'https://push.floornote.invalid/01a194d9-65ad-78b9-82d5-564fd7a70e99', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796090470935, 1796090638520, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-78f1-a71d-2c9daafdf343', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', 'https://push.floornote.invalid/01a194d9-65ae-78f1-a71d-2c9daafdf343', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796090471733, 1796090638520, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7ce6-a98c-3f4ae0204430', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 'https://push.floornote.invalid/01a194d9-65ab-7ce6-a98c-3f4ae0204430', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796090638409, 1796090638584, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bf-7133-9f97-35d60de5d1bb', '01a194d9-65bf-75f2-b263-38ff7c501bb2', 'https://push.floornote.invalid/01a194d9-65bf-7133-9f97-35d60de5d1bb', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796009644626, 1796018640404, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c2-7d83-99a2-8f263eb09163', '01a194d9-65c2-7e14-b787-af05efdc0ad9', 'https://push.floornote.invalid/01a194d9-65c2-7d83-99a2-8f263eb09163', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796001846520, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c3-71e1-a7b0-3bb505092c4f', '01a194d9-65c3-713f-83df-6a7ec3e9ba74', 'https://push.floornote.invalid/01a194d9-65c3-71e1-a7b0-3bb505092c4f', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796001848694, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c4-7504-ae72-b0f90f746c8f', '01a194d9-65c4-7bbe-9ac3-88d5c851500d', 'https://push.floornote.invalid/01a194d9-65c4-7504-ae72-b0f90f746c8f', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796001844565, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c5-7873-a2c4-c30038e41671', '01a194d9-65c5-7d19-8718-aabb223918e8', 'https://push.floornote.invalid/01a194d9-65c5-7873-a2c4-c30038e41671', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796009653152, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c6-766d-9503-4a7430a4ddc9', '01a194d9-65c6-77eb-ac42-d39645ce1e6e', 'https://push.floornote.invalid/01a194d9-65c6-766d-9503-4a7430a4ddc9', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, NULL, 1796009641069, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-79a6-a3e7-3c94eb5c79b2', '01a194d9-65c8-7095-832e-917b1360511c', 'https://push.floornote.invalid/01a194d9-65c8-79a6-a3e7-3c94eb5c79b2', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084954585, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-7f21-95ab-4199037b86f7', '01a194d9-65c9-71a2-8cc2-672844fc79f3', 'https://push.floornote.invalid/01a194d9-65c9-7f21-95ab-4199037b86f7', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084941820, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7b95-926d-ee8c78036d44', '01a194d9-65ca-7430-892c-ad89479bdc2d', 'https://push.floornote.invalid/01a194d9-65ca-7b95-926d-ee8c78036d44', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084951766, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7dd9-ba7b-50f9d7e9364d', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', 'https://push.floornote.invalid/01a194d9-65cb-7dd9-ba7b-50f9d7e9364d', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084947513, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-72dc-bd9d-602d1b679617', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', 'https://push.floornote.invalid/01a194d9-65cc-72dc-bd9d-602d1b679617', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084950505, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cd-700f-a0e5-a93449ebfe6c', '01a194d9-65cd-781d-860d-f637ab563480', 'https://push.floornote.invalid/01a194d9-65cd-700f-a0e5-a93449ebfe6c', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796009646585, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ce-7881-b834-46c737155eda', '01a194d9-65ce-7b45-90fa-f8ea420c4332', 'https://push.floornote.invalid/01a194d9-65ce-7881-b834-46c737155eda', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796009653993, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cf-7a99-8fe4-f86c60f97032', '01a194d9-65cf-742e-846d-b370f88da15d', 'https://push.floornote.invalid/01a194d9-65cf-7a99-8fe4-f86c60f97032', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796038447861, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7541-8ee8-6661d98d5644', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', 'https://push.floornote.invalid/01a194d9-65d1-7541-8ee8-6661d98d5644', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084953956, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d2-75bf-b942-9c9481c7516b', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', 'https://push.floornote.invalid/01a194d9-65d2-75bf-b942-9c9481c7516b', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084941100, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d3-787d-a16e-a86324c44c8d', '01a194d9-65d3-7698-8bd4-b758610efd08', 'https://push.floornote.invalid/01a194d9-65d3-787d-a16e-a86324c44c8d', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796084951038, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d5-7472-abe9-0f13e6cc1656', '01a194d9-65d5-7702-8e1e-0694aac0f11b', 'https://push.floornote.invalid/01a194d9-65d5-7472-abe9-0f13e6cc1656', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796082849637, 1796084940286, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65da-78ba-8338-d6d8527d3c95', '01a194d9-65da-73de-a420-4b72655c4490', 'https://push.floornote.invalid/01a194d9-65da-78ba-8338-d6d8527d3c95', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796081939064, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65db-721a-ab3c-3a669655ae2b', '01a194d9-65db-74fe-b209-b6e6fb163015', 'https://push.floornote.invalid/01a194d9-65db-721a-ab3c-3a669655ae2b', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796081952473, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65dc-7389-b517-f9efe3590fd8', '01a194d9-65dc-7503-af5d-05353e6dfb43', 'https://push.floornote.invalid/01a194d9-65dc-7389-b517-f9efe3590fd8', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796081947301, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7fb3-b4ec-efdc716863ca', '01a194d9-65b2-7307-8088-229c9e19c15f', 'https://push.floornote.invalid/01a194d9-65b2-7fb3-b4ec-efdc716863ca', 'BNlyfZOFWjuggFsoAqW4e0K5Vkgp_UDBzvVzeb97oz3rRzwYOd5Q_1Wnx7nwS5YYyQ6iQ3tiKKRa69vgwqrTMO4', 'OZPdF1HQwPaRkdNKtZB4sg', 1793498637731, 1796090476270, 1796090638520, NULL);



INSERT INTO public.receipt_events VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a229fa-ff39-70bf-9f7f-029f23476e46', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796000644921, 1796000645271, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a229fb-0e44-775d-a455-3c7e9bbf0b45', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796000648772, 1796000649122, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a229fb-0ee7-70a3-8957-1fa149b108fa', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796000648935, 1796000649285, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a229fb-1243-72db-809e-e31208ec8c70', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796000649795, 1796000650145, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a229fb-1906-7424-863e-6275beeb8a56', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796000651526, 1796000651876, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22a00-024f-73a0-b52a-75f4a780e6bb', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796000973391, 1796000973741, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22a00-3862-78db-875c-3e2da4a8df66', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796000987234, 1796000987584, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a22a07-226d-764d-95e0-9948f10a22d5', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796001440365, 1796001440715, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a22a07-5b51-718b-9c0a-36012aef6c77', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796001454929, 1796001455279, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a22a0b-6d6a-7e5f-b53c-f252ffe84c23', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796001721706, 1796001722056, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a22a0b-a257-7414-8d40-5245ab6a4652', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796001735255, 1796001735605, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22a0d-3ecc-7028-b387-c9d3c974f5ca', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001840844, 1796001841194, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22a0d-45cc-7478-a28d-0e52a3c49a34', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001842636, 1796001842986, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', '01a22a0d-462a-71ab-a10d-a84b6059adec', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001842730, 1796001843080, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22a0d-47d7-70b9-8fdc-ebdd2d0f6f4e', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001843159, 1796001843509, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c4-7bbe-9ac3-88d5c851500d', '01a22a0d-4d55-7a5e-b0e3-de7a37fe5abe', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001844565, 1796001844915, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22a0d-5007-79b6-a671-952554bd9247', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001845255, 1796001845605, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22a0d-518f-7a10-a151-2eea023ea4a1', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001845647, 1796001845997, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22a0d-5304-72e7-b104-c4a57895c686', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001846020, 1796001846370, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c2-7e14-b787-af05efdc0ad9', '01a22a0d-54f8-7da7-9924-a14e526b7b94', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001846520, 1796001846870, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65aa-77be-9376-f64ecc434cf3', '01a22a0d-5638-7439-ad4d-5d72336e9672', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001846840, 1796001847190, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22a0d-5673-7b07-adac-eb123d2d2636', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796001846899, 1796001847249, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c3-713f-83df-6a7ec3e9ba74', '01a22a0d-5d76-7d7a-a3f2-d76b2b18fc47', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001848694, 1796001849044, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22a0d-5e43-7550-8557-2d2bd15f57d6', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001848899, 1796001849249, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22a0d-60e6-7e09-9553-194d98ebc32e', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001849574, 1796001849924, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22a0d-6839-7fc8-bc83-e790e5e8d645', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001851449, 1796001851799, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22a0d-6b9a-708c-a888-272a0f487af2', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001852314, 1796001852664, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22a0d-6c1b-71b4-8e43-e7e6ea67383f', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001852443, 1796001852793, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22a0d-6d8c-754b-ae58-198960c08e38', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001852812, 1796001853162, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22a0d-6de8-7c13-b8c0-9c4d9973ba93', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796001852904, 1796001853254, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22a0d-9632-79aa-9651-4fd25c2762e7', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796001863218, 1796001863568, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22a0d-a30e-746a-bf36-af44aea27ced', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796001866510, 1796001866860, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22a0e-4213-76e8-8e88-3eaa197bf7d0', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796001907219, 1796001907569, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22a0e-86dc-7f67-9f4c-4183e51b0f3d', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796001924828, 1796001925178, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22a0e-9255-7e1b-a9a4-6bf012f30ddc', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796001927765, 1796001928115, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22a11-de2f-70f7-afc6-a33f5ac7f9df', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796002143791, 1796002144141, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22a12-1fa8-7f97-8c81-317d8814a2df', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796002160552, 1796002160902, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22a12-33a0-73e5-80f6-ada001ea4794', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796002165664, 1796002166014, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c2-7e14-b787-af05efdc0ad9', '01a22a15-d294-7b7d-a429-b626a210f617', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796002402964, 1796002403314, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22a18-7e0e-71f7-9ae1-3d6b4c082a4a', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796002577934, 1796002578284, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22a18-c314-788f-8386-ccf030b3ec6a', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796002595604, 1796002595954, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22a18-d1f9-7968-b22d-163f0983c96f', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796002599417, 1796002599767, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22a1c-e537-7b5d-b492-e405fd662748', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796002866487, 1796002866837, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22a1d-274e-772b-99f8-44dacdf5ec63', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796002883406, 1796002883756, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22a1d-33a8-76e9-a881-928e95b7c0e9', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796002886568, 1796002886918, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', '01a22a29-a036-7f1e-b672-7eb2849168f8', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796003700790, 1796003701140, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', '01a22a29-e152-7268-b7da-dd270211bef3', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796003717458, 1796003717808, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a5-7351-897f-bd7e9bf3c962', '01a22a29-ec59-7ea4-91ad-af1085add53a', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796003720281, 1796003720631, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22a31-c060-7d2e-9e05-54069140c402', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796004233312, 1796004233662, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22a32-03b8-7711-b447-d36c578ec5f8', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796004250552, 1796004250902, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22a32-1b01-73ee-a623-751e2d4e3307', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796004256513, 1796004256863, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a22a3a-1ed5-74f8-979b-f2f57bb90d45', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796004781781, 1796004782131, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a22a3a-56d0-71cf-a152-b8678b5a5a70', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796004796112, 1796004796462, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22a3e-71a6-739f-a94d-92f3689b0544', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796005065126, 1796005065476, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22a3e-b2c7-76dc-91f4-fb99077c792b', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796005081799, 1796005082149, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22a3e-c3bf-75ac-8bde-9443f12293bb', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796005086143, 1796005086493, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22a3f-3b87-73c6-9aaa-b5b1b7546418', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796005116807, 1796005117157, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22a3f-7c26-704f-90b0-ae9b1fc81750', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796005133350, 1796005133700, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22a3f-8e57-777c-9582-fbf168168ef2', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796005138007, 1796005138357, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65aa-77be-9376-f64ecc434cf3', '01a22a42-dcd4-7f28-ab40-49192233bda5', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796005354708, 1796005355058, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a22a49-8038-7dee-8fcf-3d17b7a224b1', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796005789752, 1796005790102, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a22a49-b4ce-7c3c-baa4-2c30253b0059', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796005803214, 1796005803564, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22a4e-0dbb-79ce-942e-17516a78e260', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796006088123, 1796006088473, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22a5b-b7c0-7d13-9cba-5003f4fea7d7', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796006983616, 1796006983966, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22a5b-fad4-7821-800d-4c23242741ad', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796007000788, 1796007001138, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22a5c-1196-7200-9ebe-1b41b2ae2037', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796007006614, 1796007006964, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22a61-1bc6-76a5-a8ce-3b5ad6c30f2e', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796007336902, 1796007337252, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22a61-5e52-7558-93c4-f35427481f0d', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796007353938, 1796007354288, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22a61-6605-7193-aca9-203f2975bc50', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796007355909, 1796007356259, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22a67-963c-73cc-8611-fecab8c6eed6', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796007761468, 1796007761818, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22a67-d856-7762-9c14-9def38ad707c', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796007778390, 1796007778740, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22a67-e28d-74f0-b4cd-4f2f40a60fe3', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796007781005, 1796007781355, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22a6e-2ff6-7198-b3a7-1f198c514721', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796008194038, 1796008194388, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22a6e-7091-7fbf-8219-a59a519ec3f8', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796008210577, 1796008210927, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22a6e-74d2-75ed-b859-abf89177725c', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796008211666, 1796008212016, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a22a84-5252-7814-aa27-609f26d180f4', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796009644626, 1796009644976, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a22a84-581c-7b00-a105-a02a5882d7a7', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796009646108, 1796009646458, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cd-781d-860d-f637ab563480', '01a22a84-59f9-7b5c-bb17-c0184a221667', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796009646585, 1796009646935, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22a84-5b2a-75ff-81d2-a26b533b7c2d', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796009646890, 1796009647240, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22a84-5c9c-7f1b-9082-05cd25d71ec1', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796009647260, 1796009647610, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c5-7d19-8718-aabb223918e8', '01a22a84-73a0-7088-b041-85653c577d6d', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796009653152, 1796009653502, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ce-7b45-90fa-f8ea420c4332', '01a22a84-76e9-74a9-a290-a474189e5d88', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796009653993, 1796009654343, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22a84-7709-7dee-81ba-cd03de92557d', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796009654025, 1796009654375, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ce-7b45-90fa-f8ea420c4332', '01a22a87-7dec-73a4-9c00-90b742a4e392', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796009852396, 1796009852746, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ce-7b45-90fa-f8ea420c4332', '01a22a87-b3f0-734b-aaa4-b0c0b5654cf4', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796009866224, 1796009866574, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a22a8e-be5e-7b73-98ef-662a5063b3bd', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796010327646, 1796010327996, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a22aa2-db3c-707b-b5b7-316938796837', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796011645756, 1796011646106, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22aa9-ef3c-72be-93b0-80ab9c0a2516', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796012109628, 1796012109978, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22aaa-3254-7d1b-86e5-c4fe998cd38c', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796012126804, 1796012127154, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22aaa-3c35-7ff2-bf35-0154227a18d4', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796012129333, 1796012129683, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22ab7-e81e-7c51-b53f-a1a8289d0965', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796013025310, 1796013025660, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22ab8-2c0e-7981-a425-85c434cfb923', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796013042702, 1796013043052, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22ab8-37a7-7b69-a727-4f35efa3ecd3', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796013045671, 1796013046021, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22ace-9838-7a93-9fad-43a947e85298', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796014512184, 1796014512534, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22ace-dba2-7c0f-b637-5205119b3bbb', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796014529442, 1796014529792, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22ace-e8b0-75ac-be00-8065533218b2', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796014532784, 1796014533134, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cd-781d-860d-f637ab563480', '01a22adc-8d2c-7db1-bfb9-0842a4182553', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796015426860, 1796015427210, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cd-781d-860d-f637ab563480', '01a22adc-c523-71fb-9c66-98a10a000ba2', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796015441187, 1796015441537, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22b0d-9950-7a5e-9366-2076a761228b', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018641232, 1796018641582, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22b0d-9c3c-7460-aa18-e77eb7fdd8f8', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018641980, 1796018642330, 0, 0, 5);
INSERT INTO public.receipt_events VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22b0d-9ecf-78de-9e88-6cd0c189633f', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018642639, 1796018642989, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a22b0d-a1a2-7a04-ba34-8b04fbd4a45b', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018643362, 1796018643712, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22b0d-a865-7b58-ba26-14d54506f824', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018645093, 1796018645443, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22b0d-accd-7796-a0df-1a95c05ae73c', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018646221, 1796018646571, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22b0d-ad56-7a75-9919-ba8e8be926d2', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018646358, 1796018646708, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22b0d-b090-7fce-bef8-3d98f6542278', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018647184, 1796018647534, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22b0d-b4e3-7117-85f5-18ca191fe9c2', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018648291, 1796018648641, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22b0d-ba33-7e9f-b460-002ee62c0bf3', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018649651, 1796018650001, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22b0d-bc01-7ed2-9b9a-2e92a23c58b1', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018650113, 1796018650463, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22b0d-bc19-7318-a8dd-c994752bd65b', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018650137, 1796018650487, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22b0d-bd16-7af6-b34f-0c540d9a5a2c', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018650390, 1796018650740, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22b0d-be36-7b7b-a72a-3ddfd68a464b', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018650678, 1796018651028, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22b0d-c2d1-70b1-9d57-90523e7cd502', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018651857, 1796018652207, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22b0d-c901-7801-96b4-c3a5416ca2b6', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018653441, 1796018653791, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22b0d-cb4d-79d7-ba05-671c9984a5dc', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796018654029, 1796018654379, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22b0e-2a41-7b48-94ad-7b8f7c01e3db', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018678337, 1796018678687, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22b0e-4cfd-7154-bf81-30528c345f25', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018687229, 1796018687579, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22b0e-5f89-761c-bdc2-07cde449b08f', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018691977, 1796018692327, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22b0e-74e3-7271-b955-f51a9efab814', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018697443, 1796018697793, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22b0e-76b6-74f6-8033-0173f6ae8a5f', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796018697910, 1796018698260, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22b0e-8775-7f39-9bd2-143a34c03346', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796018702197, 1796018702547, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22b0e-94ae-7c90-abfd-a1f2c957087d', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796018705582, 1796018705932, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22b0e-abab-761e-bbf3-740817625c87', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796018711467, 1796018711817, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a22b0e-b888-75c7-8f8a-f4b1452e0e5e', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796018714760, 1796018715110, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22b0e-bdbe-7209-856e-9d0eea1d2fe9', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796018716094, 1796018716444, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22b0e-d41a-7dc3-a47d-2508f1025c9a', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796018721818, 1796018722168, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22b11-6a86-70f8-b766-1db9184a929f', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018891398, 1796018891748, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22b11-a07a-781d-9d05-b16a33a4d716', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018905210, 1796018905560, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22b11-b661-7e8c-bbbd-09dc674b9f97', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796018910817, 1796018911167, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22b11-c23e-7ce3-b23d-e92007adde2e', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796018913854, 1796018914204, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22b12-5ba5-7739-8dd6-51c9008b0f19', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796018953125, 1796018953475, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22b12-a5aa-7775-afec-a8c00ca92c2b', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796018972074, 1796018972424, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22b12-afe4-772e-9fe6-85dce7b29b51', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796018974692, 1796018975042, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22b2b-187e-754e-a036-d7935282218b', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796020574334, 1796020574684, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22b2b-6187-780f-8fe1-a04c2c3a7014', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796020593031, 1796020593381, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22b2b-73c2-7222-a40e-0c6fc10be195', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796020597698, 1796020598048, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22b35-d08c-7a69-9e2f-1c905230e9a2', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796021276812, 1796021277162, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22b36-1da8-7289-a3d1-48826ece6e28', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796021296552, 1796021296902, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a22b36-2867-79df-b9b0-5b822866238d', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796021299303, 1796021299653, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22b36-a722-7f33-a9c3-a8411574b69c', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796021331746, 1796021332096, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22b36-f2e0-7e9a-bc83-0ceeebaa0aeb', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796021351136, 1796021351486, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22b37-074a-73fe-b5d9-8d93e4aad7e9', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796021356362, 1796021356712, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22b3f-f448-7f47-9854-210e0dcd8194', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796021941320, 1796021941670, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22b40-3f7f-71d5-8235-71976a268ad5', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796021960575, 1796021960925, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22b40-4f6a-7d0b-b031-ca432f6c211a', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796021964650, 1796021965000, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22b40-8161-7e2e-b00c-af598f6d02ce', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796021977441, 1796021977791, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22b40-cbd8-78ba-bb20-d6a568c43b8a', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796021996504, 1796021996854, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22b40-d1ab-7a3b-bc30-636605f7d2cd', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796021997995, 1796021998345, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22b41-1340-7fe3-9d41-b4b0a9daaa25', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796022014784, 1796022015134, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22b41-5d61-7061-a16f-419645b9914e', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796022033761, 1796022034111, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b4-7233-83c7-1a06c738d122', '01a22b41-643b-7852-bea3-b030bb16bb29', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796022035515, 1796022035865, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22b54-12f5-72e9-bec5-e1048aaedb89', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796023259893, 1796023260243, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22b54-5b27-7b79-b20b-ff6eaea51658', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'finished', 1796023278375, 1796023278725, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22b54-7238-782c-a7ad-fe4f7d243727', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'got_it', 1796023284280, 1796023284630, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a22c3b-b8f6-77ec-89ee-a5ce4daf4658', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796038441206, 1796038441556, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a22c3b-c7a1-7269-b58c-e366f8236daf', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796038444961, 1796038445311, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a22c3b-cd2b-71d7-aae4-59d7ca2cd120', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'reached', 1796038446379, 1796038446729, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cf-742e-846d-b370f88da15d', '01a22c3b-d2f5-75cc-b1b2-bbd1432916de', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'reached', 1796038447861, 1796038448211, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a22c3b-da86-7b9b-9cbc-2b8ad19a6c52', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'reached', 1796038449798, 1796038450148, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a22c49-3c2d-7e4e-aa11-c398d10d3768', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796039326765, 1796039327115, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cf-742e-846d-b370f88da15d', '01a22c4c-9ebc-73ad-a8cb-6e685fdd3d87', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'seen', 1796039548604, 1796039548954, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cf-742e-846d-b370f88da15d', '01a22c4c-d3a3-72bd-8e13-dbf8b900cae3', '01a229fa-e323-769e-9077-76e7f828711f', 1, 'finished', 1796039562147, 1796039562497, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a22c56-2dfb-78d4-84d5-2cbbf36991aa', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796040175099, 1796040175449, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a22c56-738e-7969-843c-077a03148006', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796040192910, 1796040193260, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a22c56-8504-7872-920d-3b44fcbf98f5', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796040197380, 1796040197730, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a22c72-2c29-7607-b9af-4bb9515ffff9', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'seen', 1796042009641, 1796042009991, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a22c72-7100-7833-9fb3-f7ac05f5b7b5', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'finished', 1796042027264, 1796042027614, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a22c72-7f37-7f90-93d0-1396d617084d', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, 'got_it', 1796042030903, 1796042031253, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a22c9b-6a21-760d-ab4e-163dbf1126e1', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'seen', 1796044712481, 1796044712831, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22ece-f704-72ea-880c-61f579112a11', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081645316, 1796081645666, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22ece-fc6d-7a08-a952-a1b3986940b9', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081646701, 1796081647051, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22ece-fcc4-732d-a5ab-3c31e1c9dcfe', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081646788, 1796081647138, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22ece-fd97-7b24-b3a9-9aed395905ab', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081646999, 1796081647349, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22ece-ff55-7a81-a4ee-8d3dbc8e5b72', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081647445, 1796081647795, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22ecf-005a-72b0-ac2b-5c771d3c3067', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081647706, 1796081648056, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22ecf-0817-780d-bb3f-ee48a7d22832', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081649687, 1796081650037, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22ecf-097a-7a73-ad53-c8fcaa46cf79', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081650042, 1796081650392, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22ecf-0ecf-7fe6-b86b-79d37435234b', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081651407, 1796081651757, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22ecf-0fd6-78a7-b0f2-0a4234ce20c0', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081651670, 1796081652020, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22ecf-1239-7d56-aefa-d4ab1cb6774b', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081652281, 1796081652631, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22ecf-1ae5-76f3-862f-d7e720d2bfb9', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'reached', 1796081654501, 1796081654851, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22ed1-2afe-7b9c-8923-7f90997bbaff', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796081789694, 1796081790044, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22ed1-4cd6-754c-9c5b-5d3f94f870dd', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796081798358, 1796081798708, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22ed1-5412-7835-aa32-df6e2e270582', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796081800210, 1796081800560, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22ed1-6392-7213-bd80-62f471cf7a28', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796081804178, 1796081804528, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22ed1-6d92-7554-988a-a0bfff985ec9', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796081806738, 1796081807088, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22ed1-9045-73b8-996d-6ba6e819bd71', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796081815621, 1796081815971, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22ed1-a3ef-75e6-932c-f9b3f2675c76', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796081820655, 1796081821005, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65da-73de-a420-4b72655c4490', '01a22ed3-7278-7253-91f1-e457b09f31fb', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'reached', 1796081939064, 1796081939414, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65dc-7503-af5d-05353e6dfb43', '01a22ed3-92a5-79f6-8840-e4ea6c899b31', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'reached', 1796081947301, 1796081947651, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65db-74fe-b209-b6e6fb163015', '01a22ed3-a6d9-7ff9-b500-e546ac3b1aff', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'reached', 1796081952473, 1796081952823, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22ed3-c109-7899-91b8-b7dbed8c6aa6', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796081959177, 1796081959527, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22ed3-e2fd-73c1-927e-066712e79577', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796081967869, 1796081968219, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22ed3-ec8a-755d-b890-f362d3543006', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796081970314, 1796081970664, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65da-73de-a420-4b72655c4490', '01a22ed7-3f37-7478-a79f-61c0197c659e', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'seen', 1796082188087, 1796082188437, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65da-73de-a420-4b72655c4490', '01a22ed7-73f4-73d0-90c9-9da856e2e7c7', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'finished', 1796082201588, 1796082201938, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65da-73de-a420-4b72655c4490', '01a22ed7-8646-7e45-af62-33ea8271a640', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'got_it', 1796082206278, 1796082206628, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22ed7-d55a-7630-8da1-ec9d5a73124e', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796082226522, 1796082226872, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22ed7-f7fb-7960-b6d8-669443fd1d11', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796082235387, 1796082235737, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22ed7-fde5-7eac-b005-70bd9722ea09', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796082236901, 1796082237251, 0, 0, 12);
INSERT INTO public.receipt_events VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a22ee1-41d9-798c-b0c4-aeb5e75a66c8', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'reached', 1796082844121, 1796082844471, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d3-7698-8bd4-b758610efd08', '01a22ee1-43ee-7568-97c0-9df24528a2f8', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'reached', 1796082844654, 1796082845004, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d5-7702-8e1e-0694aac0f11b', '01a22ee1-5765-7f06-9142-3dfede1dd6d3', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'reached', 1796082849637, 1796082849987, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a22ee1-6222-7d13-8b87-b1c9e3e2e93b', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'reached', 1796082852386, 1796082852736, 0, 0, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d3-7698-8bd4-b758610efd08', '01a22ee2-b326-7194-a688-54de5ea731b7', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'seen', 1796082938662, 1796082939012, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a22ee4-4cda-7e7e-a9a9-66f3bf1bf54e', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'seen', 1796083043546, 1796083043896, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a22ee4-574d-712f-98b6-415798d2a0fc', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'seen', 1796083046221, 1796083046571, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a22ee4-78be-7f7d-a50c-373bc9c59b4f', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'finished', 1796083054782, 1796083055132, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a22ee4-8c32-7465-ba6d-501dd35d8df6', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, 'got_it', 1796083059762, 1796083060112, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22eeb-2e65-7d02-9634-540f91b14762', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796083494501, 1796083494851, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22eeb-4c41-7e1f-831f-e22a31004d1d', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796083502145, 1796083502495, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22eeb-5b2b-7dfd-907d-a16bd7319a80', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796083505963, 1796083506313, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65dc-7503-af5d-05353e6dfb43', '01a22ef0-42ac-7f79-9564-19f1563cab8b', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'seen', 1796083827372, 1796083827722, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22ef6-5cb9-72a6-95a9-9fca285f8a52', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796084227257, 1796084227607, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22efe-62a7-7254-92ab-3ebfd4517ffc', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796084753063, 1796084753413, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22efe-8316-72a1-a541-7cf60ebd4f6e', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796084761366, 1796084761716, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22efe-962b-7c75-a474-c4a6be418627', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796084766251, 1796084766601, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22f00-49a3-7c21-a94c-4a603134c855', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, 'cannot', 1796084877731, 1796084878081, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a22f01-412c-7b9f-8962-795ac7e7b4a4', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084941100, 1796084941450, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22f01-43fc-7b79-8f22-101fecfcb3ac', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084941820, 1796084942170, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a22f01-5a39-74a6-94ff-c28245d458f2', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084947513, 1796084947863, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a22f01-65e9-7700-ba91-8581bbb95705', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084950505, 1796084950855, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d3-7698-8bd4-b758610efd08', '01a22f01-67fe-744b-984d-74036d9fb7c3', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084951038, 1796084951388, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a22f01-6ad6-701e-9eec-5c450a45b065', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084951766, 1796084952116, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a22f01-7364-71a6-a2fd-6d2b01a5d750', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084953956, 1796084954306, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a22f01-75d9-7c06-8d09-dc9101f4cf71', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'reached', 1796084954585, 1796084954935, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a22f01-f3a1-711a-98bf-462d57dd2799', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796084986785, 1796084987135, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a22f02-1de0-74da-aea8-7a9eccd2635b', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796084997600, 1796084997950, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a22f02-6754-71af-a6eb-636d436c2459', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'finished', 1796085016404, 1796085016754, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a22f02-7144-75cf-a94f-0c103a2ac72a', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'got_it', 1796085018948, 1796085019298, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f02-d986-7750-b875-ca65f406d5eb', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'seen', 1796085045638, 1796085045988, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f02-f84a-7ff2-a7f7-6e48ea2a53fe', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'finished', 1796085053514, 1796085053864, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f03-0e89-7fb5-bf37-9a4975d654ac', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, 'got_it', 1796085059209, 1796085059559, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f18-2748-7043-b000-3f043301b96b', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086441800, 1796086442150, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f18-276c-79bb-8827-a8b447bb166a', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086441836, 1796086442186, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a22f18-2c2a-700d-b849-c86f7e98c4e4', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086443050, 1796086443400, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bd-7c61-a019-11721d16f203', '01a22f18-2d14-75a4-a169-d8e358c20f02', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086443284, 1796086443634, 0, 0, 8),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22f18-3715-72aa-91ff-92aa95da960b', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086445845, 1796086446195, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f18-388e-7a03-9015-fca7db2ad951', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086446222, 1796086446572, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22f18-3bb3-72f9-8bd8-50e9cf1e3af8', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086447027, 1796086447377, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f18-4059-7b37-9d48-a0c9a4a5e6e0', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796086448217, 1796086448567, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22f18-45d5-7bcb-be06-e4f74943ecd6', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086449621, 1796086449971, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a22f18-484a-7ba0-911e-3b6e55f7c445', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086450250, 1796086450600, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f18-54cc-7606-b50d-26b103dffa56', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086453452, 1796086453802, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f18-55bb-771b-8df4-ab804f3db96c', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086453691, 1796086454041, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f18-567d-70a6-aec7-a77daa3671b6', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'reached', 1796086453885, 1796086454235, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a22f18-d966-7a9c-aef9-69354a9eb7cf', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796086487398, 1796086487748, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a22f19-5d44-7d92-89d4-ec2f585d21f3', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796086521156, 1796086521506, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f19-71c6-73de-bd78-31df0b77d5dc', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796086526406, 1796086526756, 0, 0, 14),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f19-8de7-7878-8170-b71512dea88c', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796086533607, 1796086533957, 0, 0, 15),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f19-a48a-7d54-8ee8-69b5c1ee1c16', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796086539402, 1796086539752, 0, 0, 16),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65db-74fe-b209-b6e6fb163015', '01a22f1b-bba9-7a9b-a450-fa0543b39245', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'seen', 1796086676393, 1796086676743, 0, 0, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65db-74fe-b209-b6e6fb163015', '01a22f1b-f00b-7fea-b0e6-de901f18cc9f', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'finished', 1796086689803, 1796086690153, 0, 0, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65db-74fe-b209-b6e6fb163015', '01a22f1b-f5e4-73a4-8435-7b873132874e', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, 'got_it', 1796086691300, 1796086691650, 0, 0, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f1c-237e-713b-a387-14bbca5a84fb', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796086702974, 1796086703324, 0, 0, 14),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22f1c-2bed-70be-9562-c5dddd18e220', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796086705133, 1796086705483, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f1c-444c-7fe2-8684-a3263755c91f', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796086711372, 1796086711722, 0, 0, 15),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22f1c-4cb8-7370-a426-9bb2398535e7', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796086713528, 1796086713878, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f1c-5941-78fb-8e52-14f0e4f02dbc', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796086716737, 1796086717087, 0, 0, 16),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f1c-5b69-7f12-9d37-7748e7af2594', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796086717289, 1796086717639, 0, 0, 14),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ba-7401-b971-aef75b507238', '01a22f1c-6126-75a6-bfd0-c3429f10925d', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796086718758, 1796086719108, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f1c-7b93-7b3c-8a00-cb0c68d734af', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796086725523, 1796086725873, 0, 0, 15),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f1c-7ff0-72ac-8059-5079b4704174', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796086726640, 1796086726990, 0, 0, 16),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22f1f-8cc9-7e72-958d-7ff0e76d65d7', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796086926537, 1796086926887, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22f1f-d338-7bd6-80c2-afe25873d7d5', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'finished', 1796086944568, 1796086944918, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a22f1f-d854-7ffb-90f1-f1596576524d', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'got_it', 1796086945876, 1796086946226, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f21-5c01-7a6f-9bf0-8cabfc39b6ec', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796087045121, 1796087045471, 0, 0, 14),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f21-7cbb-7869-9725-b2d845720db9', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796087053499, 1796087053849, 0, 0, 15),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f21-8793-75e5-9441-b5dd3cb6e18c', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796087056275, 1796087056625, 0, 0, 16),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f27-1a5a-7120-8d6e-bba4c416b27e', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796087421530, 1796087421880, 0, 0, 14),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f27-3c5d-713d-ae72-70ce3fdfa322', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796087430237, 1796087430587, 0, 0, 15),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f27-47f4-7fe6-8b21-eb2ae5419f4a', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796087433204, 1796087433554, 0, 0, 16),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22f2b-7794-7be3-ac1d-80c7f03f5b65', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'seen', 1796087707540, 1796087707890, 0, 0, 11),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22f2b-9700-78c5-a848-16e3f348f458', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'finished', 1796087715584, 1796087715934, 0, 0, 12),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a22f2b-9d3a-7ef2-bbba-ea89316d9dfa', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, 'got_it', 1796087717178, 1796087717528, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f31-c7a6-7006-8964-56b6438efb39', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088121254, 1796088121604, 0, 0, 17),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f31-cd99-731d-bd35-5c5febce74fb', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088122777, 1796088123127, 0, 0, 17),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f31-d20a-72eb-b256-147ef54c7a4b', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088123914, 1796088124264, 0, 0, 17),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f31-d42d-7526-9f84-b842e903cb74', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796088124461, 1796088124811, 0, 0, 18),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f31-d551-7e6a-8056-75825570cd8b', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088124753, 1796088125103, 0, 0, 17),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f31-e3ac-7185-ba5f-e91118b1fa4d', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088128428, 1796088128778, 0, 0, 13),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f31-e9c4-73cc-b40b-c1a6a864ffdd', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088129988, 1796088130338, 0, 0, 17),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22f31-eec0-7d43-b836-c0851cf51894', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796088131264, 1796088131614, 0, 0, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f32-2c45-7b48-a82b-97fd31572347', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'finished', 1796088147013, 1796088147363, 0, 0, 19),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f32-34c9-7f18-a07b-7d28d4778d51', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'got_it', 1796088149193, 1796088149543, 0, 0, 20),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f32-3af1-7be4-be32-ee7ab5015c20', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796088150769, 1796088151119, 0, 0, 18),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f32-9606-71a8-9579-71d13706d114', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'finished', 1796088174086, 1796088174436, 0, 0, 19),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f32-a038-7c34-bc52-9903479abc01', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'got_it', 1796088176696, 1796088177046, 0, 0, 20),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a22f36-7d8d-76e6-8bc8-420f1c0fa1b0', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796088429965, 1796088430315, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a22f36-c374-75b2-b2da-21daa6f273a0', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'finished', 1796088447860, 1796088448210, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65c8-7095-832e-917b1360511c', '01a22f36-d14f-7932-ad22-e37b50ce1307', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'got_it', 1796088451407, 1796088451757, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f38-af8d-7347-abe4-9cc3bdc82d72', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796088573837, 1796088574187, 0, 0, 18),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f39-0a23-7f49-8d4a-28652bd6c14e', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'finished', 1796088597027, 1796088597377, 0, 0, 19),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f39-1cde-75d6-bf16-6e66060c0f80', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796088601822, 1796088602172, 0, 0, 18),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f39-766b-7ca5-ac93-e4a7d7253330', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'finished', 1796088624747, 1796088625097, 0, 0, 19),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f39-8bb1-7b9a-9262-8c3486f75462', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'got_it', 1796088630193, 1796088630543, 0, 0, 20),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f3a-6b64-7f35-83ad-52f148911c3e', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796088687460, 1796088687810, 0, 0, 14),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f3a-7c14-749a-939c-b7bd57196761', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'got_it', 1796088691732, 1796088692082, 0, 0, 15),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a22f40-7af1-7fe5-803a-0584e0c1e8e3', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796089084657, 1796089085007, 0, 0, 18),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a22f44-4cc9-7aca-8c4d-442907fbda45', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796089334985, 1796089335335, 0, 0, 5);
INSERT INTO public.receipt_events VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a22f44-953f-76f0-9118-0627cdaabc25', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'finished', 1796089353535, 1796089353885, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a22f44-ab9e-73b9-968f-fa997cccc768', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'got_it', 1796089359262, 1796089359612, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a22f48-9f48-70b0-a91e-bd78acd3f89e', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'seen', 1796089618248, 1796089618598, 0, 0, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a22f48-e5eb-7d0a-839a-d8ff334646da', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'finished', 1796089636331, 1796089636681, 0, 0, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a22f48-f061-75f5-b373-bb4914478a47', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, 'got_it', 1796089639009, 1796089639359, 0, 0, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65af-73f1-8504-41a7963ca67c', '01a22f50-daa3-728f-9431-992abcb071ef', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'not_clear', 1796090157731, 1796090158081, 0, 0, 20),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f55-85be-75e4-8893-a609103fa3ec', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'reached', 1796090463678, 1796090464028, 0, 0, 21),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a22f55-8fdc-7f4e-9722-e8333f2cd9f1', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'seen', 1796090466268, 1796090466618, 0, 0, 22),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a22f55-9b83-745b-811a-b5aa006c0ec9', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'reached', 1796090469251, 1796090469601, 0, 0, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ad-7070-a930-2409fe548dd2', '01a22f55-a217-7568-99df-890e66891547', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'reached', 1796090470935, 1796090471285, 0, 0, 21),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a22f55-a535-7cdf-bb8d-e88f1e6e974f', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'reached', 1796090471733, 1796090472083, 0, 0, 21),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f55-b6ee-7524-a822-d41995f31c15', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'reached', 1796090476270, 1796090476620, 0, 0, 16),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f56-0044-7c2c-bbf3-627c9869e4ae', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'seen', 1796090495044, 1796090495394, 0, 0, 17),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f56-35c8-7c45-9bd8-6e32d8351484', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'finished', 1796090508744, 1796090509094, 0, 0, 18),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65b2-7307-8088-229c9e19c15f', '01a22f56-3e21-786f-8083-f9b466b34891', '01a22f55-6e83-734c-be84-6e177057c85d', 1, 'got_it', 1796090510881, 1796090511231, 0, 0, 19),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '3ead65f7-4473-48be-8c8c-c51dcf9b93b3', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'reached', 1796090638407, 1796090638409, 0, 1, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 'c5050bf4-a1e4-47c1-a871-a835b52dbd44', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'seen', 1796090638407, 1796090638409, 0, 1, 2),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '0466e3ee-f178-4c0f-a660-754dd844eb2e', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'finished', 1796090638407, 1796090638409, 0, 1, 3),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 'e168422e-1659-412b-8122-419174f5c2dc', '01a22f31-b9e3-7321-985d-32a4397df793', 1, 'got_it', 1796090638407, 1796090638409, 0, 1, 4),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '897e456c-5a90-4ac9-8411-f8e69a2c6057', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 'reached', 1796090638485, 1796090638487, 0, 1, 5),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '701c1caf-ed3b-4275-a7f6-48ad7a76f4cd', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 'seen', 1796090638485, 1796090638487, 0, 1, 6),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '7a313563-c68f-4aa0-9408-fd21407b8d5e', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, 'not_clear', 1796090638485, 1796090638487, 0, 1, 7),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '5158b5cb-1d1a-4048-9ee8-7e4ccb4b90c0', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 'reached', 1796090638547, 1796090638550, 0, 1, 9),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '06744fbd-078c-4f31-94ae-f10236878f1b', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 'seen', 1796090638547, 1796090638550, 0, 1, 10),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 'ebec55ae-e1ae-4996-92a2-4c4092261efa', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, 'got_it', 1796090638547, 1796090638550, 0, 1, 11);



INSERT INTO public.receipts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018640404, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65c0-79ed-adde-2e8d59608b79', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, 'expired', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65c1-7ff3-9a66-715092c91e65', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d4-7123-b9d9-7806e39e2cd4', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, NULL, 'silent', 1796084939806, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d5-7702-8e1e-0694aac0f11b', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, NULL, NULL, 1796084940286, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65cd-781d-860d-f637ab563480', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65ce-7b45-90fa-f8ea420c4332', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65cf-742e-846d-b370f88da15d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d6-781d-a41a-e91315341445', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d7-7e52-acf6-435222fa1bad', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d8-712b-8a77-7d9d5f06e96f', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d9-73e3-b9d7-19157ef150fc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65dd-7867-9188-6bcc1eea01fc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'open', 1, 1796088837731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65de-7e4e-9ca8-d7467fad5b5c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'open', 1, 1796088837731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65df-79ca-8fba-eb40030058c4', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'open', 1, 1796088837731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c0-79ed-adde-2e8d59608b79', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, 'expired', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c6-77eb-ac42-d39645ce1e6e', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796174637731, NULL, NULL, 1796009641069, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c1-7ff3-9a66-715092c91e65', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c7-790b-b395-d6a190dade95', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796174637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090461063, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090458254, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081639838, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65c0-79ed-adde-2e8d59608b79', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, 'expired', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65c1-7ff3-9a66-715092c91e65', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086440393, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65c0-79ed-adde-2e8d59608b79', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, NULL, 'expired', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65c1-7ff3-9a66-715092c91e65', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65c2-7e14-b787-af05efdc0ad9', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65c3-713f-83df-6a7ec3e9ba74', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65c4-7bbe-9ac3-88d5c851500d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65c5-7d19-8718-aabb223918e8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796210637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65c6-77eb-ac42-d39645ce1e6e', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796210637731, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f45-de23-7672-b6ab-0308a3df6753', 1, '01a194d9-65c7-790b-b395-d6a190dade95', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796210637731, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088119647, 1796088131264, 1796090638407, 1796090638407, 'got_it', 1796090638407, 1, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d4-7123-b9d9-7806e39e2cd4', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796094237731, NULL, 'silent', 1796082840064, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d6-781d-a41a-e91315341445', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'withdrawn', 1, 1796094237731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d7-7e52-acf6-435222fa1bad', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'withdrawn', 1, 1796094237731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d8-712b-8a77-7d9d5f06e96f', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'withdrawn', 1, 1796094237731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d9-73e3-b9d7-19157ef150fc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'withdrawn', 1, 1796094237731, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ba-7401-b971-aef75b507238', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018640126, 1796018649651, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018639483, 1796018650678, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018641322, 1796018643362, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d3-7698-8bd4-b758610efd08', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, NULL, NULL, 1796084939572, 1796084951038, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c3-713f-83df-6a7ec3e9ba74', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796174637731, NULL, NULL, 1796001839816, 1796001848694, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c4-7bbe-9ac3-88d5c851500d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796174637731, NULL, NULL, 1796001841373, 1796001844565, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c5-7d19-8718-aabb223918e8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796174637731, NULL, NULL, 1796009638328, 1796009653152, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090459010, 1796090469251, NULL, NULL, 'none', NULL, 0, 0, NULL);
INSERT INTO public.receipts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090460855, 1796090470935, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090461678, 1796090471733, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, 1796081638469, 1796081647445, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, 1796081641036, 1796081652281, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bd-7c61-a019-11721d16f203', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, 1796081640885, 1796081646788, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, NULL, NULL, 1796086439067, 1796086443050, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, NULL, NULL, 1796086440192, 1796086450250, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bd-7c61-a019-11721d16f203', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, NULL, NULL, 1796086440040, 1796086443284, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d5-7702-8e1e-0694aac0f11b', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796094237731, NULL, NULL, 1796082840725, 1796082849637, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088118649, 1796088122777, 1796088124461, 1796088147013, 'got_it', 1796088149193, 0, 20, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088119618, 1796088123914, 1796088150769, 1796088174086, 'got_it', 1796088176696, 0, 20, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088120885, 1796088121254, 1796088601822, 1796088624747, 'got_it', 1796088630193, 0, 20, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088119644, 1796088124753, 1796088573837, 1796088597027, 'not_clear', 1796090157731, 0, 20, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088118271, 1796088129988, 1796089084657, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796097117731, NULL, NULL, 1796088119941, 1796088128428, 1796088687460, NULL, 'got_it', 1796088691732, 0, 15, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018640553, 1796018647184, 1796021977441, 1796021996504, 'got_it', 1796021997995, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018640016, 1796018651857, 1796018697443, 1796018716094, 'got_it', 1796018721818, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018639113, 1796018641232, 1796021941320, 1796021960575, 'got_it', 1796021964650, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018640035, 1796018646358, 1796020574334, 1796020593031, 'got_it', 1796020597698, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018639051, 1796018645093, 1796018953125, 1796018972074, 'got_it', 1796018974692, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018639310, 1796018650113, 1796023259893, 1796023278375, 'got_it', 1796023284280, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018639394, 1796018641980, 1796018891398, 1796018910817, 'got_it', 1796018913854, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018641647, 1796018653441, 1796018678337, 1796018697910, 'got_it', 1796018702197, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018641074, 1796018650390, 1796018691977, 1796018711467, 'got_it', 1796018714760, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018640135, 1796018646221, 1796022014784, 1796022033761, 'got_it', 1796022035515, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796018639042, 1796018650137, 1796021276812, 1796021296552, 'got_it', 1796021299303, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796038440881, 1796038444961, 1796044712481, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796087037731, NULL, NULL, 1796038438152, 1796038449798, 1796039326765, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018639856, 1796018654029, 1796018905210, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018640651, 1796018642639, 1796021331746, 1796021351136, 'got_it', 1796021356362, 0, 8, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bd-7c61-a019-11721d16f203', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796087037731, NULL, NULL, 1796018639061, 1796018648291, 1796018687229, 1796018705582, 'cannot', 1796084877731, 0, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65c8-7095-832e-917b1360511c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, NULL, NULL, 1796084941359, 1796084954585, 1796088429965, 1796088447860, 'got_it', 1796088451407, 0, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, NULL, NULL, 1796084940276, 1796084941820, 1796086926537, 1796086944568, 'got_it', 1796086945876, 0, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, NULL, NULL, 1796084940990, 1796084951766, 1796089334985, 1796089353535, 'got_it', 1796089359262, 0, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, NULL, NULL, 1796084939802, 1796084947513, 1796089618248, 1796089636331, 'got_it', 1796089639009, 0, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 1, 1796099637731, NULL, NULL, 1796084938961, 1796084950505, 1796084997600, 1796085016404, 'got_it', 1796085018948, 0, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, NULL, NULL, 1796084940906, 1796084953956, 1796084986785, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796099637731, NULL, NULL, 1796084938746, 1796084941100, 1796086487398, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65da-73de-a420-4b72655c4490', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'open', 1, 1796088837731, NULL, NULL, 1796081938228, 1796081939064, 1796082188087, 1796082201588, 'got_it', 1796082206278, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65db-74fe-b209-b6e6fb163015', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'open', 1, 1796088837731, NULL, NULL, 1796081938768, 1796081952473, 1796086676393, 1796086689803, 'got_it', 1796086691300, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65dc-7503-af5d-05353e6dfb43', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7e7d-94b5-477af463a0f7', 'open', 1, 1796088837731, NULL, NULL, 1796081938474, 1796081947301, 1796083827372, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001838746, 1796001851449, 1796007761468, 1796007778390, 'got_it', 1796007781005, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65a5-7351-897f-bd7e9bf3c962', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796001841518, 1796001842730, 1796003700790, 1796003717458, 'got_it', 1796003720281, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65aa-77be-9376-f64ecc434cf3', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', NULL, 'open', 1, 1796174637731, NULL, NULL, 1796001838214, 1796001846840, 1796005354708, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001839546, 1796001852812, 1796004233312, 1796004250552, 'got_it', 1796004256513, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001839162, 1796001846020, 1796005116807, 1796005133350, 'got_it', 1796005138007, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001838921, 1796001840844, 1796001846899, 1796001863218, 'got_it', 1796001866510, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001839200, 1796001845255, 1796002577934, 1796002595604, 'got_it', 1796002599417, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001839919, 1796001845647, 1796008194038, 1796008210577, 'got_it', 1796008211666, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001838885, 1796001852314, 1796005065126, 1796005081799, 'got_it', 1796005086143, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796001841016, 1796001848899, 1796001907219, 1796001924828, 'got_it', 1796001927765, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796009640819, 1796009647260, 1796014512184, 1796014529442, 'got_it', 1796014532784, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796009639588, 1796009654025, 1796012109628, 1796012126804, 'got_it', 1796012129333, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796009639944, 1796009646890, 1796013025310, 1796013042702, 'got_it', 1796013045671, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796038438933, 1796038441206, 1796042009641, 1796042027264, 'got_it', 1796042030903, 0, 5, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796174637731, NULL, NULL, 1796038439790, 1796038446379, 1796040175099, 1796040192910, 'got_it', 1796040197380, 0, 6, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796001840418, 1796001842636, 1796006983616, 1796007000788, 'got_it', 1796007006614, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65ba-7401-b971-aef75b507238', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796001841497, 1796001852904, 1796002143791, 1796002160552, 'got_it', 1796002165664, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796001839541, 1796001849574, 1796007336902, 1796007353938, 'got_it', 1796007355909, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796001839879, 1796001843159, 1796002866487, 1796002883406, 'got_it', 1796002886568, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bd-7c61-a019-11721d16f203', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796001838700, 1796001852443, 1796006088123, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65be-7a01-beda-a8e92458f3ef', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796009639566, 1796009646108, 1796011645756, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65bf-75f2-b263-38ff7c501bb2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796174637731, NULL, NULL, 1796009638395, 1796009644626, 1796010327646, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-70a3-8f64-ade72ecdffc4', 1, '01a194d9-65c2-7e14-b787-af05efdc0ad9', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', 'open', 1, 1796174637731, NULL, NULL, 1796001839029, 1796001846520, 1796002402964, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090460367, 1796090463678, 1796090466268, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-734c-be84-6e177057c85d', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796105037731, NULL, NULL, 1796090461583, 1796090476270, 1796090495044, 1796090508744, 'got_it', 1796090510881, 0, 19, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65c8-7095-832e-917b1360511c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796000638820, 1796000651526, 1796001440365, 1796001454929, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796000639213, 1796000649795, 1796000973391, 1796000987234, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65ca-7430-892c-ad89479bdc2d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796000641135, 1796000648772, 1796005789752, 1796005803214, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796000638303, 1796000648935, 1796001721706, 1796001735255, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cc-7a1a-9af1-efa96de64eb9', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796000641205, 1796000644921, 1796004781781, 1796004796112, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cd-781d-860d-f637ab563480', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796009641407, 1796009646585, 1796015426860, 1796015441187, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65ce-7b45-90fa-f8ea420c4332', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796009641300, 1796009653993, 1796009852396, 1796009866224, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-769e-9077-76e7f828711f', 1, '01a194d9-65cf-742e-846d-b370f88da15d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-7556-a281-43b398f4afe2', 'open', 0, NULL, NULL, NULL, 1796038438287, 1796038447861, 1796039548604, 1796039562147, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081641269, 1796081645316, 1796084227257, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081638888, 1796081647706, 1796081959177, 1796081967869, 'got_it', 1796081970314, 0, 12, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081640764, 1796081646999, 1796083494501, 1796083502145, 'got_it', 1796083505963, 0, 12, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081639847, 1796081650042, 1796082226522, 1796082235387, 'got_it', 1796082236901, 0, 12, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081641495, 1796081651407, 1796084753063, 1796084761366, 'got_it', 1796084766251, 0, 12, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081639740, 1796081654501, 1796085045638, 1796085053514, 'got_it', 1796085059209, 0, 12, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, 1796108637731, NULL, NULL, 1796081639072, 1796081646701, 1796081800210, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65ba-7401-b971-aef75b507238', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, 1796081640474, 1796081649687, 1796081789694, 1796081798358, 'got_it', 1796081804178, 0, 9, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 1, '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'superseded', 1, 1796108637731, NULL, NULL, 1796081641114, 1796081651670, 1796081806738, 1796081815621, 'got_it', 1796081820655, 0, 9, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086440463, 1796086447027, 1796086521156, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086438524, 1796086446222, 1796087045121, 1796087053499, 'got_it', 1796087056275, 0, 16, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086440673, 1796086453452, 1796087421530, 1796087430237, 'got_it', 1796087433204, 0, 16, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086439596, 1796086453691, 1796086717289, 1796086725523, 'got_it', 1796086726640, 0, 16, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086438914, 1796086453885, 1796086702974, 1796086711372, 'got_it', 1796086716737, 0, 16, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086441329, 1796086441800, 1796086526406, 1796086533607, 'got_it', 1796086539402, 0, 16, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, 1796108637731, NULL, NULL, 1796086438409, 1796086441836, 1796086448217, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65ba-7401-b971-aef75b507238', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, NULL, NULL, 1796086438988, 1796086449621, 1796086705133, 1796086713528, 'got_it', 1796086718758, 0, 13, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7a34-ac98-db6fd4531e42', 'open', 1, 1796108637731, NULL, NULL, 1796086439238, 1796086445845, 1796087707540, 1796087715584, 'got_it', 1796087717178, 0, 13, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d1-7d3b-9393-ed06e45b0d82', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796094237731, NULL, NULL, 1796082839336, 1796082844121, 1796083046221, 1796083054782, 'got_it', 1796083059762, 0, 4, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796094237731, NULL, NULL, 1796082839589, 1796082852386, 1796083043546, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ee1-28e3-762c-a210-c1f8b98f4115', 1, '01a194d9-65d3-7698-8bd4-b758610efd08', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a3-759a-9d28-f384a9fb26ea', 'open', 1, 1796094237731, NULL, NULL, 1796082840017, 1796082844654, 1796082938662, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, 1796090638520, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, 1796090638520, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, 1796090638520, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, 1796090638520, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL);
INSERT INTO public.receipts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, 1796090638520, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, 1796090638520, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, 1796096037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, 1796124837731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, 1796168037731, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, 1796090638547, 1796090638547, NULL, 'got_it', 1796090638547, 1, 11, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 2, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'open', 1, NULL, NULL, NULL, 1796090638584, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'superseded', 1, NULL, NULL, NULL, NULL, 1796090638485, 1796090638485, NULL, 'not_clear', 1796090638485, 1, 7, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b2-7307-8088-229c9e19c15f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, 'no_subscription', NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b3-7426-89dc-985ad74cf5e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b4-7233-83c7-1a06c738d122', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b5-7d03-9b24-14405509f2a2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b6-7c59-8df1-3f98fadd3612', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b7-73b7-8910-c1e4e250236c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30fa-7406-9d12-33bededbb6b4', 1, '01a194d9-65b8-77d7-b111-2038c80c18c2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', 'withdrawn', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, 0, 0, NULL);



INSERT INTO public.renditions VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7a47-9127-746d3f4d5f13', 'video.mp4', 'video/mp4', 'demo/45d9340ff17465bc3c56991988df33d6a61241ad579b039c054eb796bb5514f9/video.mp4', 172464, '3010eead813f41d19147140d95eeb603'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7a47-9127-746d3f4d5f13', 'poster.jpg', 'image/jpeg', 'demo/45d9340ff17465bc3c56991988df33d6a61241ad579b039c054eb796bb5514f9/poster.jpg', 18110, 'e2a477ff4ca89707cf8d3709554f3031'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-7f4d-bbe5-e835e60b2137', 'video.mp4', 'video/mp4', 'demo/6c69909c11f51fc2bedad2d07218872ba2236d55a7a99c6e5c2b2c671555b670/video.mp4', 165476, '464fa8bdf5f9320876e4da4f98f822f8'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-7f4d-bbe5-e835e60b2137', 'poster.jpg', 'image/jpeg', 'demo/6c69909c11f51fc2bedad2d07218872ba2236d55a7a99c6e5c2b2c671555b670/poster.jpg', 18335, 'e7bb9c39e3f7472a51503607a49affd6'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-7b80-b06d-be2bc539e0e8', 'video.mp4', 'video/mp4', 'demo/f6e6f67ea137113a74bb6b21545e62201dc894135d7a35d2506871f55c6090c5/video.mp4', 127339, '424c3d8c98d16bd6d9d4870c5b298ce9'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-7b80-b06d-be2bc539e0e8', 'poster.jpg', 'image/jpeg', 'demo/f6e6f67ea137113a74bb6b21545e62201dc894135d7a35d2506871f55c6090c5/poster.jpg', 15550, '6fe9aa75ec4edad9c0ecd4c984d46540'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-7a99-8b96-92018711fe98', 'video.mp4', 'video/mp4', 'demo/c98dcfc1af00d036377f94e441bb14cd562852e2fd0464a47030ad0b04b48cb8/video.mp4', 97286, 'e30ebbd31aceac2f8a5e46cf9d30e0df'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-7a99-8b96-92018711fe98', 'poster.jpg', 'image/jpeg', 'demo/c98dcfc1af00d036377f94e441bb14cd562852e2fd0464a47030ad0b04b48cb8/poster.jpg', 16791, 'a669e308c5334de70f858b5ffb595ea8'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-7df8-8433-83ceb17f5b93', 'video.mp4', 'video/mp4', 'demo/ff579ca4692c871cfbffe76af2c07a82a0d539f52adfe2e1f85be26ab991c09b/video.mp4', 125059, '4329b61430504acfc3df2b2d9704a4a3'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22a0d-32a3-7df8-8433-83ceb17f5b93', 'poster.jpg', 'image/jpeg', 'demo/ff579ca4692c871cfbffe76af2c07a82a0d539f52adfe2e1f85be26ab991c09b/poster.jpg', 11961, 'a5766b1762d427a128d2b6c58ea4d060'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f55-6e83-7d49-bc2a-399fdea1df18', 'voice.m4a', 'audio/mp4', 'demo/ae468226fe0061c5162a585bcb75ed5c78a0092d818c29a4c44e65601061ce24/voice.m4a', 60609, '38382dc8cec9e394aec6d33da98c617e'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a229fa-e323-7ac9-b02b-25a6f65991c3', 'voice.m4a', 'audio/mp4', 'demo/021a99731832da65a1220a9c7f5e6f770f2b3f498f8616969947b7a5f9bcc34a/voice.m4a', 65750, 'abf0b1238caaaae8507611bea2faef3c'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-733f-9b11-547119728955', 'photo.jpg', 'image/jpeg', 'demo/9f45235f5e7b080b43966585daf31468c5f7bd400753cfe6fc0861395e2b3e64/photo.jpg', 38907, '8b27ef3dd139f457f77008c161a909ee'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-733f-9b11-547119728955', 'thumb.jpg', 'image/jpeg', 'demo/9f45235f5e7b080b43966585daf31468c5f7bd400753cfe6fc0861395e2b3e64/thumb.jpg', 11943, '78c553168e1ef1d6d15e4425ded84914'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f46-c883-71e5-a47a-3b4e44b11dfc', 'voice.m4a', 'audio/mp4', 'demo/b0167b5ab78ab8250e7fd7d4cb3abfdb8f836af551c6a13a76bfa24663b5d253/voice.m4a', 50866, '0ab7db8814ac1905d376208fbed3cc34'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f4a-7203-7f67-8116-a5ab566634cb', 'photo.jpg', 'image/jpeg', 'demo/7547ac82a991f3b5894a6a232c29ee011bb1ebaec9fba768b5d3a35ad478436c/photo.jpg', 32747, 'f7f3e66f793da6656e0e40a16ee43cd6'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f4a-7203-7f67-8116-a5ab566634cb', 'thumb.jpg', 'image/jpeg', 'demo/7547ac82a991f3b5894a6a232c29ee011bb1ebaec9fba768b5d3a35ad478436c/thumb.jpg', 9975, 'aab80684b8f0804f922f850ada814303');



INSERT INTO public.replies VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f46-c883-797f-bedb-4b5e4f800f42', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'voice', NULL, NULL, '01a22f46-c883-71e5-a47a-3b4e44b11dfc', '01a22f46-c883-71e5-a47a-3b4e44b11dfc', 1, 'doing', NULL, 1796089497731, 1796089857731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f4a-7203-77b9-9b60-9e5720486e08', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65ad-7070-a930-2409fe548dd2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'photo', NULL, 'Bolt stops short of the second notch.', '01a22f4a-7203-7f67-8116-a5ab566634cb', '01a22f4a-7203-7f67-8116-a5ab566634cb', 1, 'heard', NULL, 1796089737731, 1796090097731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f50-daa3-78dd-b30f-d1b99d43fd03', '01a22f31-b9e3-7321-985d-32a4397df793', 1, '01a194d9-65af-73f1-8504-41a7963ca67c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'quick', 'not_clear', NULL, NULL, NULL, 1, 'new', NULL, 1796090157731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f00-49a3-7ceb-a3ae-848c254a25cb', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bd-7c61-a019-11721d16f203', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'quick', 'cannot', NULL, NULL, NULL, 1, 'no', 'The mirror is ordered, take gate A until Thursday.', 1796084877731, 1796085237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22eea-50a3-7cc6-98b3-11fb65053fc1', '01a22b0d-8ba3-76ce-b89b-e152657780c1', 1, '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'text', NULL, 'The rail is loose at post three.', NULL, NULL, 1, 'done', NULL, 1796083437731, 1796083797731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f33-8ea3-728a-b26d-c1015baff6d5', '01a22f01-3403-78fd-a189-84c4a2db3319', 1, '01a194d9-65c9-71a2-8cc2-672844fc79f3', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 'quick', 'help', NULL, NULL, NULL, 1, 'heard', NULL, 1796088237731, 1796088597731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f21-3f23-7499-8df1-1a8a0b29143b', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', 1, '01a194d9-65da-73de-a420-4b72655c4490', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 'text', NULL, 'Two more boxes in the back, both out now.', NULL, NULL, 1, 'done', NULL, 1796087037731, 1796087397731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f44-f3c3-714a-a38d-0d11316ad4b5', '01a22ece-d963-77c9-812a-ab685ba0ec0a', 2, '01a194d9-65bb-76af-8dfc-0aec68eaa424', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'text', NULL, 'Is the label printer there too?', NULL, NULL, 1, 'new', NULL, 1796089377731, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-30ab-7466-873c-50c2613d9bab', '01a22f58-3069-7a1c-b283-d089ed51a661', 1, '01a194d9-65ab-7047-a0c1-73bf38a01da8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'text', NULL, 'Which aisle 4: up or down?', NULL, NULL, 1, 'new', NULL, 1796090638504, NULL);



INSERT INTO public.reply_counts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 3, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f31-b9e3-7321-985d-32a4397df793', '00000000-0000-0000-0000-000000000000', 3, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 2, 0),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22b0d-8ba3-76ce-b89b-e152657780c1', '00000000-0000-0000-0000-000000000000', 2, 0),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 1, 0),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f01-3403-78fd-a189-84c4a2db3319', '00000000-0000-0000-0000-000000000000', 1, 0),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 1, 0),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ed3-6d43-76c8-8c75-66725fe08ccc', '00000000-0000-0000-0000-000000000000', 1, 0),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 1, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22ece-d963-77c9-812a-ab685ba0ec0a', '00000000-0000-0000-0000-000000000000', 1, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 1, 1),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3069-7a1c-b283-d089ed51a661', '00000000-0000-0000-0000-000000000000', 1, 1);



INSERT INTO public.secrets VALUES
	('vapid', '\x308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b02010104205bac24723055909154796e7ee5ee68eff3ea3387ce1edd1207cd2b6392686d16a1440342000468f8fdf2da6d8f452e4b4caf437fd35459636387f15022e49fd4b0fec6eb7c7768e1f89dd6f0355b0ee1d25b7c4e10cdb772c0bb2ed3bf1f717bc481d9725368', 1796090638330),
	('capability', '\xe18b1903c6c9ca95b872d0f53c5a845c82aaa6e4bb2aeb59b4af0dd3a2384d6c', 1796090638331);



INSERT INTO public.sessions VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3018-7030-89b1-e72d911f50ff', '01a194d9-65ab-7047-a0c1-73bf38a01da8', '\xfa06fe6efdda0113c8b9d1556c63b1c3bb15877327d49ba2eb35fea042da375e', 1, 1796090638356, 1796090638356, 1811642638356, 1, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3023-780e-89ab-87003d75c321', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', '\x258596e5a97f612f8aa4600c9010f3e4996a17ca5b9fda3d8f4c00758a821452', 1, 1796090638368, 1796090638368, 1811642638368, 1, NULL, NULL),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a22f58-3029-719d-be2d-7c513a0e06eb', '01a194d9-65a8-7c84-917c-4e1fffa1d768', '\x0574ec1b4b3853653290bb7ee4c8f4fc153141c134f9e3a1e9124a3aff3afc5a', 1, 1796090638370, 1796090638370, 1811642638370, 1, NULL, NULL);



INSERT INTO public.shifts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7ddc-9ae2-1ec2f9ebd8da', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e75-b356-7401de450f62', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7165-8aef-b743681f8272', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79bb-a5ed-6a10fdb7371e', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7658-9c4d-6d397fe0698d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7297-b554-91d06de47d0e', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a5-7351-897f-bd7e9bf3c962', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-76cc-9709-b14a70e69a36', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7255-8508-9737cb63b59e', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7bce-89cf-ec7e36c963b1', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7607-bbd1-13a5e28095f3', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7eab-931c-7390c3b69ed1', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7961-b7f8-6c91717334f6', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a7-7c14-8c5d-936eddfc3059', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-714d-a98b-b89ff52e664c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1796000637731, 1796033037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-78bc-a549-13de7e9f8a1c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1796087037731, 1796115837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7841-82a2-c83ae43a26b3', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65a8-7c84-917c-4e1fffa1d768', 1796173437731, 1796202237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79e2-8ca9-f71d0c89c6af', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a9-7228-954f-b339c6ac4f2d', 1796000637731, 1796033037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7578-a1df-ca593d117b25', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a9-7228-954f-b339c6ac4f2d', 1796087037731, 1796115837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7628-a0e0-9ddc4e00f6cc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65a9-7228-954f-b339c6ac4f2d', 1796173437731, 1796202237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7ac9-bfab-7e20629e6e8f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65aa-77be-9376-f64ecc434cf3', 1796000637731, 1796033037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7c1c-9f77-54d5f108dc9f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65aa-77be-9376-f64ecc434cf3', 1796087037731, 1796115837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-751e-ace7-fd335502cf32', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65aa-77be-9376-f64ecc434cf3', 1796173437731, 1796202237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-71b7-8e9d-77f2551d6ffc', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a66-935d-4f0e51494a4b', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7836-a4c6-30c0833393df', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ab-7047-a0c1-73bf38a01da8', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d44-bf6e-6577f6965ede', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7912-b5f3-c8aae3745c45', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a9c-849b-42d647f804c6', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a15-af0c-77c6ab961f4f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ad-7070-a930-2409fe548dd2', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-787a-bf52-1fa4054c0a43', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ad-7070-a930-2409fe548dd2', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-716d-9652-fa9dc1517bed', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ad-7070-a930-2409fe548dd2', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7f19-9d86-a5ed2e3fb883', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7eb1-b224-f63ddf7f9e12', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-77d4-8cb9-eac718083567', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-797f-82ba-04c700194211', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65af-73f1-8504-41a7963ca67c', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7aa7-a479-582cc9030abb', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65af-73f1-8504-41a7963ca67c', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7c61-b970-c9b6938dad6d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65af-73f1-8504-41a7963ca67c', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-77e6-8627-efb75ec8af3d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a33-968a-1b737e68e055', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7330-9cfd-9d91b7179f38', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b0-73f0-a4ab-30b1847e4a4f', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7ffe-be28-f4cca62f8653', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a28-ae1e-16bba42ff154', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7007-8fc3-118d996edd14', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7905-8d8c-c30015d2b748', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b2-7307-8088-229c9e19c15f', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79b3-bdd8-bb0ac56049c8', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b2-7307-8088-229c9e19c15f', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7119-8d14-9eddc411ee6e', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b2-7307-8088-229c9e19c15f', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7001-8aed-9d4122968189', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b3-7426-89dc-985ad74cf5e5', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e78-9e03-0307a8e8dd8d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b3-7426-89dc-985ad74cf5e5', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-73fb-be9c-936d8889e686', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b3-7426-89dc-985ad74cf5e5', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e71-8128-22686f461125', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b4-7233-83c7-1a06c738d122', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-75c3-b340-b4e337998524', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b4-7233-83c7-1a06c738d122', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7c63-bb38-194387765693', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b4-7233-83c7-1a06c738d122', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-770f-bfc2-e7250f9d85f0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b5-7d03-9b24-14405509f2a2', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-70ef-8a25-bb366f2bd181', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b5-7d03-9b24-14405509f2a2', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7af2-9114-ae0abc112e33', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b5-7d03-9b24-14405509f2a2', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7acc-854c-346b209f6ca7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b6-7c59-8df1-3f98fadd3612', 1796038437731, 1796067237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7b9a-923c-f34b84ee4926', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b6-7c59-8df1-3f98fadd3612', 1796124837731, 1796153637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7190-8850-00929f3e63d0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b6-7c59-8df1-3f98fadd3612', 1796211237731, 1796240037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7673-abc1-e495de71ec5c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b7-73b7-8910-c1e4e250236c', 1796038437731, 1796067237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-727f-a6f4-e92e18a182b0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b7-73b7-8910-c1e4e250236c', 1796124837731, 1796153637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-8023-99435c66c6c9', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b7-73b7-8910-c1e4e250236c', 1796211237731, 1796240037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-777e-82dd-ef665f1b7b41', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b8-77d7-b111-2038c80c18c2', 1795908837731, 1795937637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7850-b85d-f8281b7599a1', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b8-77d7-b111-2038c80c18c2', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e75-bd6b-2975b766e7d3', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b8-77d7-b111-2038c80c18c2', 1796254437731, 1796283237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-77a0-ac43-6c3db92564e5', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7994-b8a2-22b43b8c5f7c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a85-bacb-1ea5743681d2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-771a-b84e-83a6fa5900b0', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ba-7401-b971-aef75b507238', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-78c8-bfef-e2528fda87bb', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ba-7401-b971-aef75b507238', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7fdc-9242-4180f8964867', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65ba-7401-b971-aef75b507238', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7052-a6a1-fba06e4f6be2', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bb-76af-8dfc-0aec68eaa424', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-73a4-b0a5-425f0e2cae8a', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bb-76af-8dfc-0aec68eaa424', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7572-ae85-a61c0735830d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bb-76af-8dfc-0aec68eaa424', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a97-99c2-410cfea52b77', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e55-a8c6-48c7d6ed1dd6', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-74d6-a3f2-ce6c1e557051', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7eca-95e1-7054dc63a743', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bd-7c61-a019-11721d16f203', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a0f-864f-995cfc70fa95', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bd-7c61-a019-11721d16f203', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7809-862e-7d9b067d6535', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bd-7c61-a019-11721d16f203', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79e9-bd80-dad0ff5459cf', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65be-7a01-beda-a8e92458f3ef', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79da-8102-fe7cbb25f490', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65be-7a01-beda-a8e92458f3ef', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e93-a78f-a3c7bc0b72b6', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65be-7a01-beda-a8e92458f3ef', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-764c-b865-b5dc8c6ec211', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bf-75f2-b263-38ff7c501bb2', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-75d7-8d67-dbaff7a1dcfd', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bf-75f2-b263-38ff7c501bb2', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7524-9d20-7ac88805c159', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65bf-75f2-b263-38ff7c501bb2', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79ef-88c2-c7a81c241a26', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c0-79ed-adde-2e8d59608b79', 1796038437731, 1796067237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a47-85f3-d6d9311f2d7c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c0-79ed-adde-2e8d59608b79', 1796124837731, 1796153637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-74b6-bf2f-1e6f98c42394', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c0-79ed-adde-2e8d59608b79', 1796211237731, 1796240037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e68-b9a8-480816484c71', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c1-7ff3-9a66-715092c91e65', 1795908837731, 1795937637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d4b-bed4-373b9d1db5e7', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c1-7ff3-9a66-715092c91e65', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7638-9122-b3b7cb3dd351', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c1-7ff3-9a66-715092c91e65', 1796254437731, 1796283237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7266-b2d8-e7c5fc26ebff', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c2-7e14-b787-af05efdc0ad9', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7cde-b05e-4b6306ad6e3f', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c2-7e14-b787-af05efdc0ad9', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7abe-a9ba-6ccccbf05a76', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c2-7e14-b787-af05efdc0ad9', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7cc5-96d3-5c409e97f57d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c3-713f-83df-6a7ec3e9ba74', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7680-8231-19034a6d3005', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c3-713f-83df-6a7ec3e9ba74', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-74f5-bb1c-43289a375a36', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c3-713f-83df-6a7ec3e9ba74', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d43-9401-0cb9dbc3167c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c4-7bbe-9ac3-88d5c851500d', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7cf1-8726-2df3760dcf9c', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c4-7bbe-9ac3-88d5c851500d', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7996-9294-4fa6b717262a', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c4-7bbe-9ac3-88d5c851500d', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e04-8857-ea0f34b908b1', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c5-7d19-8718-aabb223918e8', 1796009637731, 1796038437731);
INSERT INTO public.shifts VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e16-b03c-a9f297cb59de', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c5-7d19-8718-aabb223918e8', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7817-8143-50eb9c8de69d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c5-7d19-8718-aabb223918e8', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-715b-8edf-66636d3d4884', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c6-77eb-ac42-d39645ce1e6e', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de3-80f1-58d957795b00', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c6-77eb-ac42-d39645ce1e6e', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7746-9935-2305cc9a05c6', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c6-77eb-ac42-d39645ce1e6e', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7b64-a953-5772d1667929', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c7-790b-b395-d6a190dade95', 1795908837731, 1795937637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7744-bf8e-9c2919eba3eb', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c7-790b-b395-d6a190dade95', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7598-8520-922fa84a114d', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', '01a194d9-65c7-790b-b395-d6a190dade95', 1796254437731, 1796283237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a28-99a2-ae688799bc05', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65c8-7095-832e-917b1360511c', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-740f-9746-ec58a9724cfe', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65c8-7095-832e-917b1360511c', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7c60-ad8c-bf0ad64ef9c8', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65c8-7095-832e-917b1360511c', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7fb0-80ab-ff406b4d8669', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65c9-71a2-8cc2-672844fc79f3', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-72f3-a14b-29b1d8f2ccaa', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65c9-71a2-8cc2-672844fc79f3', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e37-84a5-050aa92183fc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65c9-71a2-8cc2-672844fc79f3', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-746b-8c1c-4c01d1d55128', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65ca-7430-892c-ad89479bdc2d', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-70e0-bfbd-836d807afd2c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65ca-7430-892c-ad89479bdc2d', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7209-bfd4-3919c2095d9a', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65ca-7430-892c-ad89479bdc2d', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d1a-b0eb-c0a70e9dbb75', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a28-834d-7c7039e061bc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-714b-99d0-6553fa65ab58', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7696-859e-ee7208cf8e54', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7afb-8855-024d733b8c75', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-70a7-83e8-8637142f004d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cc-7a1a-9af1-efa96de64eb9', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-77cf-bc0b-e6bf87c83abb', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cd-781d-860d-f637ab563480', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-72e5-ba90-9a47d641116a', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cd-781d-860d-f637ab563480', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7524-bf15-dbddc5e01d46', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cd-781d-860d-f637ab563480', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-743b-9b4d-6075abcb1c01', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65ce-7b45-90fa-f8ea420c4332', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7314-bafe-83d0f27f0c5e', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65ce-7b45-90fa-f8ea420c4332', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d6f-8d89-723b915357af', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65ce-7b45-90fa-f8ea420c4332', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7749-bc5a-75d54688a109', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cf-742e-846d-b370f88da15d', 1796038437731, 1796067237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7bcf-9223-800118606184', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cf-742e-846d-b370f88da15d', 1796124837731, 1796153637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-745c-bafa-27cb60447730', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65cf-742e-846d-b370f88da15d', 1796211237731, 1796240037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7438-b27c-926d7beb67fa', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', 1795908837731, 1795937637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-74e2-aa93-c9956d010a47', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7cc4-bb46-48e8995a1533', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8', 1796254437731, 1796283237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7586-9acc-105fd8aeba91', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7596-9f0b-c91abfcd3883', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79f1-a38b-4bd1521bd13a', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d1-7d3b-9393-ed06e45b0d82', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7dff-9185-86a600f86cce', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-760f-b3d3-588bd8c762ec', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7121-b7d3-ddf909f12d40', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7baf-85b9-e808a4643a0e', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d3-7698-8bd4-b758610efd08', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79e1-bfe3-16c4cec081f4', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d3-7698-8bd4-b758610efd08', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-784d-a7b6-e0ce4af467a8', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d3-7698-8bd4-b758610efd08', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d0b-ae68-4bcd8ce69656', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d4-7123-b9d9-7806e39e2cd4', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7ced-924e-c3913cdb5583', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d4-7123-b9d9-7806e39e2cd4', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-70d3-ad26-505a4447a0b8', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d4-7123-b9d9-7806e39e2cd4', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7797-a17a-ea894618d711', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d5-7702-8e1e-0694aac0f11b', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-78f0-bc7a-dfedf820d237', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d5-7702-8e1e-0694aac0f11b', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-711f-8366-786317b72067', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d5-7702-8e1e-0694aac0f11b', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-76ac-a1cd-479f810b32ce', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d6-781d-a41a-e91315341445', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7fac-ade2-5a90131984bc', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d6-781d-a41a-e91315341445', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7fbf-9082-30fc199051ea', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d6-781d-a41a-e91315341445', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7478-8a5f-2b47ca0e9ec3', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d7-7e52-acf6-435222fa1bad', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7315-bf83-8329cc187194', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d7-7e52-acf6-435222fa1bad', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7f6d-96ed-bec917b36b68', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d7-7e52-acf6-435222fa1bad', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7afe-9d15-9c00e92d72f9', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d8-712b-8a77-7d9d5f06e96f', 1796038437731, 1796067237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7595-8298-f66981e7825f', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d8-712b-8a77-7d9d5f06e96f', 1796124837731, 1796153637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-70a5-ba51-4bd90394ed20', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d8-712b-8a77-7d9d5f06e96f', 1796211237731, 1796240037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-74f8-8930-c654d9278e1c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d9-73e3-b9d7-19157ef150fc', 1795908837731, 1795937637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7416-947a-241e895a231d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d9-73e3-b9d7-19157ef150fc', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-74d8-81d3-8cd9eafb5b41', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65d9-73e3-b9d7-19157ef150fc', 1796254437731, 1796283237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7873-a28f-f269ab1dda9c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65da-73de-a420-4b72655c4490', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-76cb-933f-dd4dd55f001d', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65da-73de-a420-4b72655c4490', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7733-93cf-73db20adb38c', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65da-73de-a420-4b72655c4490', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7f52-a93b-b47f64b52b32', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65db-74fe-b209-b6e6fb163015', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-73b9-beb6-ba76fd279913', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65db-74fe-b209-b6e6fb163015', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7c64-ae31-0de52e49089e', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65db-74fe-b209-b6e6fb163015', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7f50-8714-4e060e96334f', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65dc-7503-af5d-05353e6dfb43', 1795995237731, 1796024037731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d6c-8b4c-94742d9e5164', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65dc-7503-af5d-05353e6dfb43', 1796081637731, 1796110437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7235-a380-9a436cb23733', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65dc-7503-af5d-05353e6dfb43', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7b4a-8fc0-64b02d91bd12', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65dd-7867-9188-6bcc1eea01fc', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d74-a204-c9ed028a50da', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65dd-7867-9188-6bcc1eea01fc', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7190-9ff4-c0190dd54f3b', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65dd-7867-9188-6bcc1eea01fc', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7b74-82e5-87d5285815a6', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65de-7e4e-9ca8-d7467fad5b5c', 1796009637731, 1796038437731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d9f-99e1-424082c22540', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65de-7e4e-9ca8-d7467fad5b5c', 1796096037731, 1796124837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-70a8-83bd-88578463cfed', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65de-7e4e-9ca8-d7467fad5b5c', 1796182437731, 1796211237731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-767b-895f-398544a7e911', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65df-79ca-8fba-eb40030058c4', 1795908837731, 1795937637731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79d6-a9b6-c80c4fa52b86', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65df-79ca-8fba-eb40030058c4', 1796168037731, 1796196837731),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-716b-bb7f-843ef35d9026', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', '01a194d9-65df-79ca-8fba-eb40030058c4', 1796254437731, 1796283237731);



INSERT INTO public.sites VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'Kiel', 'Europe/Berlin'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 'Porto', 'Europe/Lisbon');



INSERT INTO public.team_members VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a4-7dfe-a85a-dac2e10ca4be'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a5-7351-897f-bd7e9bf3c962'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65a6-730e-a6bc-d68f3cbebc5b'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65a7-7c14-8c5d-936eddfc3059'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65ab-7047-a0c1-73bf38a01da8'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65ac-70a6-8ec4-b475ef7dd6ea'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65ad-7070-a930-2409fe548dd2'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65ae-70e1-ad28-5c5e6f2a83c7'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65af-73f1-8504-41a7963ca67c'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b0-73f0-a4ab-30b1847e4a4f'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b1-7aa4-8abd-5f30cafe02f0'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b2-7307-8088-229c9e19c15f'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b3-7426-89dc-985ad74cf5e5'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b4-7233-83c7-1a06c738d122'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b5-7d03-9b24-14405509f2a2'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b6-7c59-8df1-3f98fadd3612'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b7-73b7-8910-c1e4e250236c'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65b8-77d7-b111-2038c80c18c2'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65b9-7ef6-9b7d-5a18a6a5679c'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65ba-7401-b971-aef75b507238'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65bb-76af-8dfc-0aec68eaa424'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65bc-7e88-98c7-b6ce89e7a8c8'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65bd-7c61-a019-11721d16f203'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65be-7a01-beda-a8e92458f3ef'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65bf-75f2-b263-38ff7c501bb2'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65c0-79ed-adde-2e8d59608b79'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65c1-7ff3-9a66-715092c91e65'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65c2-7e14-b787-af05efdc0ad9'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65c3-713f-83df-6a7ec3e9ba74'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65c4-7bbe-9ac3-88d5c851500d'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65c5-7d19-8718-aabb223918e8'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65c6-77eb-ac42-d39645ce1e6e'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65c7-790b-b395-d6a190dade95'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65c8-7095-832e-917b1360511c'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65c9-71a2-8cc2-672844fc79f3'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65ca-7430-892c-ad89479bdc2d'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65cb-7fca-a1aa-a619bc61e1a2'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65cc-7a1a-9af1-efa96de64eb9'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65cd-781d-860d-f637ab563480'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65ce-7b45-90fa-f8ea420c4332'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65cf-742e-846d-b370f88da15d'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65d0-790f-bd0a-a3faf0d6b7b8'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d1-7d3b-9393-ed06e45b0d82'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d2-7ad9-88e9-4fa9ab64b534'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d3-7698-8bd4-b758610efd08'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d4-7123-b9d9-7806e39e2cd4'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d5-7702-8e1e-0694aac0f11b'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d6-781d-a41a-e91315341445'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d7-7e52-acf6-435222fa1bad'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d8-712b-8a77-7d9d5f06e96f'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65d9-73e3-b9d7-19157ef150fc'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65da-73de-a420-4b72655c4490'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65db-74fe-b209-b6e6fb163015'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65dc-7503-af5d-05353e6dfb43'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65dd-7867-9188-6bcc1eea01fc'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65de-7e4e-9ca8-d7467fad5b5c'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65df-79ca-8fba-eb40030058c4');



INSERT INTO public.teams VALUES
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7de5-90be-60eff3ddeb1a', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'Line 3'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7a34-ac98-db6fd4531e42', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'Dispatch'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-738c-9ed7-0bfb74c703c9', '01a194d9-65a3-79cc-8b6b-8acc136f8a07', 'Quality'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7556-a281-43b398f4afe2', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 'Cold store'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-759a-9d28-f384a9fb26ea', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 'Packing'),
	('01a22f58-2da3-737c-b16f-1d1aca8a4917', '01a194d9-65a3-7e7d-94b5-477af463a0f7', '01a194d9-65a3-7d4d-b1b7-4fd502fe089d', 'Shop');









ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);



ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.assets
    ADD CONSTRAINT assets_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.claim_events
    ADD CONSTRAINT claim_events_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.curves
    ADD CONSTRAINT curves_pkey PRIMARY KEY (organisation_id, message_id, version, starts_at);



ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (organisation_id, person_id, route, idempotency_key);



ALTER TABLE ONLY public.join_codes
    ADD CONSTRAINT join_codes_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.message_versions
    ADD CONSTRAINT message_versions_pkey PRIMARY KEY (organisation_id, message_id, version);



ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.person_scopes
    ADD CONSTRAINT person_scopes_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.progress
    ADD CONSTRAINT progress_pkey PRIMARY KEY (organisation_id, message_id, version, place_id, site_id);



ALTER TABLE ONLY public.push_subscriptions
    ADD CONSTRAINT push_subscriptions_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.receipt_events
    ADD CONSTRAINT receipt_events_pkey PRIMARY KEY (organisation_id, person_id, act_id);



ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_pkey PRIMARY KEY (organisation_id, message_id, version, person_id);



ALTER TABLE ONLY public.renditions
    ADD CONSTRAINT renditions_pkey PRIMARY KEY (organisation_id, asset_id, name);



ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.reply_counts
    ADD CONSTRAINT reply_counts_pkey PRIMARY KEY (organisation_id, message_id, site_id);



ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_pkey PRIMARY KEY (name);



ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT shifts_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.sites
    ADD CONSTRAINT sites_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_pkey PRIMARY KEY (organisation_id, team_id, person_id);



ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (organisation_id, id);



ALTER TABLE ONLY public.upload_parts
    ADD CONSTRAINT upload_parts_pkey PRIMARY KEY (organisation_id, upload_id, starts_at);



ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_pkey PRIMARY KEY (organisation_id, id);



CREATE INDEX alerts_by_page ON public.alerts USING btree (organisation_id, page_id, id);



CREATE INDEX alerts_by_receipt ON public.alerts USING btree (organisation_id, message_id, version, person_id);



CREATE INDEX alerts_folded ON public.alerts USING btree (organisation_id, person_id) WHERE (state = 'folded'::text);



CREATE INDEX alerts_rung ON public.alerts USING btree (organisation_id, person_id, created_at);



CREATE INDEX claim_events_by_claim ON public.claim_events USING btree (organisation_id, claim_id, id);



CREATE UNIQUE INDEX claims_by_secret ON public.claims USING btree (secret_hash);



CREATE INDEX claims_held ON public.claims USING btree (organisation_id, id) WHERE (state = 'held'::text);



CREATE UNIQUE INDEX join_codes_by_hash ON public.join_codes USING btree (code_hash);



CREATE INDEX message_versions_by_asset ON public.message_versions USING btree (organisation_id, asset_id);



CREATE INDEX message_versions_by_upload ON public.message_versions USING btree (organisation_id, upload_id);



CREATE INDEX messages_by_sender ON public.messages USING btree (organisation_id, sender_id, id);



CREATE UNIQUE INDEX outbox_by_key ON public.outbox USING btree (organisation_id, dedupe_key);



CREATE INDEX outbox_due ON public.outbox USING btree (run_at) WHERE (dead_at IS NULL);



CREATE INDEX people_by_site ON public.people USING btree (organisation_id, site_id);



CREATE INDEX person_scopes_by_person ON public.person_scopes USING btree (organisation_id, person_id);



CREATE INDEX progress_by_sender ON public.progress USING btree (organisation_id, place_id, sender_id, standing, due_order, message_id DESC) WHERE (is_listed = 1);



CREATE INDEX progress_by_site ON public.progress USING btree (organisation_id, message_id, version, site_id, level);



CREATE INDEX progress_in_order ON public.progress USING btree (organisation_id, place_id, standing, due_order, message_id DESC) WHERE (is_listed = 1);



CREATE UNIQUE INDEX push_subscriptions_by_endpoint ON public.push_subscriptions USING btree (endpoint);



CREATE INDEX push_subscriptions_by_person ON public.push_subscriptions USING btree (organisation_id, person_id);



CREATE INDEX receipt_events_by_message ON public.receipt_events USING btree (organisation_id, message_id, version, received_at);



CREATE INDEX receipts_asking ON public.receipts USING btree (organisation_id, message_id, version, site_id, person_id) WHERE ((state = 'open'::text) AND (answer = ANY (ARRAY['not_clear'::text, 'cannot'::text])));



CREATE INDEX receipts_by_person ON public.receipts USING btree (organisation_id, person_id, message_id, version);



CREATE INDEX receipts_ended ON public.receipts USING btree (organisation_id, message_id, version, site_id, person_id) WHERE (state <> 'open'::text);



CREATE INDEX receipts_got_it ON public.receipts USING btree (organisation_id, message_id, version, site_id, answered_at, person_id) WHERE ((state = 'open'::text) AND (answer = 'got_it'::text));



CREATE INDEX receipts_held ON public.receipts USING btree (organisation_id, held_until) WHERE (held_until IS NOT NULL);



CREATE INDEX receipts_just_in ON public.receipts USING btree (organisation_id, answered_at) WHERE (answered_at IS NOT NULL);



CREATE INDEX receipts_just_in_by_site ON public.receipts USING btree (organisation_id, site_id, answered_at) WHERE (answered_at IS NOT NULL);



CREATE INDEX receipts_next_held ON public.receipts USING btree (organisation_id, message_id, held_until) WHERE (held_until IS NOT NULL);



CREATE INDEX receipts_next_held_by_site ON public.receipts USING btree (organisation_id, message_id, site_id, held_until) WHERE (held_until IS NOT NULL);



CREATE INDEX receipts_outstanding ON public.receipts USING btree (organisation_id, message_id, version, site_id, person_id) WHERE ((state = 'open'::text) AND (answer <> 'got_it'::text));



CREATE INDEX receipts_to_do ON public.receipts USING btree (organisation_id, person_id, message_id) WHERE ((state = 'open'::text) AND (answer <> 'got_it'::text) AND ((is_asked = 1) OR (seen_at IS NULL)));



CREATE INDEX receipts_waiting ON public.receipts USING btree (organisation_id, held_until, site_id, person_id, message_id) WHERE ((held_until IS NOT NULL) AND (state = 'open'::text) AND (seen_at IS NULL) AND (answer = 'none'::text));



CREATE INDEX receipts_waiting_by_site ON public.receipts USING btree (organisation_id, site_id, held_until, person_id, message_id) WHERE ((held_until IS NOT NULL) AND (state = 'open'::text) AND (seen_at IS NULL) AND (answer = 'none'::text));



CREATE INDEX replies_by_asset ON public.replies USING btree (organisation_id, asset_id);



CREATE INDEX replies_by_author ON public.replies USING btree (organisation_id, author_id, message_id, id);



CREATE INDEX replies_by_message ON public.replies USING btree (organisation_id, message_id, id);



CREATE INDEX replies_by_message_at_site ON public.replies USING btree (organisation_id, message_id, site_id, id);



CREATE INDEX replies_by_upload ON public.replies USING btree (organisation_id, upload_id);



CREATE INDEX replies_just_in ON public.replies USING btree (organisation_id, created_at) WHERE ((kind <> 'quick'::text) OR (quick = 'help'::text));



CREATE INDEX replies_just_in_by_site ON public.replies USING btree (organisation_id, site_id, created_at) WHERE ((kind <> 'quick'::text) OR (quick = 'help'::text));



CREATE INDEX sessions_by_person ON public.sessions USING btree (organisation_id, person_id);



CREATE UNIQUE INDEX sessions_by_token ON public.sessions USING btree (token_hash);



CREATE INDEX shifts_by_person ON public.shifts USING btree (organisation_id, person_id, ends_at);



CREATE INDEX sites_by_name ON public.sites USING btree (organisation_id, name, id);



CREATE INDEX team_members_by_person ON public.team_members USING btree (organisation_id, person_id, team_id);



CREATE INDEX teams_by_name ON public.teams USING btree (organisation_id, name, id);



CREATE INDEX teams_by_site ON public.teams USING btree (organisation_id, site_id, name, id);



CREATE INDEX upload_parts_by_blob ON public.upload_parts USING btree (organisation_id, blob_key);



CREATE INDEX uploads_by_expiry ON public.uploads USING btree (state, expires_at);



ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_organisation_id_message_id_version_fkey FOREIGN KEY (organisation_id, message_id, version) REFERENCES public.message_versions(organisation_id, message_id, version);



ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.claim_events
    ADD CONSTRAINT claim_events_organisation_id_actor_id_fkey FOREIGN KEY (organisation_id, actor_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.claim_events
    ADD CONSTRAINT claim_events_organisation_id_claim_id_fkey FOREIGN KEY (organisation_id, claim_id) REFERENCES public.claims(organisation_id, id);



ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_organisation_id_join_code_id_fkey FOREIGN KEY (organisation_id, join_code_id) REFERENCES public.join_codes(organisation_id, id);



ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.curves
    ADD CONSTRAINT curves_organisation_id_message_id_version_fkey FOREIGN KEY (organisation_id, message_id, version) REFERENCES public.message_versions(organisation_id, message_id, version);



ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.join_codes
    ADD CONSTRAINT join_codes_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.message_versions
    ADD CONSTRAINT message_versions_organisation_id_asset_id_fkey FOREIGN KEY (organisation_id, asset_id) REFERENCES public.assets(organisation_id, id);



ALTER TABLE ONLY public.message_versions
    ADD CONSTRAINT message_versions_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES public.messages(organisation_id, id);



ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_organisation_id_sender_id_fkey FOREIGN KEY (organisation_id, sender_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);



ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_organisation_id_home_team_id_fkey FOREIGN KEY (organisation_id, home_team_id) REFERENCES public.teams(organisation_id, id);



ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_organisation_id_site_id_fkey FOREIGN KEY (organisation_id, site_id) REFERENCES public.sites(organisation_id, id);



ALTER TABLE ONLY public.person_scopes
    ADD CONSTRAINT person_scopes_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.person_scopes
    ADD CONSTRAINT person_scopes_organisation_id_site_id_fkey FOREIGN KEY (organisation_id, site_id) REFERENCES public.sites(organisation_id, id);



ALTER TABLE ONLY public.person_scopes
    ADD CONSTRAINT person_scopes_organisation_id_team_id_fkey FOREIGN KEY (organisation_id, team_id) REFERENCES public.teams(organisation_id, id);



ALTER TABLE ONLY public.progress
    ADD CONSTRAINT progress_organisation_id_message_id_version_fkey FOREIGN KEY (organisation_id, message_id, version) REFERENCES public.message_versions(organisation_id, message_id, version);



ALTER TABLE ONLY public.push_subscriptions
    ADD CONSTRAINT push_subscriptions_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.receipt_events
    ADD CONSTRAINT receipt_events_organisation_id_message_id_version_person_i_fkey FOREIGN KEY (organisation_id, message_id, version, person_id) REFERENCES public.receipts(organisation_id, message_id, version, person_id);



ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_organisation_id_message_id_version_fkey FOREIGN KEY (organisation_id, message_id, version) REFERENCES public.message_versions(organisation_id, message_id, version);



ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.renditions
    ADD CONSTRAINT renditions_organisation_id_asset_id_fkey FOREIGN KEY (organisation_id, asset_id) REFERENCES public.assets(organisation_id, id);



ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_organisation_id_asset_id_fkey FOREIGN KEY (organisation_id, asset_id) REFERENCES public.assets(organisation_id, id);



ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_organisation_id_author_id_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_organisation_id_message_id_version_fkey FOREIGN KEY (organisation_id, message_id, version) REFERENCES public.message_versions(organisation_id, message_id, version);



ALTER TABLE ONLY public.reply_counts
    ADD CONSTRAINT reply_counts_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES public.messages(organisation_id, id);



ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT shifts_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT shifts_organisation_id_site_id_fkey FOREIGN KEY (organisation_id, site_id) REFERENCES public.sites(organisation_id, id);



ALTER TABLE ONLY public.sites
    ADD CONSTRAINT sites_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);



ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);



ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_organisation_id_team_id_fkey FOREIGN KEY (organisation_id, team_id) REFERENCES public.teams(organisation_id, id);



ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_organisation_id_site_id_fkey FOREIGN KEY (organisation_id, site_id) REFERENCES public.sites(organisation_id, id);



ALTER TABLE ONLY public.upload_parts
    ADD CONSTRAINT upload_parts_organisation_id_upload_id_fkey FOREIGN KEY (organisation_id, upload_id) REFERENCES public.uploads(organisation_id, id);



ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES public.people(organisation_id, id);
