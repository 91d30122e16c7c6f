-- What was published of measures against cyberviolence, and withdrawn again. Nothing is ever changed or deleted: the
-- newest number of an entry is what it is now; without content it was withdrawn.
CREATE TABLE cyberviolence_entry (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
    content       jsonb,
    reason        text        NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    at            timestamptz NOT NULL,
    published_by  uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX cyberviolence_entry_versions ON cyberviolence_entry (slug, number DESC);

-- Entries as somebody types them, until they are published or thrown away: the fields of the form. What was told may
-- stand in them, so they are erased as it is.
CREATE TABLE cyberviolence_draft (
    slug          text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
    fields        jsonb       NOT NULL,
    written_at    timestamptz NOT NULL,
    written_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL
);
CREATE INDEX cyberviolence_draft_by_time ON cyberviolence_draft (written_at);

-- What somebody outside told of a newer development. Words and source are erased when it was spam, all of it once its
-- time is over; secret_digest opens the page of whoever wrote, words_digest tells who told the same before. Nothing
-- says who it was.
CREATE TABLE cyberviolence_telling (
    id            uuid PRIMARY KEY,
    country       char(2),
    type          text        NOT NULL CHECK (length(type) <= 60),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    words         text        NOT NULL CHECK (length(words) <= 2000),
    source        text        NOT NULL CHECK (length(source) <= 400),
    status        text        NOT NULL CHECK (status ~ '^[A-Z][A-Z_]{1,30}$'),
    told_at       timestamptz NOT NULL,
    secret_digest bytea       NOT NULL UNIQUE CHECK (length(secret_digest) = 32),
    words_digest  bytea       NOT NULL UNIQUE CHECK (length(words_digest) = 32),
    decided_at    timestamptz,
    decided_by    uuid,
    answer        text CHECK (length(answer) BETWEEN 1 AND 1000),
    slug          text
);
CREATE INDEX cyberviolence_telling_waiting ON cyberviolence_telling (told_at) WHERE status = 'WAITING';
CREATE INDEX cyberviolence_telling_by_time ON cyberviolence_telling (told_at);

CREATE FUNCTION cyberviolence_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER cyberviolence_entry_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cyberviolence_entry
    FOR EACH STATEMENT EXECUTE FUNCTION cyberviolence_refuse_change();

COMMENT ON TABLE cyberviolence_entry IS 'runtime: select, insert';
COMMENT ON TABLE cyberviolence_draft IS 'runtime: select, insert, update, delete';
COMMENT ON TABLE cyberviolence_telling IS 'runtime: select, insert, update, delete';
