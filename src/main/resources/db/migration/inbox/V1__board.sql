-- What finds and orders a request on the board of an authority: one row for each authority that is a side of it. It holds
-- nothing of what the request says; what is shown is read from the request itself, under the policy.
CREATE TABLE inbox_case (
    authority  uuid        NOT NULL,
    request_id uuid        NOT NULL,
    reference  text        NOT NULL,
    requesting boolean     NOT NULL,
    measure    text        NOT NULL,
    partner    char(2)     NOT NULL,
    zone       text        NOT NULL,
    status     text        NOT NULL,
    open       boolean     NOT NULL,
    -- The authority owes the next step.
    ours       boolean     NOT NULL,
    -- 0 life or safety, 1 urgent, 2 neither.
    pressure   smallint    NOT NULL CHECK (pressure BETWEEN 0 AND 2),
    red        boolean     NOT NULL,
    -- Who works on it; under TLP:RED nobody else finds it.
    members    uuid[]      NOT NULL,
    -- When the nearest clock ends; the year 9999 where none runs, so that every row has its place in the order.
    due_at     timestamptz NOT NULL,
    begun_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    case_key   uuid        NOT NULL,
    assignee   uuid,
    PRIMARY KEY (authority, request_id)
);
CREATE INDEX inbox_case_emergencies ON inbox_case (authority, due_at, request_id) WHERE open AND pressure = 0;
CREATE INDEX inbox_case_due ON inbox_case (authority, due_at, request_id) WHERE open AND pressure > 0;
CREATE INDEX inbox_case_waiting ON inbox_case (authority, ours, pressure, due_at, changed_at, request_id) WHERE open;
CREATE INDEX inbox_case_mine ON inbox_case (authority, assignee, pressure, due_at, changed_at, request_id)
    WHERE open AND assignee IS NOT NULL;
CREATE INDEX inbox_case_all ON inbox_case (authority, changed_at, request_id);
CREATE INDEX inbox_case_partner ON inbox_case (authority, partner);
CREATE INDEX inbox_case_status ON inbox_case (authority, status);
CREATE INDEX inbox_case_measure ON inbox_case (authority, measure);
CREATE INDEX inbox_case_request ON inbox_case (request_id);
CREATE INDEX inbox_case_key ON inbox_case (case_key);
COMMENT ON TABLE inbox_case IS 'runtime: select, insert, update';

-- The board was filled from the requests there were before there was one.
CREATE TABLE inbox_filled (
    once boolean PRIMARY KEY CHECK (once),
    at   timestamptz NOT NULL
);
COMMENT ON TABLE inbox_filled IS 'runtime: select, insert';

-- The key under which an authority's words are digested, and the key of the vault that seals it and its texts.
CREATE TABLE inbox_key (
    authority uuid  PRIMARY KEY,
    case_key  uuid  NOT NULL,
    sealed    bytea NOT NULL
);
COMMENT ON TABLE inbox_key IS 'runtime: select, insert';

-- Words and identifiers of a request as keyed digests: HMAC-SHA-256 cut to twelve bytes.
CREATE TABLE inbox_word (
    authority  uuid        NOT NULL,
    digest     bytea       NOT NULL CHECK (octet_length(digest) = 12),
    begun_at   timestamptz NOT NULL,
    request_id uuid        NOT NULL,
    PRIMARY KEY (authority, digest, begun_at, request_id)
);
CREATE INDEX inbox_word_request ON inbox_word (request_id, authority);
COMMENT ON TABLE inbox_word IS 'runtime: select, insert, delete';

-- Who of an authority has a request in hand. Who had it before stands in the record.
CREATE TABLE inbox_assignment (
    authority  uuid        NOT NULL,
    request_id uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    given_by   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (authority, request_id)
);
COMMENT ON TABLE inbox_assignment IS 'runtime: select, insert, update, delete';

-- What one shift hands to the next.
CREATE TABLE inbox_handover (
    id          uuid PRIMARY KEY,
    authority   uuid        NOT NULL,
    from_person uuid        NOT NULL,
    to_person   uuid        NOT NULL,
    status      text        NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    at          timestamptz NOT NULL,
    decided_at  timestamptz,
    CHECK ((status = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX inbox_handover_open_to ON inbox_handover (to_person, at) WHERE status = 'OPEN';
CREATE INDEX inbox_handover_open_from ON inbox_handover (from_person, at) WHERE status = 'OPEN';
COMMENT ON TABLE inbox_handover IS 'runtime: select, insert, update';

-- A request in a hand-over. The note is sealed under the key of the request and ends with it.
CREATE TABLE inbox_handover_case (
    handover_id uuid NOT NULL REFERENCES inbox_handover,
    place       int  NOT NULL,
    request_id  uuid NOT NULL,
    case_key    uuid NOT NULL,
    note        bytea,
    PRIMARY KEY (handover_id, request_id)
);
COMMENT ON TABLE inbox_handover_case IS 'runtime: select, insert';

-- Texts that an officer keeps for themselves, or that all of an authority use. Sealed under the authority's key.
CREATE TABLE inbox_template (
    id         uuid PRIMARY KEY,
    authority  uuid        NOT NULL,
    -- Null where it is everyone's of the authority.
    owner      uuid,
    title      bytea       NOT NULL,
    words      bytea       NOT NULL,
    changed_by uuid        NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX inbox_template_authority ON inbox_template (authority, owner);
COMMENT ON TABLE inbox_template IS 'runtime: select, insert, update, delete';
