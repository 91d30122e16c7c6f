-- The name somebody chose for their certificate, while it was not made, and how often: it is bounded. Certificates that
-- are made stand in the module of certificates; `events_certificate` keeps those of before, and gets no more rows.
ALTER TABLE events_registration
    ADD COLUMN certificate_name text CHECK (length(certificate_name) BETWEEN 1 AND 200),
    ADD COLUMN names_chosen int NOT NULL DEFAULT 0 CHECK (names_chosen BETWEEN 0 AND 3);

COMMENT ON TABLE events_certificate IS 'runtime: select';
