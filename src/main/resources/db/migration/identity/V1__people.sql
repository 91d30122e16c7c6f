-- Authorities enrolled on this node, and the officers who act for them.
CREATE TABLE identity_authority (
    id            uuid PRIMARY KEY,
    country       char(2)     NOT NULL,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    functions     text[]      NOT NULL CHECK (cardinality(functions) > 0),
    zone          text        NOT NULL,
    demonstration boolean     NOT NULL,
    enrolled_at   timestamptz NOT NULL
);
CREATE INDEX identity_authority_by_country ON identity_authority (country);

CREATE TABLE identity_officer (
    id           uuid PRIMARY KEY,
    authority_id uuid        NOT NULL REFERENCES identity_authority,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    roles        text[]      NOT NULL,
    suspended_at timestamptz,
    enrolled_at  timestamptz NOT NULL
);
CREATE INDEX identity_officer_by_authority ON identity_officer (authority_id);

-- One-time links by which an officer brings the first passkey; only the digest of the link's secret is kept.
CREATE TABLE identity_enrolment (
    secret_digest bytea PRIMARY KEY,
    officer_id    uuid        NOT NULL REFERENCES identity_officer,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz
);

-- The two tables of Spring Security's passkey support, under the names it looks for.
CREATE TABLE user_entities (
    id           text PRIMARY KEY,
    name         text NOT NULL UNIQUE,
    display_name text
);
CREATE TABLE user_credentials (
    credential_id                text PRIMARY KEY,
    user_entity_user_id          text      NOT NULL REFERENCES user_entities,
    public_key                   bytea     NOT NULL,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean   NOT NULL,
    authenticator_transports     text,
    public_key_credential_type   text,
    backup_state                 boolean   NOT NULL,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        text      NOT NULL
);
CREATE INDEX user_credentials_by_user ON user_credentials (user_entity_user_id);

-- Sessions outlive a restart of the node (Spring Session).
CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_by_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
