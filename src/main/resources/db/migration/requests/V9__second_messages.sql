-- Copies and notifications that are owed to authorities beside the addressee, given in the moment in which a request goes
-- out: Article 27(9)(a) of the Convention, Articles 7(5)(a) and 10(9) of the Second Protocol.
CREATE TABLE requests_second_message (
    id           uuid PRIMARY KEY,
    request_id   uuid        NOT NULL REFERENCES requests_request,
    recipient    text        NOT NULL CHECK (recipient IN ('CENTRAL_REQUESTING', 'CENTRAL_REQUESTED', 'NOTIFIED')),
    country      char(2)     NOT NULL,
    -- Null where nobody of it is on this node: it is printed, and sent by other means.
    authority_id uuid,
    reason       text        NOT NULL,
    given        text        NOT NULL CHECK (given IN ('DOCUMENT', 'SUMMARY')),
    at           timestamptz NOT NULL,
    seen_at      timestamptz,
    UNIQUE (request_id, recipient)
);
CREATE INDEX requests_second_message_by_authority ON requests_second_message (authority_id, at DESC)
    WHERE authority_id IS NOT NULL;

-- What supports an order stands on a paper of its own: the provider is not shown it (CETS 224 Article 8(3)(b)).
CREATE TABLE requests_support (
    request_id      uuid PRIMARY KEY REFERENCES requests_request,
    document_id     uuid  NOT NULL,
    content_sha256  bytea NOT NULL CHECK (octet_length(content_sha256) = 32),
    document_sha256 bytea NOT NULL CHECK (octet_length(document_sha256) = 32)
);
CREATE INDEX requests_support_by_content_digest ON requests_support (content_sha256);
CREATE INDEX requests_support_by_document_digest ON requests_support (document_sha256);
COMMENT ON TABLE requests_support IS 'runtime: select, insert';
