-- A request for expedited preservation. What it says is sealed; what routes it and runs its clocks is not.
CREATE TABLE requests_request (
    id                   uuid PRIMARY KEY,
    reference            text        NOT NULL UNIQUE,
    requesting_authority uuid        NOT NULL,
    requested_authority  uuid        NOT NULL,
    requesting_country   char(2)     NOT NULL,
    requested_country    char(2)     NOT NULL,
    second_language      text        NOT NULL,
    status               text        NOT NULL,
    case_key             uuid        NOT NULL,
    content              bytea       NOT NULL,
    sent_at              timestamptz,
    preserved_from       date,
    preserved_until      date,
    open_ended           boolean     NOT NULL DEFAULT false,
    document_id          uuid,
    content_sha256       bytea,
    document_sha256      bytea,
    changed_at           timestamptz NOT NULL,
    started_at           timestamptz NOT NULL,
    CHECK ((preserved_from IS NULL) = (preserved_until IS NULL)),
    -- Article 29(7): not less than sixty days.
    CHECK (preserved_until >= preserved_from + 60)
);
CREATE INDEX requests_by_requesting ON requests_request (requesting_authority, changed_at DESC);
CREATE INDEX requests_by_requested ON requests_request (requested_authority, changed_at DESC);
CREATE INDEX requests_by_content_digest ON requests_request (content_sha256) WHERE sent_at IS NOT NULL;
CREATE INDEX requests_by_document_digest ON requests_request (document_sha256) WHERE sent_at IS NOT NULL;
CREATE INDEX requests_by_end_of_clock ON requests_request (preserved_until)
    WHERE status IN ('PRESERVED', 'EXTENSION_ASKED');

-- Everyone who wrote a word of a draft; they do not approve it.
CREATE TABLE requests_writer (
    request_id uuid NOT NULL REFERENCES requests_request,
    officer_id uuid NOT NULL,
    PRIMARY KEY (request_id, officer_id)
);

-- What happened to a request, in order. Words and names are sealed.
CREATE TABLE requests_step (
    request_id uuid        NOT NULL REFERENCES requests_request,
    number     int         NOT NULL,
    act        text        NOT NULL,
    side       text        NOT NULL,
    at         timestamptz NOT NULL,
    details    bytea       NOT NULL,
    entry_id   uuid        NOT NULL,
    PRIMARY KEY (request_id, number)
);

-- The last running number of a State's requests in a year.
CREATE TABLE requests_number (
    country char(2) NOT NULL,
    year    int     NOT NULL,
    last    int     NOT NULL,
    PRIMARY KEY (country, year)
);
