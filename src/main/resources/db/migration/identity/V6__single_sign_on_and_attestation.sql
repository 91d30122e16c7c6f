-- Sign-ins of an authority's own identity provider that a person has linked to themselves. One of them is one person.
CREATE TABLE identity_login (
    issuer    text        NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
    subject   text        NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    person_id uuid        NOT NULL REFERENCES identity_person,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (person_id, issuer)
);

-- What a passkey proved about itself when it was added. A passkey without a line proved nothing.
CREATE TABLE identity_attestation (
    credential_sha256 bytea PRIMARY KEY CHECK (octet_length(credential_sha256) = 32),
    credential_id     text        NOT NULL UNIQUE,
    aaguid            uuid        NOT NULL,
    attested          boolean     NOT NULL,
    at                timestamptz NOT NULL
);
COMMENT ON TABLE identity_attestation IS 'runtime: select, insert';
