-- A request on paper before its seal, printed when an officer is asked for the touch of its sending: what they touch for
-- is what goes out. Sealed with the key of the case; gone once it went out, was replaced or is old.
CREATE TABLE requests_print (
    request_id    uuid PRIMARY KEY REFERENCES requests_request,
    dated         timestamptz NOT NULL,
    -- Of all that it was printed from but the moment.
    source_sha256 bytea       NOT NULL CHECK (octet_length(source_sha256) = 32),
    paper         bytea       NOT NULL,
    -- What supports an order, on a paper of its own.
    support       bytea
);
-- What is sealed does not get smaller.
ALTER TABLE requests_print ALTER COLUMN paper SET STORAGE EXTERNAL, ALTER COLUMN support SET STORAGE EXTERNAL;
CREATE INDEX requests_print_by_date ON requests_print (dated);
COMMENT ON TABLE requests_print IS 'runtime: select, insert, update, delete';
