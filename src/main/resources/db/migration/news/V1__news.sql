-- Every version of every item of news. Nothing is ever changed or deleted: the newest number of an item is what it is
-- now, and an earlier one what it was before a correction.
CREATE TABLE news_version (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    status        text        NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
    content       jsonb       NOT NULL,
    said          text        NOT NULL DEFAULT '' CHECK (length(said) <= 2000),
    at            timestamptz NOT NULL,
    written_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX news_version_of ON news_version (slug, number DESC);

CREATE FUNCTION news_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER news_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON news_version
    FOR EACH STATEMENT EXECUTE FUNCTION news_refuse_change();

COMMENT ON TABLE news_version IS 'runtime: select, insert';
