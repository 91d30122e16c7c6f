-- Pictures as the node drew them, by the digest of their bytes; never the files they came from.
CREATE TABLE profiles_picture (
    digest     bytea PRIMARY KEY CHECK (length(digest) = 32),
    media_type text    NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
    width      integer NOT NULL CHECK (width > 0),
    height     integer NOT NULL CHECK (height > 0),
    content    bytea   NOT NULL
);
-- What is drawn already is packed already.
ALTER TABLE profiles_picture ALTER COLUMN content SET STORAGE EXTERNAL;

-- A picture that somebody brought for the wiki of a State, with what must be said of it.
CREATE TABLE profiles_image (
    id            text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16}$'),
    country       char(2)     NOT NULL,
    proposal_id   uuid        NOT NULL REFERENCES profiles_proposal,
    digest        bytea       NOT NULL CHECK (length(digest) = 32),
    alt_en        text CHECK (length(alt_en) BETWEEN 1 AND 500),
    alt_fr        text CHECK (length(alt_fr) BETWEEN 1 AND 500),
    alt_es        text CHECK (length(alt_es) BETWEEN 1 AND 500),
    alt_ar        text CHECK (length(alt_ar) BETWEEN 1 AND 500),
    source        text        NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    made          date        NOT NULL,
    licence       text        NOT NULL CHECK (length(licence) BETWEEN 1 AND 400),
    demonstration boolean     NOT NULL,
    brought_by    uuid        NOT NULL,
    brought_at    timestamptz NOT NULL,
    entry_id      uuid        NOT NULL,
    CHECK (coalesce(alt_en, alt_fr, alt_es, alt_ar) IS NOT NULL)
);
CREATE INDEX profiles_image_by_digest ON profiles_image (digest);
CREATE INDEX profiles_image_by_proposal ON profiles_image (proposal_id);
CREATE INDEX profiles_image_by_country ON profiles_image (country, brought_at DESC);

-- Pictures that were taken down: their pixels are erased, and are not taken again.
CREATE TABLE profiles_picture_gone (
    digest   bytea PRIMARY KEY CHECK (length(digest) = 32),
    reason   text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    at       timestamptz NOT NULL,
    gone_by  uuid        NOT NULL,
    entry_id uuid        NOT NULL
);

-- A published text refers to it: from then on it is there for everyone, as the revisions that show it are.
CREATE TABLE profiles_image_shown (
    image_id text PRIMARY KEY REFERENCES profiles_image,
    revision integer     NOT NULL CHECK (revision > 0),
    at       timestamptz NOT NULL
);

CREATE TRIGGER profiles_picture_insert_only BEFORE UPDATE OR TRUNCATE ON profiles_picture
    FOR EACH STATEMENT EXECUTE FUNCTION profiles_refuse_change();
CREATE TRIGGER profiles_picture_gone_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON profiles_picture_gone
    FOR EACH STATEMENT EXECUTE FUNCTION profiles_refuse_change();
CREATE TRIGGER profiles_image_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON profiles_image
    FOR EACH STATEMENT EXECUTE FUNCTION profiles_refuse_change();
CREATE TRIGGER profiles_image_shown_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON profiles_image_shown
    FOR EACH STATEMENT EXECUTE FUNCTION profiles_refuse_change();

-- What somebody outside told of a newer development. Words and source are erased when it was spam, mail is erased with
-- the decision; secret_digest opens the page of whoever wrote, words_digest tells who told the same before.
CREATE TABLE profiles_suggestion (
    id            uuid PRIMARY KEY,
    country       char(2)     NOT NULL,
    place         text        NOT NULL CHECK (length(place) BETWEEN 1 AND 60),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    words         text        NOT NULL CHECK (length(words) <= 2000),
    source        text        NOT NULL CHECK (length(source) <= 400),
    mail          text CHECK (length(mail) BETWEEN 1 AND 254),
    status        text        NOT NULL CHECK (status ~ '^[A-Z][A-Z_]{1,30}$'),
    told_at       timestamptz NOT NULL,
    secret_digest bytea       NOT NULL UNIQUE CHECK (length(secret_digest) = 32),
    words_digest  bytea       NOT NULL CHECK (length(words_digest) = 32),
    decided_at    timestamptz,
    decided_by    uuid,
    answer        text CHECK (length(answer) BETWEEN 1 AND 1000),
    proposal_id   uuid REFERENCES profiles_proposal,
    UNIQUE (country, words_digest)
);
CREATE INDEX profiles_suggestion_waiting ON profiles_suggestion (country, told_at) WHERE status = 'WAITING';
CREATE INDEX profiles_suggestion_by_time ON profiles_suggestion (told_at);

COMMENT ON TABLE profiles_picture IS 'runtime: select, insert, delete';
COMMENT ON TABLE profiles_picture_gone IS 'runtime: select, insert';
COMMENT ON TABLE profiles_image IS 'runtime: select, insert';
COMMENT ON TABLE profiles_image_shown IS 'runtime: select, insert';
COMMENT ON TABLE profiles_suggestion IS 'runtime: select, insert, update, delete';
