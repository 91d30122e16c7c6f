-- What editors published of guides instead of the texts that come with the program. Nothing is ever changed or deleted:
-- the newest number of a guide in a language is what it says now.
CREATE TABLE guides_edition (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    written       text        NOT NULL CHECK (length(written) BETWEEN 1 AND 20000),
    -- The version whose text was taken up again: 0 for the one that came with the program.
    restores      bigint      CHECK (restores >= 0),
    at            timestamptz NOT NULL,
    published_by  uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX guides_edition_versions ON guides_edition (slug, language, number DESC);

-- That somebody read a guide whole and said that it still holds.
CREATE TABLE guides_review (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40),
    reviewed_on   date        NOT NULL,
    due           date        NOT NULL CHECK (due > reviewed_on),
    place         text        NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
    at            timestamptz NOT NULL,
    reviewed_by   uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX guides_review_latest ON guides_review (slug, number DESC);

CREATE FUNCTION guides_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER guides_edition_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON guides_edition
    FOR EACH STATEMENT EXECUTE FUNCTION guides_refuse_change();
CREATE TRIGGER guides_review_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON guides_review
    FOR EACH STATEMENT EXECUTE FUNCTION guides_refuse_change();

COMMENT ON TABLE guides_edition IS 'runtime: select, insert';
COMMENT ON TABLE guides_review IS 'runtime: select, insert';
