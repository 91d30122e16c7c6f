-- Webinars and events. Every change of an event is a new version; the newest is what counts. Times are kept as the clock
-- on the wall shows them, with the name of the zone: when a State changes its rules, the clock on the wall stays.
CREATE TABLE events_version (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid        NOT NULL,
    -- the SEQUENCE of RFC 5545
    sequence   int         NOT NULL CHECK (sequence >= 0),
    status     text        NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'MOVED', 'CANCELLED', 'HELD')),
    content    jsonb       NOT NULL,
    -- why it was moved or cancelled
    said       text        NOT NULL CHECK (length(said) <= 1000),
    -- none where the node did it
    changed_by uuid,
    at         timestamptz NOT NULL,
    entry_id   uuid        NOT NULL
);
CREATE INDEX events_version_of_event ON events_version (event_id, number);

-- Where those who have a place come together. In no version and on no public page.
CREATE TABLE events_room (
    event_id uuid NOT NULL,
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    address  text NOT NULL CHECK (length(address) BETWEEN 8 AND 1000),
    -- of a low bandwidth, such as sound alone; empty where there is none
    small    text NOT NULL CHECK (length(small) <= 1000),
    PRIMARY KEY (event_id, language)
);

-- How many places an event has and how many are taken: whoever takes one holds this row.
CREATE TABLE events_place (
    event_id uuid PRIMARY KEY,
    -- 0 for any number
    capacity int NOT NULL CHECK (capacity >= 0),
    taken    int NOT NULL CHECK (taken >= 0),
    CONSTRAINT events_place_never_overbooked CHECK (capacity = 0 OR taken <= capacity)
);

-- Somebody's place, or wish for one. Of people without an account: a name, an address, a language, a clock, and no more.
CREATE TABLE events_registration (
    id         uuid PRIMARY KEY,
    number     bigint GENERATED ALWAYS AS IDENTITY,
    event_id   uuid        NOT NULL REFERENCES events_place,
    person_id  uuid,
    name       text        NOT NULL CHECK (length(name) <= 200),
    address    text CHECK (length(address) BETWEEN 3 AND 254),
    language   text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    zone       text        NOT NULL CHECK (length(zone) <= 60),
    state      text        NOT NULL
        CHECK (state IN ('UNCONFIRMED', 'ASKED', 'WAITING', 'REGISTERED', 'WITHDRAWN', 'REFUSED')),
    -- opens the page of this registration without an account
    ticket     text        NOT NULL UNIQUE CHECK (ticket ~ '^[A-Za-z0-9_-]{43}$'),
    asked_at   timestamptz NOT NULL,
    -- by when an address is to be confirmed
    until      timestamptz,
    present    int CHECK (present >= 0),
    CHECK ((person_id IS NULL) <> (address IS NULL)),
    CHECK ((state = 'UNCONFIRMED') = (until IS NOT NULL))
);
CREATE UNIQUE INDEX events_registration_person ON events_registration (event_id, person_id)
    WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX events_registration_address ON events_registration (event_id, lower(address))
    WHERE address IS NOT NULL;
CREATE INDEX events_registration_queue ON events_registration (event_id, state, asked_at, number);
CREATE INDEX events_registration_of_person ON events_registration (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX events_registration_unconfirmed ON events_registration (until) WHERE until IS NOT NULL;
CREATE INDEX events_registration_by_address ON events_registration (lower(address)) WHERE address IS NOT NULL;

-- Letters that wait for the mail server. They have no words yet.
CREATE TABLE events_letter (
    id              uuid PRIMARY KEY,
    registration_id uuid        NOT NULL REFERENCES events_registration ON DELETE CASCADE,
    telling         text        NOT NULL,
    attempts        int         NOT NULL DEFAULT 0,
    next_try_at     timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'ACCEPTED', 'FAILED', 'NONE'))
);
CREATE INDEX events_letter_waiting ON events_letter (next_try_at) WHERE state = 'WAITING';
CREATE INDEX events_letter_of_registration ON events_letter (registration_id, created_at);

-- Reminders that were told: once for each time of an event and each time before it.
CREATE TABLE events_reminder (
    event_id uuid        NOT NULL,
    begins   timestamptz NOT NULL,
    before   text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (event_id, begins, before)
);

-- The private address of somebody's own calendar: its digest.
CREATE TABLE events_feed (
    person_id uuid PRIMARY KEY,
    token     bytea       NOT NULL UNIQUE CHECK (octet_length(token) = 32),
    made_at   timestamptz NOT NULL
);

-- Questions sent beforehand. They are erased with the registrations.
CREATE TABLE events_question (
    id              uuid PRIMARY KEY,
    event_id        uuid        NOT NULL,
    registration_id uuid        NOT NULL REFERENCES events_registration ON DELETE CASCADE,
    text            text        NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    state           text        NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'DECLINED')),
    at              timestamptz NOT NULL
);
CREATE INDEX events_question_of_event ON events_question (event_id, state, at);
CREATE INDEX events_question_of_registration ON events_question (registration_id);

-- Certificates of attendance: what of them can be checked without the name.
CREATE TABLE events_certificate (
    id              uuid PRIMARY KEY,
    event_id        uuid        NOT NULL,
    registration_id uuid        NOT NULL UNIQUE,
    -- of the certificate's id and the name on it
    name_sha256     bytea       NOT NULL CHECK (octet_length(name_sha256) = 32),
    document_sha256 bytea       NOT NULL CHECK (octet_length(document_sha256) = 32),
    minutes         int         NOT NULL CHECK (minutes > 0),
    issued_at       timestamptz NOT NULL,
    entry_id        uuid        NOT NULL
);
CREATE INDEX events_certificate_by_document ON events_certificate (document_sha256);

CREATE FUNCTION events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Versions of events are insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER events_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events_version
    FOR EACH STATEMENT EXECUTE FUNCTION events_refuse_change();

COMMENT ON TABLE events_version IS 'runtime: select, insert';
COMMENT ON TABLE events_certificate IS 'runtime: select, insert';
