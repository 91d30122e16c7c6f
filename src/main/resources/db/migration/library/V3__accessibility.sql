-- What was found when an original that is a PDF was held against PDF/UA (ISO 14289), by which program and when.
CREATE TABLE library_check (
    digest  bytea PRIMARY KEY REFERENCES library_file,
    outcome text        NOT NULL CHECK (outcome IN ('PASSED', 'FAILED', 'UNREADABLE', 'TOO_MUCH')),
    report  jsonb       NOT NULL,
    at      timestamptz NOT NULL
);
-- What was brought last, and what waits longest.
CREATE INDEX library_file_by_time ON library_file (at DESC, digest);
CREATE TRIGGER library_check_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library_check
    FOR EACH STATEMENT EXECUTE FUNCTION library_refuse_change();
COMMENT ON TABLE library_check IS 'runtime: select, insert';
