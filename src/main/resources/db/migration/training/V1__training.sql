-- Training: courses that were brought in, who learns what, and how far. Courses that come with the program stand in no
-- table, only what was decided about them.

-- A version of a course as it was brought: the ZIP, bit for bit. Read anew whenever it is needed.
CREATE TABLE training_course (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    course_id     text        NOT NULL CHECK (course_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(course_id) <= 60),
    version       int         NOT NULL CHECK (version > 0),
    content       bytea       NOT NULL,
    sha256        bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    brought_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    at            timestamptz NOT NULL,
    entry_id      uuid        NOT NULL,
    UNIQUE (course_id, version)
);

-- What was decided about versions: the highest version published and not retired since is the one that is taught.
CREATE TABLE training_course_act (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    course_id text        NOT NULL,
    version   int         NOT NULL,
    act       text        NOT NULL CHECK (act IN ('PUBLISH', 'RETIRE')),
    by        uuid        NOT NULL,
    demonstration boolean NOT NULL,
    at        timestamptz NOT NULL,
    entry_id  uuid        NOT NULL
);

-- When the node first had a version that comes with the program: feeds tell of it from then on.
CREATE TABLE training_shipped (
    course_id text        NOT NULL,
    version   int         NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (course_id, version)
);

-- People who learn together, with a tutor.
CREATE TABLE training_cohort (
    id         uuid PRIMARY KEY,
    course_id  text        NOT NULL,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    tutor_id   uuid        NOT NULL,
    begins     date        NOT NULL,
    ends       date        NOT NULL,
    -- 0 for any number
    capacity   int         NOT NULL CHECK (capacity >= 0),
    taken      int         NOT NULL DEFAULT 0 CHECK (taken >= 0),
    at         timestamptz NOT NULL,
    entry_id   uuid        NOT NULL,
    CHECK (ends >= begins),
    CONSTRAINT training_cohort_never_overbooked CHECK (capacity = 0 OR taken <= capacity)
);
CREATE INDEX training_cohort_of_course ON training_cohort (course_id, begins);
CREATE INDEX training_cohort_of_tutor ON training_cohort (tutor_id, begins);

-- Somebody in a course, or who asked to be. State and authority are those of the day they enrolled.
CREATE TABLE training_enrolment (
    id                uuid PRIMARY KEY,
    course_id         text        NOT NULL,
    person_id         uuid        NOT NULL,
    state             text        NOT NULL
        CHECK (state IN ('ASKED', 'WAITING', 'ENROLLED', 'REFUSED', 'WITHDRAWN', 'COMPLETED')),
    cohort_id         uuid REFERENCES training_cohort,
    nominated_by      uuid,
    country           text CHECK (country ~ '^[A-Z]{2}$'),
    authority_id      uuid,
    demonstration     boolean     NOT NULL,
    asked_at          timestamptz NOT NULL,
    completed_at      timestamptz,
    completed_version int,
    UNIQUE (course_id, person_id),
    CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL)),
    CHECK ((completed_at IS NULL) = (completed_version IS NULL))
);
CREATE INDEX training_enrolment_of_person ON training_enrolment (person_id, asked_at);
CREATE INDEX training_enrolment_waiting ON training_enrolment (course_id, state, asked_at);
CREATE INDEX training_enrolment_of_cohort ON training_enrolment (cohort_id, state, asked_at);
CREATE INDEX training_enrolment_of_state ON training_enrolment (country, course_id);

-- What somebody reached in a part. It hangs on what the part teaches (its digest), so it holds in every version in which
-- that stayed the same.
CREATE TABLE training_progress (
    person_id uuid        NOT NULL,
    course_id text        NOT NULL,
    part_id   text        NOT NULL CHECK (length(part_id) <= 40),
    substance bytea       NOT NULL CHECK (octet_length(substance) = 32),
    completed boolean     NOT NULL,
    passed    boolean     NOT NULL,
    -- the best share so far
    score     numeric(5, 4) NOT NULL CHECK (score BETWEEN 0 AND 1),
    at        timestamptz NOT NULL,
    PRIMARY KEY (person_id, course_id, part_id, substance)
);

-- Each time somebody answered a quiz. What was answered stays, so that the feedback to it can be read again.
CREATE TABLE training_attempt (
    person_id uuid        NOT NULL,
    course_id text        NOT NULL,
    part_id   text        NOT NULL,
    substance bytea       NOT NULL CHECK (octet_length(substance) = 32),
    number    int         NOT NULL CHECK (number > 0),
    answers   jsonb       NOT NULL,
    score     numeric(5, 4) NOT NULL CHECK (score BETWEEN 0 AND 1),
    passed    boolean     NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (person_id, course_id, part_id, substance, number)
);

-- That somebody knows what a course teaches without having taken it here.
CREATE TABLE training_recognition (
    id         uuid PRIMARY KEY,
    -- what is recognised, and the course it is asked for
    course_id  text        NOT NULL,
    wanted_id  text        NOT NULL,
    person_id  uuid        NOT NULL,
    said       text        NOT NULL CHECK (length(said) BETWEEN 1 AND 2000),
    state      text        NOT NULL CHECK (state IN ('ASKED', 'GIVEN', 'DECLINED')),
    asked_at   timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    UNIQUE (course_id, person_id),
    CHECK ((state = 'ASKED') = (decided_by IS NULL))
);
CREATE INDEX training_recognition_waiting ON training_recognition (wanted_id, asked_at) WHERE state = 'ASKED';
CREATE INDEX training_recognition_of_person ON training_recognition (person_id);

-- Between a learner and the tutor of their cohort.
CREATE TABLE training_message (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cohort_id uuid        NOT NULL REFERENCES training_cohort,
    -- whose thread it is
    person_id uuid        NOT NULL,
    author_id uuid        NOT NULL,
    text      text        NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    at        timestamptz NOT NULL
);
CREATE INDEX training_message_of_thread ON training_message (cohort_id, person_id, number);

-- That the secretariat stands behind a trainer, or does no longer: the newest counts.
CREATE TABLE training_validation (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid        NOT NULL,
    given     boolean     NOT NULL,
    reason    text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    by        uuid        NOT NULL,
    at        timestamptz NOT NULL,
    entry_id  uuid        NOT NULL
);
CREATE INDEX training_validation_of_person ON training_validation (person_id, number DESC);

-- Files for trainers: their bytes lie in the home folder, by digest.
CREATE TABLE training_pack (
    id         uuid PRIMARY KEY,
    course_id  text        NOT NULL,
    title      text        NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sha256     bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    size       bigint      NOT NULL CHECK (size > 0),
    brought_by uuid        NOT NULL,
    at         timestamptz NOT NULL,
    removed_at timestamptz,
    entry_id   uuid        NOT NULL
);
CREATE INDEX training_pack_there ON training_pack (course_id, at) WHERE removed_at IS NULL;

CREATE FUNCTION training_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'This table of training is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER training_course_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_course
    FOR EACH STATEMENT EXECUTE FUNCTION training_refuse_change();
CREATE TRIGGER training_course_act_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_course_act
    FOR EACH STATEMENT EXECUTE FUNCTION training_refuse_change();
CREATE TRIGGER training_attempt_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_attempt
    FOR EACH STATEMENT EXECUTE FUNCTION training_refuse_change();
CREATE TRIGGER training_validation_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_validation
    FOR EACH STATEMENT EXECUTE FUNCTION training_refuse_change();

COMMENT ON TABLE training_course IS 'runtime: select, insert';
COMMENT ON TABLE training_course_act IS 'runtime: select, insert';
COMMENT ON TABLE training_attempt IS 'runtime: select, insert';
COMMENT ON TABLE training_validation IS 'runtime: select, insert';
