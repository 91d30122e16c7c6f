-- Roots of this node, the newest last: they vouch for the certificates that authorities seal by. The key is sealed by
-- the vault under a key of its own.
CREATE TABLE seals_root (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    certificate bytea       NOT NULL CHECK (octet_length(certificate) <= 4096),
    case_key    uuid        NOT NULL,
    sealed_key  bytea       NOT NULL CHECK (octet_length(sealed_key) <= 4096),
    made_at     timestamptz NOT NULL,
    entry_id    uuid        NOT NULL
);

-- Certificates of authorities, issued here or brought. Chain: certificates in DER, one after another.
CREATE TABLE seals_certificate (
    id           uuid PRIMARY KEY,
    authority_id uuid        NOT NULL,
    origin       text        NOT NULL CHECK (origin IN ('NODE', 'BROUGHT')),
    chain        bytea       NOT NULL CHECK (octet_length(chain) <= 65536),
    not_before   timestamptz NOT NULL,
    not_after    timestamptz NOT NULL,
    case_key     uuid        NOT NULL,
    sealed_key   bytea       NOT NULL CHECK (octet_length(sealed_key) <= 16384),
    made_at      timestamptz NOT NULL,
    entry_id     uuid        NOT NULL
);
CREATE INDEX seals_certificate_of ON seals_certificate (authority_id, made_at);

-- Which certificate an authority seals by from when on: the newest choice whose certificate is valid.
CREATE TABLE seals_choice (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    authority_id   uuid        NOT NULL,
    certificate_id uuid        NOT NULL REFERENCES seals_certificate,
    -- nobody, where the node renewed it
    chosen_by      uuid,
    at             timestamptz NOT NULL,
    entry_id       uuid        NOT NULL
);
CREATE INDEX seals_choice_of ON seals_choice (authority_id, id);

COMMENT ON TABLE seals_root IS 'runtime: select, insert';
COMMENT ON TABLE seals_certificate IS 'runtime: select, insert';
COMMENT ON TABLE seals_choice IS 'runtime: select, insert';
