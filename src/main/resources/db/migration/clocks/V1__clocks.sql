-- The clocks of requests. A clock depends on no process: when something is to be raised next stands in its row, and
-- whoever looks next raises it.
CREATE TABLE clocks_clock (
    id           uuid PRIMARY KEY,
    request_id   uuid        NOT NULL,
    reference    text        NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
    measure      text        NOT NULL,
    kind         text        NOT NULL,
    requesting   uuid        NOT NULL,
    requested    uuid        NOT NULL,
    -- The addressee's zone, in which days are counted, and the other side's.
    zone         text        NOT NULL,
    other_zone   text        NOT NULL,
    urgent       boolean     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'SUSPENDED', 'EXPIRED', 'ENDED')),
    started_at   timestamptz NOT NULL,
    -- The last day, where days are counted, and the moment it ends; the last ones known while no time runs.
    last_day     date,
    due_at       timestamptz,
    paused_since timestamptz,
    turn         int         NOT NULL CHECK (turn >= 0),
    sequence     int         NOT NULL CHECK (sequence >= 0),
    changed_at   timestamptz NOT NULL,
    next_at      timestamptz,
    CHECK ((state = 'PAUSED') = (paused_since IS NOT NULL)),
    CHECK (last_day IS NULL OR due_at IS NOT NULL),
    CHECK (next_at IS NULL OR state = 'RUNNING')
);
-- A request has one clock of a kind at a time.
CREATE UNIQUE INDEX clocks_clock_of_request ON clocks_clock (request_id, kind) WHERE state <> 'ENDED';
CREATE INDEX clocks_clock_by_request ON clocks_clock (request_id);
CREATE INDEX clocks_clock_due_of_requesting ON clocks_clock (requesting, due_at, id) WHERE state <> 'ENDED';
CREATE INDEX clocks_clock_due_of_requested ON clocks_clock (requested, due_at, id) WHERE state <> 'ENDED';
CREATE INDEX clocks_clock_next ON clocks_clock (next_at) WHERE next_at IS NOT NULL;

-- What was raised of a clock: each warning of each turn once, whoever looks and however often.
CREATE TABLE clocks_notice (
    clock_id  uuid        NOT NULL REFERENCES clocks_clock,
    turn      int         NOT NULL,
    warning   text        NOT NULL CHECK (warning IN ('SOON', 'URGENT', 'OVER', 'REMINDER')),
    due_at    timestamptz,
    raised_at timestamptz NOT NULL,
    PRIMARY KEY (clock_id, turn, warning)
);
COMMENT ON TABLE clocks_notice IS 'runtime: select, insert';

-- The private address of somebody's calendar of clocks: its digest. A new one ends the one before.
CREATE TABLE clocks_feed (
    person_id uuid PRIMARY KEY,
    token     bytea       NOT NULL UNIQUE CHECK (octet_length(token) = 32),
    made_at   timestamptz NOT NULL
);
