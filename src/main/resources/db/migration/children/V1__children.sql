-- What was answered to the benchmarks of a State, line by line. Nothing is ever changed or deleted: the newest number
-- of a line is the answer that holds.
CREATE TABLE children_answer (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state         text        NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    criterion     text        NOT NULL CHECK (criterion ~ '^[a-z0-9-]{3,40}$'),
    said          text        NOT NULL CHECK (said IN ('YES', 'IN_PART', 'NO', 'NOT_ASSESSED')),
    words         text        NOT NULL CHECK (length(words) <= 2000),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    source        text        NOT NULL CHECK (length(source) <= 1000),
    as_of         date,
    answered_as   text        NOT NULL CHECK (answered_as IN ('PARTY', 'SECRETARIAT')),
    at            timestamptz NOT NULL,
    published_by  uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL,
    CHECK ((said = 'NOT_ASSESSED') = (as_of IS NULL))
);
CREATE INDEX children_answer_of_state ON children_answer (state, number);

CREATE FUNCTION children_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was answered is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER children_answer_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON children_answer
    FOR EACH STATEMENT EXECUTE FUNCTION children_refuse_change();

COMMENT ON TABLE children_answer IS 'runtime: select, insert';
