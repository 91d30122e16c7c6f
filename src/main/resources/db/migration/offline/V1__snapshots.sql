-- Which snapshots of the directory were taken, by whom and until when they are valid; never of whom they speak.
CREATE TABLE offline_snapshot (
    serial      text PRIMARY KEY CHECK (serial ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$'),
    person_id   uuid        NOT NULL,
    made_at     timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    listings    integer     NOT NULL CHECK (listings > 0)
);
CREATE INDEX offline_snapshot_of_person ON offline_snapshot (person_id, made_at);
COMMENT ON TABLE offline_snapshot IS 'runtime: select, insert';
