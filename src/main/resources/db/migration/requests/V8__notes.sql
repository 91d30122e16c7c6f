-- What stands beside the acts of a request: letters between the two sides, drafts shown for comments and the comments,
-- what was sent in an emergency and what was found of it afterwards. Words are sealed under the key of the case;
-- numbers count within a request and a kind.
CREATE TABLE requests_note (
    request_id uuid        NOT NULL REFERENCES requests_request,
    kind       text        NOT NULL,
    number     int         NOT NULL CHECK (number > 0),
    side       text        NOT NULL CHECK (side IN ('REQUESTING', 'REQUESTED')),
    at         timestamptz NOT NULL,
    details    bytea       NOT NULL,
    entry_id   uuid        NOT NULL,
    written    bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (request_id, kind, number)
);
-- What is looked for without knowing the request: drafts shown for comments, emergencies to be reviewed.
CREATE INDEX requests_note_by_kind ON requests_note (kind, request_id, number)
    WHERE kind IN ('PRECHECK', 'PRECHECK_ENDED', 'EMERGENCY', 'REVIEW');
COMMENT ON TABLE requests_note IS 'runtime: select, insert';
