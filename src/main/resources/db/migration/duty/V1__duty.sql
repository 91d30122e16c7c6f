-- Who is on duty for an authority, and drills that show whether somebody answers.

-- A plan is never changed or deleted: every change of a shift, its removal too, is a new version. The newest number of a
-- shift is what is planned; known_from says since when.
CREATE TABLE duty_shift (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shift_id     uuid        NOT NULL,
    authority_id uuid        NOT NULL,
    on_duty      uuid        NOT NULL,
    deputy       uuid CHECK (deputy <> on_duty),
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
    removed      boolean     NOT NULL,
    known_from   timestamptz NOT NULL,
    changed_by   uuid        NOT NULL,
    entry_id     uuid        NOT NULL
);
CREATE INDEX duty_shift_to_come ON duty_shift (authority_id, ends_at);
CREATE INDEX duty_shift_versions ON duty_shift (shift_id, number DESC);
CREATE INDEX duty_shift_history ON duty_shift (authority_id, number DESC);

-- A drill, as it was ordered: on a day and between two times by the clock of each authority.
CREATE TABLE duty_drill (
    id           uuid PRIMARY KEY,
    -- the authority that ordered it for itself; none for a drill of the secretariat
    authority_id uuid,
    -- the States it is for; none for all
    countries    text[]      NOT NULL,
    announced    boolean     NOT NULL,
    day          date        NOT NULL,
    from_time    time        NOT NULL,
    to_time      time        NOT NULL,
    ordered_by   uuid        NOT NULL,
    ordered_at   timestamptz NOT NULL,
    entry_id     uuid        NOT NULL
);
CREATE INDEX duty_drill_newest ON duty_drill (ordered_at DESC);

-- The call of a drill to one authority, and how far it got.
CREATE TABLE duty_call (
    id              uuid PRIMARY KEY,
    drill_id        uuid        NOT NULL REFERENCES duty_drill,
    authority_id    uuid        NOT NULL,
    -- the clock of the authority, by which it is day or night
    zone            text        NOT NULL,
    -- when it is to go out, and until when it may
    planned_at      timestamptz NOT NULL,
    latest_at       timestamptz NOT NULL CHECK (latest_at >= planned_at),
    -- when something is to be done about it; none once it is over
    next_at         timestamptz,
    rung            text CHECK (rung IN ('DUTY', 'DEPUTY', 'OFFICERS', 'SECRETARIAT')),
    called_at       timestamptz,
    ends_at         timestamptz,
    night           boolean,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    UNIQUE (drill_id, authority_id),
    CHECK ((called_at IS NULL) = (rung IS NULL)),
    CHECK ((called_at IS NULL) = (ends_at IS NULL)),
    CHECK ((called_at IS NULL) = (night IS NULL)),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
    CHECK (acknowledged_at IS NULL OR (acknowledged_at >= called_at AND next_at IS NULL))
);
CREATE INDEX duty_call_due ON duty_call (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX duty_call_by_authority ON duty_call (authority_id, planned_at DESC);

-- Whom a call told, and on which rung: nobody is told twice of one call.
CREATE TABLE duty_told (
    call_id   uuid        NOT NULL REFERENCES duty_call,
    person_id uuid        NOT NULL,
    rung      text        NOT NULL CHECK (rung IN ('DUTY', 'DEPUTY', 'OFFICERS')),
    at        timestamptz NOT NULL,
    PRIMARY KEY (call_id, person_id)
);

-- The secretariat was told that somebody does not answer a drill: once for each drill.
CREATE TABLE duty_help (
    drill_id uuid PRIMARY KEY REFERENCES duty_drill,
    at       timestamptz NOT NULL
);

CREATE FUNCTION duty_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The roster is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER duty_shift_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_shift
    FOR EACH STATEMENT EXECUTE FUNCTION duty_refuse_change();
CREATE TRIGGER duty_drill_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_drill
    FOR EACH STATEMENT EXECUTE FUNCTION duty_refuse_change();

COMMENT ON TABLE duty_shift IS 'runtime: select, insert';
COMMENT ON TABLE duty_drill IS 'runtime: select, insert';
COMMENT ON TABLE duty_call IS 'runtime: select, insert, update';
COMMENT ON TABLE duty_told IS 'runtime: select, insert';
COMMENT ON TABLE duty_help IS 'runtime: select, insert';
