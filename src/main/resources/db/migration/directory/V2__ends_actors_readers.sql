-- A proposal is either that a designation begins, or that one ends: then valid_from is the first day on which it is no
-- longer true.
ALTER TABLE directory_proposal ADD COLUMN ends boolean NOT NULL DEFAULT false;

-- Who brought a version in: the authority itself, the secretariat, or the facts. What was there before this column says
-- nothing of it.
ALTER TABLE directory_item ADD COLUMN actor text CHECK (actor IN ('AUTHORITY', 'SECRETARIAT', 'SOURCES'));

-- Who opened so many listings in an hour that more were not opened: what the secretariat looks at.
CREATE TABLE directory_slowed (
    person_id uuid        NOT NULL,
    listings  int         NOT NULL,
    at        timestamptz NOT NULL,
    entry_id  uuid        NOT NULL,
    PRIMARY KEY (person_id, at)
);
CREATE INDEX directory_slowed_newest ON directory_slowed (at DESC);
COMMENT ON TABLE directory_slowed IS 'runtime: select, insert';
