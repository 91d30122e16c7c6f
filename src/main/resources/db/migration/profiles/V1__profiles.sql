-- Proposals to change what is said of one State. What a proposal says is written until it is decided.
CREATE TABLE profiles_proposal (
    id            uuid PRIMARY KEY,
    country       char(2)     NOT NULL,
    title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    status        text        NOT NULL CHECK (status ~ '^[A-Z][A-Z_]{1,30}$'),
    -- the revision of the State's profile that it became; none before it is published
    revision      integer CHECK (revision > 0),
    demonstration boolean     NOT NULL,
    begun_by      uuid        NOT NULL,
    begun_at      timestamptz NOT NULL,
    since         timestamptz NOT NULL,
    UNIQUE (country, revision)
);
CREATE INDEX profiles_proposal_open ON profiles_proposal (country, since)
    WHERE status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED');

-- What a proposal changes, one row for each item; before is what stood there when it was written, base its version.
CREATE TABLE profiles_change (
    proposal_id uuid        NOT NULL REFERENCES profiles_proposal,
    item_id     uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,30}$'),
    content     jsonb,
    before      jsonb,
    base        bigint      NOT NULL CHECK (base >= 0),
    -- counts how often it was written, so that two who write at once find out
    edition     integer     NOT NULL CHECK (edition > 0),
    PRIMARY KEY (proposal_id, item_id)
);

-- Whoever wrote a word of a proposal does not review it.
CREATE TABLE profiles_writer (
    proposal_id uuid NOT NULL REFERENCES profiles_proposal,
    person_id   uuid NOT NULL,
    PRIMARY KEY (proposal_id, person_id)
);

-- What happened to a proposal.
CREATE TABLE profiles_step (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal_id uuid        NOT NULL REFERENCES profiles_proposal,
    act         text        NOT NULL CHECK (act ~ '^[A-Z][A-Z_]{1,30}$'),
    -- none where the node did it
    person_id   uuid,
    at          timestamptz NOT NULL,
    words       text CHECK (length(words) BETWEEN 1 AND 2000),
    entry_id    uuid        NOT NULL
);
CREATE INDEX profiles_step_by_proposal ON profiles_step (proposal_id, number);

-- What is published. Nothing is ever changed or deleted: the newest number of an item is what is known now; known_from
-- says since when, valid_from and valid_to (the first day it is no longer in force) say when it is law. Without content
-- the item was taken out.
CREATE TABLE profiles_version (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country       char(2)     NOT NULL,
    item_id       uuid        NOT NULL,
    kind          text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,30}$'),
    content       jsonb,
    valid_from    date,
    valid_to      date CHECK (valid_to > valid_from),
    known_from    timestamptz NOT NULL,
    proposal_id   uuid        NOT NULL REFERENCES profiles_proposal,
    revision      integer     NOT NULL CHECK (revision > 0),
    verifier      text        NOT NULL CHECK (verifier IN ('PARTY', 'SECRETARIAT', 'CONTRIBUTOR')),
    verified_by   uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX profiles_version_of_item ON profiles_version (item_id, number DESC);
CREATE INDEX profiles_version_of_proposal ON profiles_version (proposal_id);

-- Somebody who may review said: everything here is right.
CREATE TABLE profiles_attestation (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country       char(2)     NOT NULL,
    at            timestamptz NOT NULL,
    verifier      text        NOT NULL CHECK (verifier IN ('PARTY', 'SECRETARIAT', 'CONTRIBUTOR')),
    attested_by   uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);

CREATE FUNCTION profiles_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER profiles_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON profiles_version
    FOR EACH STATEMENT EXECUTE FUNCTION profiles_refuse_change();
CREATE TRIGGER profiles_attestation_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON profiles_attestation
    FOR EACH STATEMENT EXECUTE FUNCTION profiles_refuse_change();

COMMENT ON TABLE profiles_proposal IS 'runtime: select, insert, update';
COMMENT ON TABLE profiles_change IS 'runtime: select, insert, update, delete';
COMMENT ON TABLE profiles_writer IS 'runtime: select, insert';
COMMENT ON TABLE profiles_step IS 'runtime: select, insert';
COMMENT ON TABLE profiles_version IS 'runtime: select, insert';
COMMENT ON TABLE profiles_attestation IS 'runtime: select, insert';
