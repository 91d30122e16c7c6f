-- Every version of every assessment, from a draft to its publication. The newest number of one is what it is now.
CREATE TABLE assessments_version (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    status        text        NOT NULL CHECK (status IN ('DRAFT', 'OPEN', 'PUBLISHED')),
    content       jsonb       NOT NULL,
    at            timestamptz NOT NULL,
    written_by    uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);

-- What the people of a State typed as an answer: the newest number of a question is its draft.
CREATE TABLE assessments_answer (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL,
    state         text        NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    question      text        NOT NULL CHECK (question ~ '^[0-9]{1,3}[.][0-9]{1,3}$'),
    answer        text        NOT NULL CHECK (length(answer) <= 10000),
    at            timestamptz NOT NULL,
    answered_by   uuid        NOT NULL,
    demonstration boolean     NOT NULL
);
CREATE INDEX assessments_answer_of ON assessments_answer (slug, state, question, number DESC);

-- What a State said: all its answers at one moment. A correction is another row.
CREATE TABLE assessments_submission (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL,
    state         text        NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    answers       jsonb       NOT NULL,
    consents      boolean     NOT NULL,
    through       bigint      NOT NULL,
    at            timestamptz NOT NULL,
    submitted_by  uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX assessments_submission_of ON assessments_submission (slug, state, number DESC);

-- What the secretariat asked a State about an answer.
CREATE TABLE assessments_asked (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text        NOT NULL,
    state         text        NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    question      text        NOT NULL,
    words         text        NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    at            timestamptz NOT NULL,
    asked_by      uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX assessments_asked_of ON assessments_asked (slug, state, number DESC);

-- Of what a State was reminded already.
CREATE TABLE assessments_reminder (
    slug     text        NOT NULL,
    state    text        NOT NULL,
    reminder text        NOT NULL CHECK (reminder IN ('SOON', 'SHORTLY', 'OVERDUE')),
    at       timestamptz NOT NULL,
    PRIMARY KEY (slug, state, reminder)
);

CREATE FUNCTION assessments_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was said is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER assessments_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessments_version
    FOR EACH STATEMENT EXECUTE FUNCTION assessments_refuse_change();
CREATE TRIGGER assessments_answer_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessments_answer
    FOR EACH STATEMENT EXECUTE FUNCTION assessments_refuse_change();
CREATE TRIGGER assessments_submission_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessments_submission
    FOR EACH STATEMENT EXECUTE FUNCTION assessments_refuse_change();
CREATE TRIGGER assessments_asked_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessments_asked
    FOR EACH STATEMENT EXECUTE FUNCTION assessments_refuse_change();
CREATE TRIGGER assessments_reminder_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessments_reminder
    FOR EACH STATEMENT EXECUTE FUNCTION assessments_refuse_change();

COMMENT ON TABLE assessments_version IS 'runtime: select, insert';
COMMENT ON TABLE assessments_answer IS 'runtime: select, insert';
COMMENT ON TABLE assessments_submission IS 'runtime: select, insert';
COMMENT ON TABLE assessments_asked IS 'runtime: select, insert';
COMMENT ON TABLE assessments_reminder IS 'runtime: select, insert';
