-- Searches of the library that somebody keeps, and how often they are told what these find anew. What is not asked is
-- empty, or 0.
CREATE TABLE library_search (
    id        uuid PRIMARY KEY,
    person_id uuid        NOT NULL,
    name      text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    q         text        NOT NULL CHECK (length(q) <= 200),
    kind      text        NOT NULL CHECK (kind ~ '^[a-z-]{0,40}$'),
    authority text        NOT NULL CHECK (authority ~ '^[a-z-]{0,40}$'),
    year      integer     NOT NULL CHECK (year BETWEEN 0 AND 2999),
    language  text        NOT NULL CHECK (language ~ '^([a-z]{2,3})?$'),
    article   text        NOT NULL CHECK (length(article) <= 60),
    pace      text        NOT NULL CHECK (pace IN ('DAILY', 'WEEKLY', 'NEVER')),
    since     timestamptz NOT NULL,
    UNIQUE (person_id, q, kind, authority, year, language, article)
);

-- Up to which number of library_work people were told. It begins with what is there: nobody saved a search before.
CREATE TABLE library_told (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL
);
INSERT INTO library_told (number) SELECT coalesce(max(number), 0) FROM library_work;

-- The word in somebody's letters that ends them without a sign-in, and does nothing else.
CREATE TABLE library_end (
    person_id uuid PRIMARY KEY,
    word      text NOT NULL UNIQUE CHECK (word ~ '^[a-z0-9]{20,60}$')
);

COMMENT ON TABLE library_search IS 'runtime: select, insert, update, delete';
COMMENT ON TABLE library_told IS 'runtime: select, insert, update';
COMMENT ON TABLE library_end IS 'runtime: select, insert';
