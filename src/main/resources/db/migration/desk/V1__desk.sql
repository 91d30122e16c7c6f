-- Letters to the secretariat. What people wrote is sealed under the key of the ticket, in the steps; where a ticket
-- stands is here. When its time is over the key is destroyed, and who wrote it is forgotten.
CREATE TABLE desk_number (
    year integer PRIMARY KEY,
    last integer NOT NULL CHECK (last > 0)
);
COMMENT ON TABLE desk_number IS 'runtime: select, insert, update';

CREATE TABLE desk_ticket (
    id            uuid PRIMARY KEY,
    reference     text        NOT NULL UNIQUE CHECK (reference ~ '^DESK-[0-9]{4}-[0-9]{6,}$'),
    topic         text        NOT NULL CHECK (topic ~ '^[A-Z][A-Z_]{1,30}$'),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    -- who wrote, where they had signed in; else whoever holds the address of the page
    person_id     uuid,
    secret_digest bytea UNIQUE CHECK (length(secret_digest) = 32),
    -- that address, sealed: a letter about an answer leads there
    secret        bytea,
    case_key      uuid        NOT NULL UNIQUE,
    suspicious    boolean     NOT NULL,
    status        text        NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'WAITING', 'ANSWERED', 'CLOSED', 'SPAM')),
    assignee_id   uuid,
    written_at    timestamptz NOT NULL,
    since         timestamptz NOT NULL,
    due_at        timestamptz,
    warn_at       timestamptz,
    reason        text CHECK (reason ~ '^[A-Z][A-Z_]{1,30}$'),
    forgotten_at  timestamptz,
    CHECK (status <> 'ASSIGNED' OR assignee_id IS NOT NULL),
    CHECK ((status IN ('NEW', 'ASSIGNED')) = (due_at IS NOT NULL)),
    CHECK ((status = 'CLOSED') = (reason IS NOT NULL)),
    CHECK (person_id IS NULL OR secret_digest IS NULL),
    CHECK (forgotten_at IS NULL OR (person_id IS NULL AND secret_digest IS NULL AND secret IS NULL))
);
CREATE INDEX desk_ticket_open ON desk_ticket (due_at, id) WHERE status IN ('NEW', 'ASSIGNED');
CREATE INDEX desk_ticket_to_warn ON desk_ticket (warn_at) WHERE warn_at IS NOT NULL;
CREATE INDEX desk_ticket_by_status ON desk_ticket (status, since DESC, id);
CREATE INDEX desk_ticket_resting ON desk_ticket (status, since) WHERE forgotten_at IS NULL;
CREATE INDEX desk_ticket_by_assignee ON desk_ticket (assignee_id, since DESC) WHERE assignee_id IS NOT NULL;
CREATE INDEX desk_ticket_by_person ON desk_ticket (person_id, written_at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX desk_ticket_by_time ON desk_ticket (written_at DESC, id);
COMMENT ON TABLE desk_ticket IS 'runtime: select, insert, update';

-- What happened, and what was written, sealed; never changed. Who wrote from outside stands on the ticket alone.
CREATE TABLE desk_step (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id uuid        NOT NULL REFERENCES desk_ticket,
    act       text        NOT NULL CHECK (act ~ '^[A-Z][A-Z_]{1,30}$'),
    hand      text        NOT NULL CHECK (hand IN ('WRITER', 'DESK', 'NODE')),
    person_id uuid,
    words     bytea,
    at        timestamptz NOT NULL,
    entry_id  uuid        NOT NULL,
    CHECK ((hand = 'DESK') = (person_id IS NOT NULL))
);
CREATE INDEX desk_step_by_ticket ON desk_step (ticket_id, number);
COMMENT ON TABLE desk_step IS 'runtime: select, insert';

-- What a ticket is about elsewhere on this node: an address, shown to those alone who may read what is there.
CREATE TABLE desk_link (
    ticket_id uuid        NOT NULL REFERENCES desk_ticket,
    path      text        NOT NULL CHECK (path ~ '^(/[a-z0-9-]+)+$' AND length(path) <= 120),
    by_id     uuid        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (ticket_id, path)
);
COMMENT ON TABLE desk_link IS 'runtime: select, insert, delete';

-- Whoever writes may leave a mail address: written to once its owner said so, and erased some time after the end.
CREATE TABLE desk_mail (
    ticket_id uuid PRIMARY KEY REFERENCES desk_ticket,
    address   text        NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    code      text        NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9_-]{43}$'),
    confirmed boolean     NOT NULL,
    asked_at  timestamptz NOT NULL
);
CREATE INDEX desk_mail_by_address ON desk_mail (lower(address));
CREATE INDEX desk_mail_unconfirmed ON desk_mail (asked_at) WHERE NOT confirmed;
COMMENT ON TABLE desk_mail IS 'runtime: select, insert, update, delete';

CREATE TABLE desk_letter (
    id          uuid PRIMARY KEY,
    ticket_id   uuid        NOT NULL REFERENCES desk_mail ON DELETE CASCADE,
    telling     text        NOT NULL CHECK (telling ~ '^[A-Z][A-Z_]{1,30}$'),
    state       text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'ACCEPTED', 'FAILED', 'NONE')),
    attempts    integer     NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    created_at  timestamptz NOT NULL
);
CREATE INDEX desk_letter_waiting ON desk_letter (next_try_at) WHERE state = 'WAITING';
CREATE INDEX desk_letter_by_ticket ON desk_letter (ticket_id, created_at);
COMMENT ON TABLE desk_letter IS 'runtime: select, insert, update, delete';

-- Who in the secretariat answers a topic: the newest line counts, without a person it is everybody's.
CREATE TABLE desk_routing (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic     text        NOT NULL CHECK (topic ~ '^[A-Z][A-Z_]{1,30}$'),
    person_id uuid,
    by_id     uuid        NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX desk_routing_by_topic ON desk_routing (topic, number DESC);
COMMENT ON TABLE desk_routing IS 'runtime: select, insert';

-- What was said and done is never changed; not even by whoever owns the tables, unless they take these triggers away.
CREATE FUNCTION desk_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Steps of tickets are insert-only: % on % is refused', tg_op, tg_table_name
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER desk_step_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON desk_step
    FOR EACH STATEMENT EXECUTE FUNCTION desk_refuse_change();
CREATE TRIGGER desk_routing_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON desk_routing
    FOR EACH STATEMENT EXECUTE FUNCTION desk_refuse_change();
