-- How far a request may be passed on (Traffic Light Protocol 2.0). Not sealed: it decides who reads.
ALTER TABLE requests_request ADD COLUMN handling text NOT NULL DEFAULT 'AMBER_STRICT'
    CHECK (handling IN ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'));

-- Who works on a request, on either side. Under TLP:RED nobody else reads it. Who came and went stands in the record.
CREATE TABLE requests_member (
    request_id uuid        NOT NULL REFERENCES requests_request,
    person_id  uuid        NOT NULL,
    added_by   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (request_id, person_id)
);
CREATE INDEX requests_member_by_person ON requests_member (person_id, request_id);
COMMENT ON TABLE requests_member IS 'runtime: select, insert, delete';
INSERT INTO requests_member (request_id, person_id, added_by, at)
    SELECT w.request_id, w.officer_id, w.officer_id, r.started_at
    FROM requests_writer w JOIN requests_request r ON r.id = w.request_id;

-- The requested authority's requests that only some of it read: their lines are few.
CREATE INDEX requests_red_by_requested ON requests_request (requested_authority, changed_at DESC)
    WHERE handling = 'RED';

-- Receipts and the draft of the request for assistance are readings too; so is a line that says no more than that
-- there is a request.
ALTER TABLE requests_reading DROP CONSTRAINT requests_reading_what_check;
ALTER TABLE requests_reading ADD CONSTRAINT requests_reading_what_check
    CHECK (what IN ('CASE', 'LIST', 'NOTICE', 'DOCUMENT', 'RECEIPT', 'ASSISTANCE'));
