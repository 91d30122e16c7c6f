-- Who began and who sent, and when: limits and cautions are counted from it, and the head of an authority reads it.
-- SEND is an officer's sending, held or not; DISPATCH that it went out; LIMITED that a limit was told.
CREATE TABLE requests_pace (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act          text        NOT NULL CHECK (act IN ('START', 'SEND', 'DISPATCH', 'LIMITED')),
    request_id   uuid REFERENCES requests_request,
    person_id    uuid,
    authority_id uuid        NOT NULL,
    target_id    uuid        NOT NULL,
    country      char(2)     NOT NULL,
    key_sha256   bytea CHECK (octet_length(key_sha256) = 32),
    at           timestamptz NOT NULL,
    CHECK (act = 'LIMITED' OR request_id IS NOT NULL)
);
CREATE INDEX requests_pace_by_person ON requests_pace (person_id, act, number DESC);
CREATE INDEX requests_pace_by_authority ON requests_pace (authority_id, act, number DESC);
CREATE INDEX requests_pace_by_target ON requests_pace (authority_id, target_id, act, number DESC);
CREATE INDEX requests_pace_by_country ON requests_pace (authority_id, country) WHERE act = 'DISPATCH';
CREATE INDEX requests_pace_by_key ON requests_pace (key_sha256) WHERE act = 'DISPATCH';
CREATE INDEX requests_pace_by_request ON requests_pace (request_id, number DESC);
COMMENT ON TABLE requests_pace IS 'runtime: select, insert';

-- What was sent before is history too; by whom is sealed in its steps.
INSERT INTO requests_pace (act, request_id, authority_id, target_id, country, at)
    SELECT act, id, requesting_authority, requested_authority, requested_country, sent_at
    FROM requests_request, (VALUES (1, 'SEND'), (2, 'DISPATCH')) AS acts (place, act)
    WHERE sent_at IS NOT NULL ORDER BY sent_at, id, place;

-- Why a sending was held, and until when nobody releases it. It counts while the request is held.
CREATE TABLE requests_hold (
    sending    bigint PRIMARY KEY REFERENCES requests_pace,
    request_id uuid        NOT NULL REFERENCES requests_request,
    sent_by    uuid        NOT NULL,
    cautions   text[]      NOT NULL CHECK (cardinality(cautions) > 0),
    until      timestamptz NOT NULL
);
CREATE INDEX requests_hold_by_request ON requests_hold (request_id, sending DESC);
COMMENT ON TABLE requests_hold IS 'runtime: select, insert';

-- The words both sides read out on the telephone, sealed with the key of the case.
CREATE TABLE requests_words (
    request_id uuid PRIMARY KEY REFERENCES requests_request,
    words      bytea NOT NULL
);
COMMENT ON TABLE requests_words IS 'runtime: select, insert';
