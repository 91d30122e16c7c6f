-- What the people of a State said of the services where those report to whom something happened: each row is one act,
-- and the newest row of a service is what it is now. Without content it was withdrawn. Nothing is changed or deleted.
CREATE TABLE help_service (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service       text        NOT NULL CHECK (service ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(service) <= 90),
    state         text        NOT NULL CHECK (state ~ '^([A-Z]{2}|\*)$'),
    content       jsonb,
    reason        text        NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    at            timestamptz NOT NULL,
    kept_by       uuid        NOT NULL,
    demonstration boolean     NOT NULL,
    entry_id      uuid        NOT NULL
);
CREATE INDEX help_service_versions ON help_service (service, number DESC);

CREATE FUNCTION help_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was published is insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER help_service_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON help_service
    FOR EACH STATEMENT EXECUTE FUNCTION help_refuse_change();

COMMENT ON TABLE help_service IS 'runtime: select, insert';
