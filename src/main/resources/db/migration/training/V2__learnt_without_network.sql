-- What people did without network and brought back, where it was better than what was known. Progress itself stands in
-- training_progress; here it is told apart.
CREATE TABLE training_without_network (
    person_id  uuid        NOT NULL,
    course_id  text        NOT NULL,
    part_id    text        NOT NULL CHECK (length(part_id) <= 40),
    passed     boolean     NOT NULL,
    learnt_at  timestamptz NOT NULL,
    brought_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, course_id, part_id, learnt_at),
    CHECK (learnt_at <= brought_at)
);
COMMENT ON TABLE training_without_network IS 'runtime: select, insert';
