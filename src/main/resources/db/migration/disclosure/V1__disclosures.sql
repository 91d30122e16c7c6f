-- Who asked for whose restricted details, and what came of it. Words, names and reasons are sealed under the case key.
CREATE TABLE disclosure_request (
    id              uuid PRIMARY KEY,
    case_key        uuid        NOT NULL UNIQUE,
    listing_id      uuid        NOT NULL,
    country         char(2)     NOT NULL,
    -- the authority that keeps the listing; none where nobody does
    owner_id        uuid,
    asker_id        uuid        NOT NULL,
    asker_authority uuid        NOT NULL,
    basis           text        NOT NULL,
    urgency         text        NOT NULL CHECK (urgency IN ('ORDINARY', 'URGENT', 'LIFE', 'EVIDENCE')),
    unusual         text[]      NOT NULL,
    status          text        NOT NULL CHECK (status IN ('ASKED', 'RUNNING', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'OVER',
        'REVOKED')),
    content         bytea       NOT NULL,
    asked_at        timestamptz NOT NULL,
    deputy_from     timestamptz NOT NULL,
    until           timestamptz NOT NULL CHECK (until >= asked_at),
    decided_at      timestamptz,
    answer_hand     text CHECK (answer_hand IN ('OWNER', 'SECRETARIAT')),
    answer_by       uuid,
    answer_at       timestamptz,
    answer          bytea,
    justified       boolean,
    review_hand     text CHECK (review_hand IN ('OWNER', 'SECRETARIAT')),
    review_by       uuid,
    review_at       timestamptz,
    review          bytea,
    CHECK ((status = 'ASKED') = (decided_at IS NULL)),
    CHECK (urgency IN ('LIFE', 'EVIDENCE') OR justified IS NULL),
    CHECK (answer_by <> asker_id),
    CHECK (review_by <> asker_id),
    CHECK ((answer_hand IS NULL) = (answer_at IS NULL) AND (answer_hand IS NULL) = (answer IS NULL)),
    CHECK ((justified IS NULL) = (review_at IS NULL) AND (justified IS NULL) = (review IS NULL))
);
-- One person has one open request for one authority at a time, and may break the glass beside it.
CREATE UNIQUE INDEX disclosure_request_open
    ON disclosure_request (asker_id, listing_id, (urgency IN ('LIFE', 'EVIDENCE')))
    WHERE status IN ('ASKED', 'RUNNING');
CREATE INDEX disclosure_request_by_asker ON disclosure_request (asker_id, asked_at DESC);
CREATE INDEX disclosure_request_by_authority ON disclosure_request (asker_authority, asked_at DESC);
CREATE INDEX disclosure_request_by_owner ON disclosure_request (owner_id, asked_at DESC);
CREATE INDEX disclosure_request_for_deputy ON disclosure_request (asked_at DESC)
    WHERE coalesce(decided_at, 'infinity') >= deputy_from;
CREATE INDEX disclosure_request_ends ON disclosure_request (until) WHERE status IN ('ASKED', 'RUNNING');
CREATE INDEX disclosure_request_waits ON disclosure_request (deputy_from) WHERE status = 'ASKED';
CREATE INDEX disclosure_request_glass ON disclosure_request (owner_id, asker_id) WHERE urgency IN ('LIFE', 'EVIDENCE');
COMMENT ON TABLE disclosure_request IS 'runtime: select, insert, update';

-- What happened to each, also every viewing.
CREATE TABLE disclosure_step (
    disclosure_id uuid        NOT NULL REFERENCES disclosure_request,
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act           text        NOT NULL CHECK (act ~ '^[A-Z][A-Z_]{1,30}$'),
    hand          text        NOT NULL CHECK (hand IN ('ASKER', 'OWNER', 'SECRETARIAT', 'NODE')),
    person_id     uuid,
    at            timestamptz NOT NULL,
    entry_id      uuid        NOT NULL,
    CHECK ((hand = 'NODE') = (person_id IS NULL))
);
CREATE INDEX disclosure_step_by_disclosure ON disclosure_step (disclosure_id, number);
COMMENT ON TABLE disclosure_step IS 'runtime: select, insert';

-- Who met a limit, and was recorded for it: so that nobody floods the record instead.
CREATE TABLE disclosure_brake (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX disclosure_brake_by_person ON disclosure_brake (person_id, number DESC);
COMMENT ON TABLE disclosure_brake IS 'runtime: select, insert';
