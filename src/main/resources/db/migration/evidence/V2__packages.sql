-- A package of evidence that answers a request. What it says is sealed under a key of its own, which hangs on the
-- request's: it is destroyed with it.
CREATE TABLE evidence_package (
    id                   uuid PRIMARY KEY,
    request_id           uuid        NOT NULL,
    reference            text        NOT NULL,
    number               int         NOT NULL CHECK (number > 0),
    executing_authority  uuid        NOT NULL,
    requesting_authority uuid        NOT NULL,
    executing_country    char(2)     NOT NULL,
    requesting_country   char(2)     NOT NULL,
    case_key             uuid        NOT NULL,
    status               text        NOT NULL
        CHECK (status IN ('OPEN', 'SEALED', 'HANDED_OVER', 'OPENED', 'DECLINED', 'WITHDRAWN')),
    conditions           bytea       NOT NULL,
    note                 bytea       NOT NULL,
    declined             bytea,
    manifest             bytea,
    manifest_sha256      bytea CHECK (octet_length(manifest_sha256) = 32),
    started_at           timestamptz NOT NULL,
    sealed_at            timestamptz,
    handed_over_at       timestamptz,
    opened_at            timestamptz,
    ended_at             timestamptz,
    UNIQUE (request_id, number),
    CHECK ((manifest IS NULL) = (manifest_sha256 IS NULL) AND (manifest IS NULL) = (sealed_at IS NULL)),
    CHECK ((status = 'DECLINED') = (declined IS NOT NULL)),
    CHECK ((status IN ('OPEN', 'WITHDRAWN')) = (manifest IS NULL))
);

-- What is sealed stays as it is.
CREATE FUNCTION evidence_manifest_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.manifest IS NOT NULL AND (NEW.manifest IS DISTINCT FROM OLD.manifest
        OR NEW.manifest_sha256 IS DISTINCT FROM OLD.manifest_sha256 OR NEW.conditions IS DISTINCT FROM OLD.conditions
        OR NEW.note IS DISTINCT FROM OLD.note) THEN
        RAISE EXCEPTION 'A sealed package does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER evidence_package_sealed BEFORE UPDATE ON evidence_package
    FOR EACH ROW EXECUTE FUNCTION evidence_manifest_stays();

-- The chain of custody. Each link names the digest of the one before; its words are sealed, the digests stay readable
-- when the key is gone.
CREATE TABLE evidence_custody (
    package_id uuid        NOT NULL REFERENCES evidence_package,
    number     int         NOT NULL CHECK (number > 0),
    at         timestamptz NOT NULL,
    link       bytea       NOT NULL,
    digest     bytea       NOT NULL CHECK (octet_length(digest) = 32),
    previous   bytea       NOT NULL CHECK (octet_length(previous) = 32),
    entry_id   uuid        NOT NULL,
    PRIMARY KEY (package_id, number)
);

CREATE FUNCTION evidence_custody_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The chain of custody is insert-only: % is refused', tg_op USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER evidence_custody_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_custody
    FOR EACH STATEMENT EXECUTE FUNCTION evidence_custody_stays();

-- Who of the receiving authority accepted the conditions: nobody else sees what is inside.
CREATE TABLE evidence_acceptance (
    package_id uuid        NOT NULL REFERENCES evidence_package,
    person_id  uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (package_id, person_id)
);

COMMENT ON TABLE evidence_package IS 'runtime: select, insert, update';
COMMENT ON TABLE evidence_custody IS 'runtime: select, insert';
COMMENT ON TABLE evidence_acceptance IS 'runtime: select, insert';
