-- Documents somebody uploaded and has not decided about. What stood in them is deleted once that is done, or when the
-- time is over; that there was one, with its digest, stays.
CREATE TABLE profiles_import (
    id          uuid PRIMARY KEY,
    person_id   uuid        NOT NULL,
    country     char(2)     NOT NULL,
    document    text        NOT NULL CHECK (length(document) BETWEEN 1 AND 300),
    as_of       date        NOT NULL,
    language    text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    besides     integer     NOT NULL CHECK (besides >= 0),
    status      text        NOT NULL CHECK (status IN ('OPEN', 'DRAFTED', 'DISCARDED', 'EXPIRED')),
    at          timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    proposal_id uuid REFERENCES profiles_proposal,
    CHECK ((status = 'DRAFTED') = (proposal_id IS NOT NULL))
);
CREATE INDEX profiles_import_open ON profiles_import (person_id, at) WHERE status = 'OPEN';
CREATE INDEX profiles_import_due ON profiles_import (expires_at) WHERE status = 'OPEN';

-- The rows read from it, with what was corrected.
CREATE TABLE profiles_import_row (
    import_id uuid    NOT NULL REFERENCES profiles_import,
    number    integer NOT NULL CHECK (number > 0),
    content   jsonb   NOT NULL,
    PRIMARY KEY (import_id, number)
);

COMMENT ON TABLE profiles_import IS 'runtime: select, insert, update';
COMMENT ON TABLE profiles_import_row IS 'runtime: select, insert, update, delete';
