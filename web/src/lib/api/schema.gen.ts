/**
 * Owns: the server's schemas as types. GENERATED from docs/openapi.json, never edited.
 * Called by: types.ts, which gives them their names.
 * Rule: made by `npm --prefix web/tools/api-types run generate`; `make check` fails when it is not fresh.
 */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One act as a phone sends it. */
        ActBody: {
            /** @description Made on the phone. */
            act_id: components["schemas"]["ActId"];
            /** @description When, by the phone's clock. */
            at: components["schemas"]["Time"];
            /** @description What was done. */
            kind: components["schemas"]["ActKind"];
            /**
             * Format: int64
             * @description Counts up on the phone.
             */
            seq: number;
        };
        /**
         * Format: uuid
         * @description One act of a person, made on the phone.
         */
        ActId: string;
        /**
         * @description One act of a person on a receipt.
         * @enum {string}
         */
        ActKind: "reached" | "seen" | "finished" | "got_it" | "not_clear" | "cannot" | "take_back";
        /** @description Acts on one message. */
        ActsBody: {
            /** @description The acts. */
            acts: components["schemas"]["ActBody"][];
            /**
             * Format: int64
             * @description Session generation of the phone when they were made.
             */
            generation: number;
            /** @description Whose acts these are: the phone may have changed hands since. */
            person: components["schemas"]["PersonId"];
            /**
             * Format: int64
             * @description Version they were made on.
             */
            version: number;
        };
        /**
         * @description The person's answer: a register they may change.
         * @enum {string}
         */
        Answer: "none" | "got_it" | "not_clear" | "cannot";
        /**
         * @description What a message asks of its readers.
         * @enum {string}
         */
        Ask: "none" | "acknowledge";
        /** @description Union of `any_of`, narrowed to `and_in` where given, minus `except`. */
        Audience: {
            /** @description Narrowed to these, where not empty. */
            and_in?: components["schemas"]["Term"][];
            /** @description Who is in. */
            any_of: components["schemas"]["Term"][];
            /** @description Who is out. */
            except?: components["schemas"]["Term"][];
        };
        /** @description What a sender may choose from. */
        AudienceOptions: {
            /** @description Whole sites. */
            sites: components["schemas"]["SiteOption"][];
            /** @description Teams. */
            teams: components["schemas"]["TeamOption"][];
        };
        /** @description What a cancel did. */
        Cancelled: {
            /**
             * Format: int64
             * @description People who have it; they see "Withdrawn".
             */
            already_had: number;
            /**
             * Format: int64
             * @description People it no longer reaches.
             */
            stopped: number;
        };
        /** @description The old phone's answer. */
        ClaimAnswerBody: {
            /** @description Whether the new phone is theirs: true lets it in and ends this phone's session. */
            is_me: boolean;
        };
        /**
         * Format: uuid
         * @description A new phone that waits to be let in.
         */
        ClaimId: string;
        /**
         * @description Where a new phone stands that asked to replace the one a person has.
         * @enum {string}
         */
        ClaimState: "held" | "accepted" | "refused" | "withdrawn" | "overtaken" | "expired";
        /** @description What the new phone learns: whether it is decided, and nothing of the organisation. */
        ClaimView: {
            /** @description Unanswered, it ends at this moment; accepted, it may sign in before it. */
            expires_at: components["schemas"]["Time"];
            /** @description Where it stands. */
            state: components["schemas"]["ClaimState"];
        };
        /**
         * @description A stable reason for a refusal; its spelling is the `code` of the problem document (RFC 9457).
         * @enum {string}
         */
        Code: "malformed_json" | "invalid_body" | "invalid_parameter" | "body_too_large" | "unsupported_media_type" | "not_found" | "unknown_route" | "method_not_allowed" | "signed_out" | "session_replaced" | "forbidden" | "foreign_origin" | "code_unknown" | "code_expired" | "code_spent" | "claim_unknown" | "claim_over" | "too_many_attempts" | "wrong_person" | "token_invalid" | "too_many_acts" | "title_required" | "title_too_long" | "text_required" | "text_too_long" | "audience_empty" | "audience_outside_scope" | "audience_too_large" | "respond_by_past" | "upload_required" | "upload_unexpected" | "upload_kind_mismatch" | "upload_consumed" | "upload_expired" | "upload_offset" | "upload_checksum" | "upload_checksum_algorithm" | "upload_too_large" | "too_many_uploads" | "tus_version" | "message_cancelled" | "message_state" | "reply_invalid" | "because_required" | "nudge_nobody" | "endpoint_refused" | "push_keys_invalid" | "idempotency_mismatch" | "idempotency_in_flight" | "idempotency_key_invalid" | "media_empty" | "media_too_long" | "media_too_large" | "media_unsupported" | "media_heic" | "media_corrupt" | "media_pixels" | "media_unavailable" | "media_timeout" | "range_invalid" | "retry" | "internal";
        /** @description Counters of a message, version and team. `held` to `cannot` exclude each other and add up to `targeted`. */
        Counts: {
            /**
             * Format: int64
             * @description Can't do it.
             */
            cannot: number;
            /**
             * Format: int64
             * @description Got it.
             */
            got_it: number;
            /**
             * Format: int64
             * @description Got it without finishing (part of `got_it`).
             */
            got_it_unfinished: number;
            /**
             * Format: int64
             * @description Off shift or quiet.
             */
            held: number;
            /**
             * Format: int64
             * @description Past the due time without an answer, held and unreachable people aside.
             */
            late: number;
            /**
             * Format: int64
             * @description Not clear.
             */
            not_clear: number;
            /**
             * Format: int64
             * @description Taken by the push service, phone silent.
             */
            notified: number;
            /**
             * Format: int64
             * @description Not pushed yet.
             */
            pending: number;
            /**
             * Format: int64
             * @description On the phone, not opened.
             */
            reached: number;
            /**
             * Format: int64
             * @description Opened, not answered.
             */
            seen: number;
            /**
             * Format: int64
             * @description Everybody it is meant for.
             */
            targeted: number;
            /**
             * Format: int64
             * @description Cannot be reached.
             */
            unreachable: number;
            /**
             * Format: int64
             * @description Taken by a push service before the phone was given up (part of `unreachable`).
             */
            unreachable_notified: number;
        };
        /** @description A point of the curve. */
        CurvePoint: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Got its until then.
             */
            count: number;
        };
        /** @description A manager's live list. */
        Dashboard: {
            /** @description When these numbers were read. */
            as_of: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Messages nobody is awaited on, at most 10,000.
             */
            closed: number;
            /**
             * Format: int64
             * @description People held on an open message.
             */
            held_people: number;
            /** @description Messages, overdue first, then by due time. */
            items: components["schemas"]["ProgressItem"][];
            joining_refused_until: components["schemas"]["Time"] | null;
            /** @description What came last. */
            just_in: components["schemas"]["JustInView"][];
            /**
             * Format: int64
             * @description People late on an open message, each message counted.
             */
            late_people: number;
            /** @description Where the next page begins. */
            next_cursor: string | null;
            /** @description Next shift starts with something waiting. */
            next_starts: components["schemas"]["NextStartView"][];
            /**
             * Format: int64
             * @description Messages somebody is awaited on.
             */
            open: number;
            /** @description Senders that may be chosen, at most 200. */
            senders: components["schemas"]["PersonRef"][];
            /** @description Sites that may be chosen, at most 100, the chosen one among them. */
            sites: components["schemas"]["SiteRef"][];
            /**
             * Format: int64
             * @description Sites within reach that are not listed; `/api/v1/sites` lists them.
             */
            sites_more: number;
            /** @description Teams that may be chosen, of the chosen site where there is one; at most 100. */
            teams: components["schemas"]["TeamFilter"][];
            /**
             * Format: int64
             * @description Teams that are not listed: a site leads to them.
             */
            teams_more: number;
        };
        /**
         * @description When a message goes.
         * @enum {string}
         */
        Deliver: "now";
        /** @description The subscription to forget. */
        EndpointBody: {
            /** @description Its endpoint. */
            endpoint: string;
        };
        /** @description One field at fault. */
        FieldProblem: {
            /** @description Why it was refused. */
            code: components["schemas"]["Code"];
            /** @description Name of the field. */
            field: string;
        };
        /** @description How many came how far, each including who came further. */
        Funnel: {
            /**
             * Format: int64
             * @description Got it.
             */
            got_it: number;
            /**
             * Format: int64
             * @description Taken by a push service, or further.
             */
            notified: number;
            /**
             * Format: int64
             * @description On the phone, or further.
             */
            reached: number;
            /**
             * Format: int64
             * @description Opened, or answered.
             */
            seen: number;
            /**
             * Format: int64
             * @description Everybody it is meant for.
             */
            targeted: number;
        };
        /** @description How many wait until when. */
        HeldCount: {
            /** @description The shift start. */
            at: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description People.
             */
            count: number;
        };
        /** @description An inbox, what needs the reader first. */
        Inbox: {
            /** @description Messages. */
            items: components["schemas"]["InboxItem"][];
            /** @description Where the next page begins. */
            next_cursor: string | null;
            next_start: components["schemas"]["Time"] | null;
            /**
             * Format: int64
             * @description How many need the reader.
             */
            open_count: number;
            /** @description The server's time. */
            server_time: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description How many came today.
             */
            today_count: number;
        };
        /** @description One message in an inbox. */
        InboxItem: {
            /** @description The answer now. */
            answer: components["schemas"]["Answer"];
            answered_at: components["schemas"]["Time"] | null;
            /** @description What it asks. */
            ask: components["schemas"]["Ask"];
            /**
             * Format: int64
             * @description Length of the clip.
             */
            duration_ms: number | null;
            finished_at: components["schemas"]["Time"] | null;
            /** @description The message. */
            id: components["schemas"]["MessageId"];
            /** @description Whether the due time has passed unanswered. */
            is_late: boolean;
            /** @description Its form. */
            kind: components["schemas"]["Kind"];
            /** @description Where it stands. */
            place: components["schemas"]["Place"];
            /** @description Address of a still picture. */
            poster: string | null;
            reply_state: components["schemas"]["ReplyState"] | null;
            respond_by: components["schemas"]["Time"] | null;
            seen_at: components["schemas"]["Time"] | null;
            /** @description Sender's name. */
            sender_name: string;
            /** @description Sender's role. */
            sender_role: components["schemas"]["Role"];
            /** @description When it left. */
            sent_at: components["schemas"]["Time"];
            /** @description Team it was sent to. */
            team_name: string | null;
            /** @description Title. */
            title: string;
            /**
             * Format: int64
             * @description Its version.
             */
            version: number;
        };
        /** @description A code to redeem. */
        JoinBody: {
            /** @description The code as typed or scanned. */
            code: string;
            /** @description Language of the phone, for example `de`. */
            locale: string;
        };
        /** @description What a code stands for, shown before it is used. */
        JoinLook: {
            /** @description Good before this moment. */
            expires_at: components["schemas"]["Time"];
            /** @description Who made it. */
            invited_by: string | null;
            /** @description Name of the organisation. */
            organisation: string;
            /** @description Whose code it is. */
            person_name: string;
            /** @description Their role. */
            role: components["schemas"]["Role"];
            /** @description Who is signed in on this phone, if anybody. */
            signed_in_as: string | null;
            /** @description Name of the site. */
            site: string;
            /** @description Name of the team. */
            team: string | null;
        };
        /** @description Something that has just come in. */
        JustInView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description On which message. */
            message_id: components["schemas"]["MessageId"];
            /** @description Who. */
            person_name: string;
            /** @description Its title. */
            title: string;
            /** @description An answer or the kind of a reply. */
            what: string;
        };
        /**
         * @description The form of a message.
         * @enum {string}
         */
        Kind: "video" | "voice" | "photo" | "text";
        /** @description The largest team of an audience, to ask who can skip it. */
        LargestTeam: {
            /**
             * Format: int64
             * @description People in this audience.
             */
            count: number;
            /** @description The team. */
            id: components["schemas"]["TeamId"];
            /** @description Its name. */
            name: string;
        };
        /** @description Who answered last. */
        LastIn: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who. */
            name: string;
        };
        /** @description A change of language. */
        LocaleBody: {
            /** @description The language, for example `de`. */
            locale: string;
        };
        /** @description A code to look at. */
        LookBody: {
            /** @description The code as typed or scanned. */
            code: string;
        };
        /** @description What a person sees about themselves. */
        Me: {
            /** @description Whether this is the demo. */
            demo: boolean;
            /** @description Whether a push subscription is registered. */
            has_subscription: boolean;
            /** @description Who sees what this person does, by name. */
            leads: string[];
            next_start: components["schemas"]["Time"] | null;
            /** @description Where. */
            organisation: components["schemas"]["OrganisationRef"];
            /** @description Who. */
            person: components["schemas"]["MePerson"];
            /** @description The server's time. */
            server_time: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Generation of this phone; acts carry it.
             */
            session_generation: number;
            shift: components["schemas"]["ShiftView"] | null;
            /** @description Their site. */
            site: components["schemas"]["SiteRef"];
            team: components["schemas"]["TeamRef"] | null;
            unreachable: components["schemas"]["UnreachableWhy"] | null;
            /** @description The key phones subscribe with, base64url. */
            vapid_public_key: string;
        };
        /** @description The signed-in person. */
        MePerson: {
            /** @description The person. */
            id: components["schemas"]["PersonId"];
            /** @description BCP 47 tag of their language. */
            locale: string;
            /** @description Their name. */
            name: string;
            /** @description Their role. */
            role: components["schemas"]["Role"];
        };
        /** @description Addresses and facts of processed media. */
        Media: {
            /**
             * Format: int64
             * @description Length of the clip.
             */
            duration_ms: number | null;
            /**
             * Format: int64
             * @description Height in pixels.
             */
            height: number | null;
            /** @description JPEG of a photo. */
            photo: string | null;
            /** @description Still picture of a clip, thumbnail of a photo. */
            poster: string | null;
            /** @description MP4 of a clip. */
            video: string | null;
            /** @description M4A of a voice note. */
            voice: string | null;
            /** @description Loudness bars, 0 to 100. */
            waveform: number[] | null;
            /**
             * Format: int64
             * @description Width in pixels.
             */
            width: number | null;
        };
        /**
         * Format: uuid
         * @description A message.
         */
        MessageId: string;
        /**
         * @description Where one version of a message stands.
         * @enum {string}
         */
        MessageState: "waiting_upload" | "processing" | "leaving" | "sent" | "failed" | "cancelled";
        /** @description A message as its readers see it. */
        MessageView: {
            /** @description What it asks. */
            ask: components["schemas"]["Ask"];
            /** @description Names of who hears a reply. */
            hears: string[];
            /** @description The message. */
            id: components["schemas"]["MessageId"];
            /** @description Whether it is asked to be seen to the end. */
            is_finish_asked: boolean;
            /** @description Its form. */
            kind: components["schemas"]["Kind"];
            media: components["schemas"]["Media"] | null;
            /** @description Quick replies that may be sent. */
            quick_replies: components["schemas"]["QuickReplyView"][];
            receipt: components["schemas"]["ReceiptView"] | null;
            /** @description Replies the reader may see. */
            replies: components["schemas"]["ReplyView"][];
            respond_by: components["schemas"]["Time"] | null;
            /** @description Who sent it. */
            sender: components["schemas"]["SenderView"];
            sent_at: components["schemas"]["Time"] | null;
            /** @description The reader's site. */
            site_name: string;
            /** @description Where it stands. */
            state: components["schemas"]["MessageState"];
            /** @description The reader's team. */
            team_name: string | null;
            /** @description Text of a note, or the typed caption of a clip. */
            text: string | null;
            /** @description Title. */
            title: string;
            /**
             * Format: int64
             * @description Its version.
             */
            version: number;
        };
        /** @description What the next version says. */
        NewVersion: {
            respond_by?: components["schemas"]["Time"] | null;
            /** @description Text or caption, up to 280 characters. */
            text?: string | null;
            /** @description Title, 1 to 80 characters. */
            title: string;
            upload?: components["schemas"]["UploadId"] | null;
        };
        /** @description A shift start with something waiting for it. */
        NextStartView: {
            /** @description The start. */
            at: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Messages.
             */
            notes: number;
            /**
             * Format: int64
             * @description People.
             */
            people: number;
            /** @description The site. */
            site_name: string;
        };
        /**
         * @description Why nobody can be nudged.
         * @enum {string}
         */
        NudgeReason: "none_outstanding" | "all_held" | "all_nudged" | "closed";
        /** @description Whether and whom a nudge would reach. */
        NudgeView: {
            /**
             * Format: int64
             * @description People it would reach, as far as was looked: of a large audience only the people listed first.
             */
            count: number;
            /** @description Whether there are more than were looked at. */
            is_more: boolean;
            reason: components["schemas"]["NudgeReason"] | null;
        };
        /** @description What a nudge did. */
        Nudged: {
            /**
             * Format: int64
             * @description People it goes to.
             */
            nudged: number;
        };
        /**
         * Format: uuid
         * @description A tenant.
         */
        OrganisationId: string;
        /** @description A thing with an id and a name. */
        OrganisationRef: {
            /** @description The organisation. */
            id: components["schemas"]["OrganisationId"];
            /** @description Its name. */
            name: string;
        };
        /**
         * @description How one part stands.
         * @enum {string}
         */
        PartState: "ok" | "away" | "unused";
        /** @description A page of the people of one message. */
        PeoplePage: {
            /** @description Where the next page begins. */
            next_cursor: string | null;
            /** @description People, outstanding first. */
            people: components["schemas"]["PersonProgress"][];
        };
        /**
         * Format: uuid
         * @description Somebody on the roster.
         */
        PersonId: string;
        /** @description One person's line. */
        PersonProgress: {
            /** @description Their answer. */
            answer: components["schemas"]["Answer"];
            at: components["schemas"]["Time"] | null;
            /** @description Whether a nudge would reach them now. */
            can_nudge: boolean;
            held_until: components["schemas"]["Time"] | null;
            /** @description Whether they took it in to the end. */
            is_finished: boolean;
            /** @description Their name. */
            name: string;
            /** @description The person. */
            person_id: components["schemas"]["PersonId"];
            /** @description Where it stands. */
            reach: components["schemas"]["ReachState"];
            /** @description Team it is counted under. */
            team_name: string | null;
            why: components["schemas"]["UnreachableWhy"] | null;
        };
        /** @description A person by name. */
        PersonRef: {
            /** @description The person. */
            id: components["schemas"]["PersonId"];
            /** @description Their name. */
            name: string;
        };
        /**
         * @description Where a message stands in an inbox.
         * @enum {string}
         */
        Place: "to_do" | "held" | "read" | "withdrawn";
        /** @description What sending would do, and what it costs. */
        Preview: {
            /**
             * Format: int64
             * @description Seconds one reader gives.
             */
            clip_seconds: number;
            /** @description Held, soonest first. */
            held: components["schemas"]["HeldCount"][];
            largest_team: components["schemas"]["LargestTeam"] | null;
            /**
             * Format: int64
             * @description Pushed at once.
             */
            now: number;
            /**
             * Format: int64
             * @description Everybody.
             */
            total: number;
            /** @description Cannot be reached. */
            unreachable: components["schemas"]["UnreachableCount"][];
            /**
             * Format: int64
             * @description Seconds all readers give together.
             */
            worker_seconds: number;
        };
        /** @description A problem document (RFC 9457 §3); the client translates `code`. */
        Problem: {
            /** @description The stable code. */
            code: components["schemas"]["Code"];
            /** @description What exactly could not be read, for developers. */
            detail?: string | null;
            /** @description The fields at fault. */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * Format: int64
             * @description The limit that was passed, in the unit of the code.
             */
            limit?: number | null;
            /**
             * Format: int64
             * @description Wait this many seconds before the next try.
             */
            retry_after_s?: number | null;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The code in plain words, for developers. */
            title: string;
            /** @description Identifies the kind of problem, relative to this server (RFC 9457 §3.1.1). */
            type: string;
        };
        /** @description One message with its progress. */
        ProgressItem: {
            /** @description What it asks. */
            ask: components["schemas"]["Ask"];
            /** @description Counters within the asking scope. */
            counts: components["schemas"]["Counts"];
            /** @description When it was written. */
            created_at: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Length of the clip.
             */
            duration_ms: number | null;
            /** @description Code of why its clip failed, or of what it waits for. */
            failure: string | null;
            /** @description The message. */
            id: components["schemas"]["MessageId"];
            /** @description Its form. */
            kind: components["schemas"]["Kind"];
            next_held_at: components["schemas"]["Time"] | null;
            /** @description Address of a still picture. */
            poster: string | null;
            /**
             * Format: int64
             * @description Replies.
             */
            replies: number;
            /**
             * Format: int64
             * @description Replies nobody has reacted to.
             */
            replies_open: number;
            respond_by: components["schemas"]["Time"] | null;
            /** @description Sender's name. */
            sender_name: string;
            sent_at: components["schemas"]["Time"] | null;
            /** @description Sites it is counted at; empty where there are more than three. */
            site_names: string[];
            /**
             * Format: int64
             * @description How many sites it is counted at.
             */
            sites: number;
            /** @description Where it stands. */
            state: components["schemas"]["MessageState"];
            /** @description Teams it is counted under; empty where there are more than three. */
            team_names: string[];
            /**
             * Format: int64
             * @description How many teams it is counted under.
             */
            teams: number;
            /** @description Title. */
            title: string;
            /**
             * Format: int64
             * @description Its newest version.
             */
            version: number;
        };
        /** @description A page of a sender's messages. */
        ProgressPage: {
            /** @description Messages, newest first. */
            items: components["schemas"]["ProgressItem"][];
            /** @description Where the next page begins. */
            next_cursor: string | null;
        };
        /**
         * @description Acts a push's token may do.
         * @enum {string}
         */
        PushAct: "reached" | "got_it";
        /** @description An act from the service worker, without a session. */
        PushActBody: {
            /** @description What was done. */
            act: components["schemas"]["PushAct"];
            /** @description Made on the phone. */
            act_id: components["schemas"]["ActId"];
            /** @description When, by the phone's clock. */
            at: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Counts up on the phone.
             */
            seq: number;
            /** @description Capability token of the push. */
            token: string;
        };
        /**
         * @description The quick replies; the first two are answers.
         * @enum {string}
         */
        QuickReply: "not_clear" | "cannot" | "help";
        /** @description One quick reply that may be sent. */
        QuickReplyView: {
            /** @description Whether it is an answer. */
            is_answer: boolean;
            /** @description Which. */
            key: components["schemas"]["QuickReply"];
        };
        /**
         * @description Where a receipt stands, exactly one of these.
         * @enum {string}
         */
        ReachState: "held" | "pending" | "unreachable" | "notified" | "reached" | "seen" | "answered";
        /** @description The answer of `/readyz`. */
        Readiness: {
            /** @description Its parts. */
            parts: components["schemas"]["ReadinessParts"];
            /** @description The whole. */
            status: components["schemas"]["ReadinessStatus"];
        };
        /** @description What a process leans on. */
        ReadinessParts: {
            /** @description Where clips and photos lie; degrades only. */
            blobs: components["schemas"]["PartState"];
            /** @description The database. */
            database: components["schemas"]["PartState"];
            /** @description The loops that lease and work on jobs. */
            jobs: components["schemas"]["PartState"];
            /** @description The loop that writes acknowledgements. */
            recorder: components["schemas"]["PartState"];
            /** @description Joins several processes; degrades only. */
            redis: components["schemas"]["PartState"];
        };
        /**
         * @description Whether a process should be asked anything now.
         * @enum {string}
         */
        ReadinessStatus: "ready" | "degraded" | "unready" | "stopping";
        /** @description The receipt after the acts. */
        ReceiptOutcome: {
            /** @description The answer now. */
            answer: components["schemas"]["Answer"];
            answered_at: components["schemas"]["Time"] | null;
            finished_at: components["schemas"]["Time"] | null;
            /**
             * Format: int64
             * @description The newest version that has left.
             */
            latest_version: number;
            seen_at: components["schemas"]["Time"] | null;
            /** @description Whether a newer version asks instead. */
            superseded: boolean;
        };
        /** @description The reader's own receipt. */
        ReceiptView: {
            /** @description The answer now. */
            answer: components["schemas"]["Answer"];
            answered_at: components["schemas"]["Time"] | null;
            finished_at: components["schemas"]["Time"] | null;
            /** @description Whether a newer version asks instead. */
            is_superseded: boolean;
            seen_at: components["schemas"]["Time"] | null;
            /**
             * Format: int64
             * @description Version it belongs to.
             */
            version: number;
        };
        /** @description A clip that replaces a failed one. */
        ReplaceUpload: {
            /** @description The new upload. */
            upload: components["schemas"]["UploadId"];
        };
        /** @description A reply as a phone sends it. */
        ReplyBody: {
            act_id?: components["schemas"]["ActId"] | null;
            /** @description When, by the phone's clock. */
            at: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Session generation of the phone.
             */
            generation?: number | null;
            /** @description Its form. */
            kind: components["schemas"]["ReplyKind"];
            /** @description Whose reply this is: the phone may have changed hands since. */
            person: components["schemas"]["PersonId"];
            quick?: components["schemas"]["QuickReply"] | null;
            /**
             * Format: int64
             * @description Counts up on the phone.
             */
            seq?: number | null;
            /** @description Typed text, up to 280 characters; with a photo or voice its caption. */
            text?: string | null;
            upload?: components["schemas"]["UploadId"] | null;
            /**
             * Format: int64
             * @description Version it answers.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A reply to a message.
         */
        ReplyId: string;
        /**
         * @description The form of a reply.
         * @enum {string}
         */
        ReplyKind: "voice" | "photo" | "quick" | "text";
        /** @description Replies to a message. */
        ReplyList: {
            /** @description Newest first. */
            items: components["schemas"]["ReplyView"][];
        };
        /** @description A change of a reply's state. */
        ReplyPatch: {
            /** @description Why not; required with `no`. */
            because?: string | null;
            /** @description The new state. */
            state: components["schemas"]["ReplyState"];
        };
        /**
         * @description What became of a reply; its author is told.
         * @enum {string}
         */
        ReplyState: "new" | "heard" | "doing" | "done" | "no";
        /** @description A reply as shown. */
        ReplyView: {
            /** @description Who wrote it. */
            author: components["schemas"]["PersonRef"];
            /** @description Why not. */
            because: string | null;
            /** @description When it came. */
            created_at: components["schemas"]["Time"];
            /** @description The reply. */
            id: components["schemas"]["ReplyId"];
            /** @description Whether its media is processed. */
            is_ready: boolean;
            /** @description Its form. */
            kind: components["schemas"]["ReplyKind"];
            media: components["schemas"]["Media"] | null;
            quick: components["schemas"]["QuickReply"] | null;
            /** @description What became of it. */
            state: components["schemas"]["ReplyState"];
            state_at: components["schemas"]["Time"] | null;
            /** @description Typed text. */
            text: string | null;
        };
        /** @description Everything about one message. */
        Report: {
            /** @description When these numbers were read. */
            as_of: components["schemas"]["Time"];
            /** @description Got its over time. */
            curve: components["schemas"]["CurvePoint"][];
            /** @description Its funnel. */
            funnel: components["schemas"]["Funnel"];
            last_in: components["schemas"]["LastIn"] | null;
            /** @description The message. */
            message: components["schemas"]["MessageView"];
            /** @description Whom a nudge would reach. */
            nudge: components["schemas"]["NudgeView"];
            /** @description By person, outstanding first, at most 100. */
            people: components["schemas"]["PersonProgress"][];
            /** @description Where the next page of people begins. */
            people_cursor: string | null;
            /** @description Its counters. */
            progress: components["schemas"]["ProgressItem"];
            /** @description By team, or by site where there are many; at most 100. */
            teams: components["schemas"]["TeamProgress"][];
            /**
             * Format: int64
             * @description Teams or sites that are not listed.
             */
            teams_more: number;
        };
        /**
         * @description What a person may do.
         * @enum {string}
         */
        Role: "worker" | "lead" | "manager" | "admin";
        /** @description What a lead sends. */
        SendMessage: {
            /** @description What it asks. */
            ask: components["schemas"]["Ask"];
            /** @description To whom. */
            audience: components["schemas"]["Audience"];
            /** @description When it goes. */
            deliver: components["schemas"]["Deliver"];
            /** @description Whether it is asked to be seen to the end. */
            is_finish_asked?: boolean;
            /** @description Its form. */
            kind: components["schemas"]["Kind"];
            respond_by?: components["schemas"]["Time"] | null;
            /** @description The template it was started from. */
            template?: string | null;
            /** @description Text of a note or typed caption, up to 280 characters. */
            text?: string | null;
            /** @description Title, 1 to 80 characters. */
            title: string;
            upload?: components["schemas"]["UploadId"] | null;
        };
        /** @description Who sent a message. */
        SenderView: {
            /** @description The person. */
            id: components["schemas"]["PersonId"];
            /** @description Their name. */
            name: string;
            /** @description Their role. */
            role: components["schemas"]["Role"];
        };
        /** @description A shift. */
        ShiftView: {
            /** @description First moment off shift again. */
            ends_at: components["schemas"]["Time"];
            /** @description First moment on shift. */
            starts_at: components["schemas"]["Time"];
        };
        /**
         * Format: uuid
         * @description A store, plant or ward.
         */
        SiteId: string;
        /** @description A site that may be chosen. */
        SiteOption: {
            /**
             * Format: int64
             * @description People, the sender aside.
             */
            count: number;
            /** @description The site. */
            id: components["schemas"]["SiteId"];
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Of them on shift now.
             */
            on_shift: number;
            /** @description IANA time zone. */
            time_zone: string;
        };
        /** @description A site with its zone. */
        SiteRef: {
            /** @description The site. */
            id: components["schemas"]["SiteId"];
            /** @description Its name. */
            name: string;
            /** @description IANA time zone. */
            time_zone: string;
        };
        /** @description A `PushSubscription` as the browser spells it. */
        SubscriptionBody: {
            /** @description Push resource. */
            endpoint: string;
            /**
             * Format: double
             * @description When the browser thinks it ends, unix milliseconds.
             */
            expirationTime?: number | null;
            /** @description Keys. */
            keys: components["schemas"]["SubscriptionKeys"];
        };
        /** @description Keys of a push subscription, base64url. */
        SubscriptionKeys: {
            /** @description The shared secret. */
            auth: string;
            /** @description The phone's public key. */
            p256dh: string;
        };
        /** @description A team with its site. */
        TeamFilter: {
            /** @description The team. */
            id: components["schemas"]["TeamId"];
            /** @description Its name. */
            name: string;
            /** @description Its site. */
            site_id: components["schemas"]["SiteId"];
        };
        /**
         * Format: uuid
         * @description People at one site who work together.
         */
        TeamId: string;
        /** @description A team that may be chosen. */
        TeamOption: {
            /**
             * Format: int64
             * @description People, the sender aside.
             */
            count: number;
            /** @description The team. */
            id: components["schemas"]["TeamId"];
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Of them on shift now.
             */
            on_shift: number;
            /** @description Its site. */
            site_id: components["schemas"]["SiteId"];
        };
        /** @description One team's progress. */
        TeamProgress: {
            /** @description Its counters. */
            counts: components["schemas"]["Counts"];
            /** @description Whether this is a whole site: more than 100 teams are shown by site. */
            is_site: boolean;
            /** @description Its name; empty for people without one, and for a whole site. */
            name: string;
            next_start: components["schemas"]["Time"] | null;
            /** @description Its site. */
            site_name: string;
            team_id: components["schemas"]["TeamId"] | null;
        };
        /** @description A team by name. */
        TeamRef: {
            /** @description The team. */
            id: components["schemas"]["TeamId"];
            /** @description Its name. */
            name: string;
        };
        /** @description One term of an audience. */
        Term: {
            /** @description Everybody at a site. */
            site: components["schemas"]["SiteId"];
        } | {
            /** @description Everybody in a team. */
            team: components["schemas"]["TeamId"];
        } | {
            /** @description Everybody with a role. */
            role: components["schemas"]["Role"];
        } | {
            /** @description One person. */
            person: components["schemas"]["PersonId"];
        };
        /**
         * Format: date-time
         * @description A moment in unix milliseconds; written as RFC 3339 UTC in JSON.
         */
        Time: string;
        /** @description How many cannot be reached, and why. */
        UnreachableCount: {
            /**
             * Format: int64
             * @description People.
             */
            count: number;
            /** @description Why. */
            why: components["schemas"]["UnreachableWhy"];
        };
        /**
         * @description Why nobody can be reached.
         * @enum {string}
         */
        UnreachableWhy: "no_subscription" | "expired" | "silent";
        /**
         * Format: uuid
         * @description A resumable upload.
         */
        UploadId: string;
        /** @description A new phone that waits, as shown to whoever may answer. */
        WaitingPhone: {
            /** @description When it asked. */
            asked_at: components["schemas"]["Time"];
            /** @description Unanswered, it ends at this moment. */
            expires_at: components["schemas"]["Time"];
            /** @description The claim. */
            id: components["schemas"]["ClaimId"];
            /** @description Whether it asks to replace the phone that reads this; if not, a lead may let it in. */
            is_mine: boolean;
            /** @description Whose new phone. */
            person_name: string;
            /** @description Their site. */
            site_name: string;
            /** @description Their home team. */
            team_name: string | null;
        };
        /** @description New phones that wait for an answer. */
        WaitingPhones: {
            /** @description The oldest first: the reader's own, and for leads, managers and admins those of people in reach. */
            items: components["schemas"]["WaitingPhone"][];
        };
    };
    responses: {
        /** @description Why it was refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
