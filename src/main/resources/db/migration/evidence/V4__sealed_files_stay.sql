-- What a sealed package holds stays as it is, row by row: its manifest names each file, its size and its digest.
CREATE FUNCTION evidence_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM evidence_package p
        WHERE p.manifest IS NOT NULL AND (p.id = NEW.package_id OR (TG_OP = 'UPDATE' AND p.id = OLD.package_id))) THEN
        RAISE EXCEPTION 'The files of a sealed package do not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER evidence_file_sealed BEFORE INSERT OR UPDATE ON evidence_file
    FOR EACH ROW EXECUTE FUNCTION evidence_file_stays();
