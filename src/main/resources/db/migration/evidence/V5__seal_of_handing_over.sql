-- The seal that the executing authority puts on a package when it hands it over: made once, and the same in every copy.
-- What was handed over before it was kept gets it at its first export.
-- And how much a sealed package holds, so that a list of packages opens no manifest.
ALTER TABLE evidence_package
    ADD handover_seal bytea CHECK (octet_length(handover_seal) > 0),
    ADD file_count    int CHECK (file_count >= 0),
    ADD total_bytes   bigint CHECK (total_bytes >= 0);

UPDATE evidence_package p SET
    file_count = (SELECT count(*) FROM evidence_file f WHERE f.package_id = p.id AND f.state = 'ARRIVED'),
    total_bytes = (SELECT coalesce(sum(f.size), 0) FROM evidence_file f
        WHERE f.package_id = p.id AND f.state = 'ARRIVED')
WHERE p.manifest IS NOT NULL;

ALTER TABLE evidence_package
    ADD CHECK ((manifest IS NULL) = (file_count IS NULL) AND (manifest IS NULL) = (total_bytes IS NULL)),
    ADD CHECK (handover_seal IS NULL OR handed_over_at IS NOT NULL);

-- What is sealed stays as it is, and so does the seal it was handed over with.
CREATE OR REPLACE FUNCTION evidence_manifest_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.manifest IS NOT NULL AND (NEW.manifest IS DISTINCT FROM OLD.manifest
        OR NEW.manifest_sha256 IS DISTINCT FROM OLD.manifest_sha256 OR NEW.conditions IS DISTINCT FROM OLD.conditions
        OR NEW.note IS DISTINCT FROM OLD.note OR NEW.file_count IS DISTINCT FROM OLD.file_count
        OR NEW.total_bytes IS DISTINCT FROM OLD.total_bytes
        OR (OLD.handover_seal IS NOT NULL AND NEW.handover_seal IS DISTINCT FROM OLD.handover_seal)) THEN
        RAISE EXCEPTION 'A sealed package does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
