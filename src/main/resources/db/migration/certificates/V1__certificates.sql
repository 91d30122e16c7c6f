-- The keys that certificates of this node are verified by, the newest last. Their secret halves lie in a file.
CREATE TABLE certificates_key (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    verifier_key text        NOT NULL UNIQUE CHECK (length(verifier_key) <= 300),
    since        timestamptz NOT NULL,
    entry_id     uuid        NOT NULL
);

-- Certificates, without the name: what of them can be checked by whoever holds the number.
CREATE TABLE certificates_certificate (
    number           text PRIMARY KEY CHECK (number ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$'),
    kind             text        NOT NULL CHECK (kind IN ('ATTENDANCE', 'COMPLETION')),
    -- the id that another module knows it by: of a registration, of an enrolment
    occasion         uuid        NOT NULL,
    language         text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    titles           jsonb       NOT NULL,
    minutes          int         NOT NULL CHECK (minutes > 0),
    of_minutes       int         NOT NULL CHECK (of_minutes = 0 OR of_minutes >= minutes),
    first_day        date        NOT NULL,
    last_day         date        NOT NULL CHECK (last_day >= first_day),
    issuer           text        NOT NULL CHECK (length(issuer) BETWEEN 1 AND 120),
    issued_on        date        NOT NULL,
    issued_at        timestamptz NOT NULL,
    demonstration    boolean     NOT NULL,
    -- name and id of the key that signed it
    key              text        NOT NULL CHECK (length(key) <= 230),
    signature        bytea       NOT NULL CHECK (octet_length(signature) = 64),
    statement_sha256 bytea       NOT NULL CHECK (octet_length(statement_sha256) = 32),
    -- of the number and the name
    name_sha256      bytea       NOT NULL CHECK (octet_length(name_sha256) = 32),
    -- the one whose name it puts right
    replaces         text UNIQUE REFERENCES certificates_certificate,
    entry_id         uuid        NOT NULL
);
CREATE UNIQUE INDEX certificates_first ON certificates_certificate (kind, occasion) WHERE replaces IS NULL;
CREATE INDEX certificates_of_occasion ON certificates_certificate (occasion, kind, issued_at);

CREATE TABLE certificates_revocation (
    number     text PRIMARY KEY REFERENCES certificates_certificate,
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    revoked_by uuid        NOT NULL,
    at         timestamptz NOT NULL,
    entry_id   uuid        NOT NULL
);

-- Names, for as long as the sheet may be printed again. Erased by the node.
CREATE TABLE certificates_name (
    number text PRIMARY KEY REFERENCES certificates_certificate,
    name   text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    until  timestamptz NOT NULL
);
CREATE INDEX certificates_name_until ON certificates_name (until);

-- Wishes for another name. The name is erased when it was decided.
CREATE TABLE certificates_wish (
    id       uuid PRIMARY KEY,
    number   text        NOT NULL REFERENCES certificates_certificate,
    kind     text        NOT NULL,
    occasion uuid        NOT NULL,
    name     text CHECK (length(name) BETWEEN 1 AND 200),
    state    text        NOT NULL CHECK (state IN ('WAITING', 'DECLINED', 'DONE', 'REPLACED')),
    asked_at timestamptz NOT NULL,
    CHECK ((state = 'WAITING') = (name IS NOT NULL))
);
CREATE UNIQUE INDEX certificates_wish_waiting ON certificates_wish (number) WHERE state = 'WAITING';
CREATE INDEX certificates_wish_of_occasion ON certificates_wish (occasion, kind, asked_at);
CREATE INDEX certificates_wish_waiting_since ON certificates_wish (asked_at) WHERE state = 'WAITING';

COMMENT ON TABLE certificates_key IS 'runtime: select, insert';
COMMENT ON TABLE certificates_certificate IS 'runtime: select, insert';
COMMENT ON TABLE certificates_revocation IS 'runtime: select, insert';
