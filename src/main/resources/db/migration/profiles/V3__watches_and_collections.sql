-- What somebody watches: a State, an article, an article in a State, a section of a wiki, by the word that addresses
-- carry for it, such as PT, ETS185-16, PT-ETS185-16 or PT-case-law.
CREATE TABLE profiles_watch (
    person_id uuid        NOT NULL,
    what      text        NOT NULL CHECK (what ~ '^[A-Z0-9][A-Za-z0-9-]{1,40}$'),
    since     timestamptz NOT NULL,
    PRIMARY KEY (person_id, what)
);
CREATE INDEX profiles_watch_of_what ON profiles_watch (what, person_id);

-- How often somebody is told of what they watch; every day without a row.
CREATE TABLE profiles_pace (
    person_id uuid PRIMARY KEY,
    pace      text NOT NULL CHECK (pace IN ('AT_ONCE', 'DAILY', 'WEEKLY'))
);

-- How fresh the profile of a State was when its reviewers were last told of it, so that each colour is told once.
CREATE TABLE profiles_review_told (
    country char(2) PRIMARY KEY,
    light   text        NOT NULL CHECK (light ~ '^[A-Z]{3,12}$'),
    at      timestamptz NOT NULL
);

-- Pins that somebody keeps under a name.
CREATE TABLE profiles_collection (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- counts how often it was changed, so that two windows that change it at once find out
    edition    integer     NOT NULL CHECK (edition > 0),
    changed_at timestamptz NOT NULL
);
CREATE INDEX profiles_collection_of_person ON profiles_collection (person_id, changed_at DESC);

CREATE TABLE profiles_collected (
    collection_id uuid    NOT NULL REFERENCES profiles_collection ON DELETE CASCADE,
    pin           text    NOT NULL CHECK (pin ~ '^[A-Z]{2}\.[A-Za-z0-9.-]{1,60}$'),
    place         integer NOT NULL,
    -- the highest number of a version when its reader last saw it: what is newer has changed since
    seen          bigint  NOT NULL CHECK (seen >= 0),
    PRIMARY KEY (collection_id, pin)
);

COMMENT ON TABLE profiles_watch IS 'runtime: select, insert, delete';
COMMENT ON TABLE profiles_pace IS 'runtime: select, insert, update';
COMMENT ON TABLE profiles_review_told IS 'runtime: select, insert, update';
COMMENT ON TABLE profiles_collection IS 'runtime: select, insert, update, delete';
COMMENT ON TABLE profiles_collected IS 'runtime: select, insert, update, delete';
