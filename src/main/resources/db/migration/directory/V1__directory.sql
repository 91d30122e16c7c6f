-- The living directory of authorities. Nothing is ever changed or deleted: every change, a removal too, is a new version
-- of an item. The newest number of an item is what is known now; known_from says since when it is known, valid_from and
-- valid_to (the first day it is no longer true) say when it is true.
CREATE TABLE directory_listing (
    id            uuid PRIMARY KEY,
    country       char(2)     NOT NULL,
    -- the enrolled authority that keeps the listing; none where it was named in public only
    authority_id  uuid UNIQUE,
    -- what tells an institution of the facts from others; none where nobody but the authority itself speaks
    seed          text UNIQUE CHECK (length(seed) BETWEEN 4 AND 400),
    -- what is not for everyone is sealed under this key
    case_key      uuid        NOT NULL UNIQUE,
    demonstration boolean     NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX directory_listing_by_country ON directory_listing (country);

CREATE TABLE directory_item (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    listing_id uuid        NOT NULL REFERENCES directory_listing,
    item_id    uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,30}$'),
    audience   text        NOT NULL CHECK (audience IN ('PUBLIC', 'MEMBERS', 'ON_REQUEST', 'SECRETARIAT')),
    content    jsonb,
    sealed     bytea,
    valid_from date        NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    known_from timestamptz NOT NULL,
    -- the person; none where the node read it in the facts
    changed_by uuid,
    entry_id   uuid        NOT NULL,
    CHECK ((content IS NULL) <> (sealed IS NULL)),
    CHECK ((sealed IS NOT NULL) = (audience IN ('ON_REQUEST', 'SECRETARIAT')))
);
CREATE INDEX directory_item_versions ON directory_item (listing_id, item_id, number DESC);
CREATE INDEX directory_item_newest ON directory_item (item_id, number DESC);
CREATE INDEX directory_item_history ON directory_item (listing_id, number DESC);

-- Designations an authority proposes; another person, of the secretariat, decides.
CREATE TABLE directory_proposal (
    id          uuid PRIMARY KEY,
    listing_id  uuid        NOT NULL REFERENCES directory_listing,
    content     jsonb       NOT NULL,
    valid_from  date        NOT NULL,
    proposed_by uuid        NOT NULL,
    proposed_at timestamptz NOT NULL,
    entry_id    uuid        NOT NULL
);
CREATE INDEX directory_proposal_by_listing ON directory_proposal (listing_id, proposed_at);
CREATE TABLE directory_decision (
    proposal_id uuid PRIMARY KEY REFERENCES directory_proposal,
    approved    boolean     NOT NULL,
    decided_by  uuid        NOT NULL,
    decided_at  timestamptz NOT NULL,
    entry_id    uuid        NOT NULL
);

-- Reminders that an attestation is due: one for each step after each attestation.
CREATE TABLE directory_reminder (
    listing_id uuid        NOT NULL REFERENCES directory_listing,
    since      timestamptz NOT NULL,
    level      text        NOT NULL CHECK (level IN ('OWNER', 'HEAD', 'SECRETARIAT')),
    at         timestamptz NOT NULL,
    PRIMARY KEY (listing_id, since, level)
);

CREATE FUNCTION directory_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The directory is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER directory_listing_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON directory_listing
    FOR EACH STATEMENT EXECUTE FUNCTION directory_refuse_change();
CREATE TRIGGER directory_item_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON directory_item
    FOR EACH STATEMENT EXECUTE FUNCTION directory_refuse_change();

COMMENT ON TABLE directory_listing IS 'runtime: select, insert';
COMMENT ON TABLE directory_item IS 'runtime: select, insert';
COMMENT ON TABLE directory_proposal IS 'runtime: select, insert';
COMMENT ON TABLE directory_decision IS 'runtime: select, insert';
COMMENT ON TABLE directory_reminder IS 'runtime: select, insert';
