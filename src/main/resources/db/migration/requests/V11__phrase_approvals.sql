-- Fixed words of the forms of requests that people of this node answer for: of the very words, by their digest. One
-- proposes, another confirms, each by touch. What ended stays.
CREATE TABLE requests_phrase_approval (
    id                 uuid PRIMARY KEY,
    template           text        NOT NULL,
    language           char(2)     NOT NULL CHECK (language <> 'en'),
    -- Of every phrase in English and in the language.
    digest             bytea       NOT NULL CHECK (octet_length(digest) = 32),
    proposed_by        uuid        NOT NULL,
    proposed_function  text        NOT NULL,
    proposed_at        timestamptz NOT NULL,
    confirmed_by       uuid CHECK (confirmed_by <> proposed_by),
    confirmed_function text,
    confirmed_at       timestamptz,
    -- Refused while nobody had confirmed it, withdrawn afterwards.
    ended_by           uuid,
    ended_function     text,
    ended_at           timestamptz,
    CHECK (num_nonnulls(confirmed_by, confirmed_function, confirmed_at) IN (0, 3)),
    CHECK (num_nonnulls(ended_by, ended_function, ended_at) IN (0, 3))
);
CREATE UNIQUE INDEX requests_phrase_approval_once ON requests_phrase_approval (template, language, digest)
    WHERE ended_at IS NULL;
CREATE INDEX requests_phrase_approval_by_form ON requests_phrase_approval (template, language, proposed_at DESC);
COMMENT ON TABLE requests_phrase_approval IS 'runtime: select, insert, update';
