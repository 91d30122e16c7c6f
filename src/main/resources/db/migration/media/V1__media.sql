-- What was published of videos, podcasts and recordings, and withdrawn again. Nothing is ever changed or deleted: the
-- newest number of an item is what it is now; without content it was withdrawn.
CREATE TABLE media_item (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    content       jsonb,
    reason        text        NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    at            timestamptz NOT NULL,
    published_by  uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX media_item_versions ON media_item (slug, number DESC);

-- Recordings and pictures that editors brought, named by their SHA-256; their bytes lie in the home folder.
CREATE TABLE media_file (
    digest        bytea PRIMARY KEY CHECK (length(digest) = 32),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    format        text        NOT NULL CHECK (format ~ '^[A-Z0-9]{2,10}$'),
    size          bigint      NOT NULL CHECK (size > 0),
    millis        bigint      NOT NULL CHECK (millis >= 0),
    scanned       boolean     NOT NULL,
    at            timestamptz NOT NULL,
    brought_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX media_file_newest ON media_file (at DESC);

-- Captions, chapters and transcripts: as they came, and in the one form in which they are sent. Their name is the
-- SHA-256 of language and form.
CREATE TABLE media_text (
    digest        bytea PRIMARY KEY CHECK (length(digest) = 32),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    form          text        NOT NULL CHECK (form ~ '^[A-Z]{2,10}$'),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    cues          integer     NOT NULL CHECK (cues > 0),
    millis        bigint      NOT NULL CHECK (millis > 0),
    brought       bytea       NOT NULL,
    written       text        NOT NULL,
    at            timestamptz NOT NULL,
    brought_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX media_text_newest ON media_text (at DESC);

CREATE FUNCTION media_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER media_item_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON media_item
    FOR EACH STATEMENT EXECUTE FUNCTION media_refuse_change();
CREATE TRIGGER media_file_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON media_file
    FOR EACH STATEMENT EXECUTE FUNCTION media_refuse_change();
CREATE TRIGGER media_text_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON media_text
    FOR EACH STATEMENT EXECUTE FUNCTION media_refuse_change();

COMMENT ON TABLE media_item IS 'runtime: select, insert';
COMMENT ON TABLE media_file IS 'runtime: select, insert';
COMMENT ON TABLE media_text IS 'runtime: select, insert';
