-- Packages, version after version. Nothing is ever changed or deleted: the newest number of a package is what it is
-- now; without content it was withdrawn. The files themselves lie in the home folder, named by their digest.
CREATE TABLE courseware_package (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    package_id    uuid        NOT NULL,
    version       integer     NOT NULL CHECK (version > 0),
    content       jsonb,
    digest        bytea CHECK (length(digest) = 32),
    size          bigint      NOT NULL DEFAULT 0,
    files         integer     NOT NULL DEFAULT 0,
    scanned       boolean     NOT NULL DEFAULT false,
    open          boolean     NOT NULL DEFAULT false,
    reason        text        NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    at            timestamptz NOT NULL,
    by_person     uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL,
    UNIQUE (package_id, version),
    CHECK ((content IS NULL) = (digest IS NULL))
);

CREATE FUNCTION courseware_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Packages are insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER courseware_package_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON courseware_package
    FOR EACH STATEMENT EXECUTE FUNCTION courseware_refuse_change();
COMMENT ON TABLE courseware_package IS 'runtime: select, insert';

-- Somebody's attempt at one version of a package, and what came of it. The package knows them by the pseudonym alone.
CREATE TABLE courseware_attempt (
    id             uuid PRIMARY KEY,
    package_id     uuid        NOT NULL,
    package_number bigint      NOT NULL REFERENCES courseware_package,
    person_id      uuid        NOT NULL,
    pseudonym      uuid        NOT NULL,
    begun_at       timestamptz NOT NULL,
    completed      boolean     NOT NULL DEFAULT false,
    passed         boolean     NOT NULL DEFAULT false,
    score          double precision CHECK (score BETWEEN 0 AND 1),
    changed_at     timestamptz NOT NULL,
    used_at        timestamptz NOT NULL
);
CREATE INDEX courseware_attempt_of ON courseware_attempt (package_id, person_id, begun_at DESC);
CREATE INDEX courseware_attempt_used ON courseware_attempt (used_at);

-- What opens an attempt on the other origin, known by its digest; one at a time.
CREATE TABLE courseware_ticket (
    digest     bytea PRIMARY KEY CHECK (length(digest) = 32),
    attempt_id uuid        NOT NULL UNIQUE REFERENCES courseware_attempt,
    language   text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    until      timestamptz NOT NULL
);
CREATE INDEX courseware_ticket_until ON courseware_ticket (until);

-- How far somebody is in a unit. Texts are JSON with every unusual character escaped, for packages write any.
CREATE TABLE courseware_unit (
    attempt_id uuid        NOT NULL REFERENCES courseware_attempt,
    unit       integer     NOT NULL CHECK (unit > 0),
    session    integer     NOT NULL,
    sequence   integer     NOT NULL,
    said       text        NOT NULL,
    ended      boolean     NOT NULL,
    spent      bigint      NOT NULL,
    completed  boolean     NOT NULL,
    passed     boolean,
    score      double precision,
    PRIMARY KEY (attempt_id, unit)
);

-- cmi5: a launch of an assignable unit, the token it was given once, and how far it is.
CREATE TABLE courseware_session (
    id         uuid PRIMARY KEY,
    attempt_id uuid        NOT NULL REFERENCES courseware_attempt,
    unit       integer     NOT NULL CHECK (unit > 0),
    token      bytea CHECK (length(token) = 32),
    state      text        NOT NULL CHECK (state ~ '^[A-Z]{1,20}$'),
    at         timestamptz NOT NULL
);
CREATE INDEX courseware_session_of ON courseware_session (attempt_id, unit);

-- cmi5: statements, of the unit and of this node.
CREATE TABLE courseware_statement (
    attempt_id uuid        NOT NULL REFERENCES courseware_attempt,
    id         uuid        NOT NULL,
    unit       integer     NOT NULL,
    session_id uuid,
    verb       text        NOT NULL,
    content    text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (attempt_id, id)
);
CREATE INDEX courseware_statement_at ON courseware_statement (attempt_id, at DESC);

-- cmi5: what a unit keeps under names of its own.
CREATE TABLE courseware_document (
    attempt_id uuid        NOT NULL REFERENCES courseware_attempt,
    unit       integer     NOT NULL,
    name       text        NOT NULL CHECK (length(name) <= 200),
    media_type text        NOT NULL CHECK (length(media_type) <= 100),
    content    bytea       NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (attempt_id, unit, name)
);
