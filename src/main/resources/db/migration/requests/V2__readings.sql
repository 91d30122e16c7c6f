-- Who read what a request says, and when: by it a person whose data it holds is answered. A list shows many at once.
CREATE TABLE requests_reading (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer_id   uuid        NOT NULL,
    authority_id uuid        NOT NULL,
    what         text        NOT NULL CHECK (what IN ('CASE', 'LIST', 'DOCUMENT')),
    request_ids  uuid[]      NOT NULL,
    ids_sha256   bytea       NOT NULL CHECK (octet_length(ids_sha256) = 32),
    minute       timestamptz NOT NULL,
    UNIQUE (officer_id, minute, what, ids_sha256)
);
CREATE INDEX requests_reading_by_request ON requests_reading USING gin (request_ids);
