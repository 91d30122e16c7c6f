-- Links by which somebody without an account receives a request. Link, code and visit are kept as digests under a key
-- that lies sealed in guests_key: whoever reads this table can neither open nor try anything.

CREATE TABLE guests_link (
    number          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id              uuid PRIMARY KEY,
    request_id      uuid        NOT NULL,
    giver           uuid        NOT NULL,
    token           bytea       NOT NULL UNIQUE CHECK (octet_length(token) = 32),
    code            bytea       NOT NULL CHECK (octet_length(code) = 32),
    given_at        timestamptz NOT NULL,
    valid_until     timestamptz NOT NULL CHECK (valid_until > given_at),
    tries           integer     NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    opened_at       timestamptz,
    visit           bytea UNIQUE CHECK (octet_length(visit) = 32),
    visit_until     timestamptz,
    acknowledged_at timestamptz,
    ended_at        timestamptz,
    ended           text CHECK (ended IN ('REPLACED', 'REVOKED', 'GUESSED', 'ANSWERED')),
    CHECK ((opened_at IS NULL) = (visit IS NULL) AND (visit IS NULL) = (visit_until IS NULL)),
    CHECK ((ended_at IS NULL) = (ended IS NULL))
);
-- One live link at a time for each request.
CREATE UNIQUE INDEX guests_link_live ON guests_link (request_id) WHERE ended_at IS NULL;
CREATE INDEX guests_link_of ON guests_link (request_id, number);

CREATE TABLE guests_key (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    case_key uuid  NOT NULL,
    sealed   bytea NOT NULL
);

COMMENT ON TABLE guests_link IS 'runtime: select, insert, update';
COMMENT ON TABLE guests_key IS 'runtime: select, insert';
