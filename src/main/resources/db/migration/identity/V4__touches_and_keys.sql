-- Ceremonies asked for: each is answered once, by the person who was shown the page, within minutes.
CREATE TABLE identity_touch (
    id           uuid PRIMARY KEY,
    person_id    uuid        NOT NULL REFERENCES identity_person,
    shown_sha256 bytea       NOT NULL CHECK (octet_length(shown_sha256) = 32),
    nonce        bytea       NOT NULL CHECK (octet_length(nonce) = 32),
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz
);
CREATE INDEX identity_touch_by_end ON identity_touch (expires_at);

-- The history of keys: one line for every passkey added or taken away, insert-only by use, public without names.
CREATE TABLE identity_key_change (
    number            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id         uuid        NOT NULL REFERENCES identity_person,
    credential_sha256 bytea       NOT NULL CHECK (octet_length(credential_sha256) = 32),
    public_key        bytea       NOT NULL,
    change            text        NOT NULL CHECK (change IN ('ADDED', 'REMOVED')),
    at                timestamptz NOT NULL,
    entry_id          uuid        NOT NULL
);
CREATE INDEX identity_key_change_by_person ON identity_key_change (person_id, number);

-- A new authority takes two people of the secretariat: one proposes, another confirms.
CREATE TABLE identity_authority_proposal (
    id          uuid PRIMARY KEY,
    country     char(2)     NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    functions   text[]      NOT NULL CHECK (cardinality(functions) > 0),
    zone        text        NOT NULL,
    proposed_by uuid        NOT NULL REFERENCES identity_person,
    proposed_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    decided_by  uuid REFERENCES identity_person,
    decided_at  timestamptz,
    confirmed   boolean,
    CHECK (decided_by IS NULL OR NOT confirmed OR decided_by <> proposed_by),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (confirmed IS NULL))
);
