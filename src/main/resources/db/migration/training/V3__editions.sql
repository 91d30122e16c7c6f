-- A version that nobody published yet can be changed: each change is another edition of it, the whole ZIP, and the
-- newest counts. From the moment it is published a version takes no further edition.
ALTER TABLE training_course DROP CONSTRAINT training_course_course_id_version_key;
CREATE INDEX training_course_editions ON training_course (course_id, version, number DESC);

CREATE FUNCTION training_refuse_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM training_course_act
               WHERE course_id = NEW.course_id AND version = NEW.version AND act = 'PUBLISH') THEN
        RAISE EXCEPTION 'Version % of % was published, and does not change', NEW.version, NEW.course_id
            USING errcode = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER training_course_published_stays BEFORE INSERT ON training_course
    FOR EACH ROW EXECUTE FUNCTION training_refuse_edition();
CREATE INDEX training_course_act_of_version ON training_course_act (course_id, version);
