-- What was published, and withdrawn again. Nothing is ever changed or deleted: the newest number of a work is what it
-- is now; without content it was withdrawn.
CREATE TABLE library_work (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    kind          text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,30}$'),
    content       jsonb,
    reason        text        NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    at            timestamptz NOT NULL,
    published_by  uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX library_work_versions ON library_work (slug, number DESC);

-- When the works that come with the program were first seen here as they are, so that harvesters learn of changes;
-- without a digest the program brings the work no more.
CREATE TABLE library_seed (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug   text        NOT NULL,
    kind   text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,30}$'),
    digest bytea CHECK (length(digest) = 32),
    at     timestamptz NOT NULL
);

-- The originals that editors brought, named by their SHA-256; their bytes lie in the home folder.
CREATE TABLE library_file (
    digest        bytea PRIMARY KEY CHECK (length(digest) = 32),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    format        text        NOT NULL CHECK (format ~ '^[A-Z]{2,10}$'),
    size          bigint      NOT NULL CHECK (size > 0),
    scan          text        NOT NULL CHECK (scan ~ '^[A-Z][A-Z_]{1,30}$'),
    findings      jsonb       NOT NULL,
    at            timestamptz NOT NULL,
    brought_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);

-- What the originals say, page by page.
CREATE TABLE library_page (
    digest bytea   NOT NULL REFERENCES library_file,
    page   integer NOT NULL CHECK (page > 0),
    text   text    NOT NULL,
    PRIMARY KEY (digest, page)
);

CREATE FUNCTION library_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER library_work_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library_work
    FOR EACH STATEMENT EXECUTE FUNCTION library_refuse_change();
CREATE TRIGGER library_seed_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library_seed
    FOR EACH STATEMENT EXECUTE FUNCTION library_refuse_change();
CREATE TRIGGER library_file_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library_file
    FOR EACH STATEMENT EXECUTE FUNCTION library_refuse_change();
CREATE TRIGGER library_page_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library_page
    FOR EACH STATEMENT EXECUTE FUNCTION library_refuse_change();

COMMENT ON TABLE library_work IS 'runtime: select, insert';
COMMENT ON TABLE library_seed IS 'runtime: select, insert';
COMMENT ON TABLE library_file IS 'runtime: select, insert';
COMMENT ON TABLE library_page IS 'runtime: select, insert';
