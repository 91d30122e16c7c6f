-- Recovery of somebody who lost every passkey: two officials confirm, the old key is told, time passes, and the same
-- person gets a new key. Whoever asks is given a status page; what they wrote may fit nobody, and they are not told.
CREATE TABLE identity_recovery (
    id            uuid PRIMARY KEY,
    status_digest bytea       NOT NULL UNIQUE,
    person_id     uuid REFERENCES identity_person,
    name          text CHECK (length(name) BETWEEN 1 AND 200),
    place         text CHECK (length(place) BETWEEN 1 AND 200),
    country       char(2),
    why           text CHECK (length(why) BETWEEN 1 AND 1000),
    status        text        NOT NULL,
    since         timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    reason        text CHECK (length(reason) BETWEEN 1 AND 1000),
    link_digest   bytea UNIQUE,
    link_expires  timestamptz,
    blanked_at    timestamptz,
    CHECK ((link_digest IS NULL) = (link_expires IS NULL)),
    CHECK (link_digest IS NULL OR status = 'READY'),
    CHECK (person_id IS NOT NULL OR status IN ('REQUESTED', 'REFUSED', 'EXPIRED')),
    CHECK (CASE WHEN blanked_at IS NULL
        THEN name IS NOT NULL AND place IS NOT NULL AND why IS NOT NULL AND (status = 'REFUSED') = (reason IS NOT NULL)
        ELSE num_nonnulls(name, place, why, reason) = 0 AND status IN ('DONE', 'REFUSED', 'STOPPED', 'EXPIRED') END)
);
CREATE UNIQUE INDEX identity_recovery_one_open_per_person
    ON identity_recovery (person_id) WHERE status IN ('REQUESTED', 'FIRST_CONFIRMED', 'WAITING', 'READY');
CREATE INDEX identity_recovery_by_person ON identity_recovery (person_id, since DESC);
CREATE INDEX identity_recovery_open
    ON identity_recovery (expires_at) WHERE status IN ('REQUESTED', 'FIRST_CONFIRMED', 'WAITING', 'READY');
CREATE INDEX identity_recovery_to_blank ON identity_recovery (since)
    WHERE blanked_at IS NULL AND status IN ('DONE', 'REFUSED', 'STOPPED', 'EXPIRED');

CREATE TABLE identity_recovery_step (
    recovery_id uuid        NOT NULL REFERENCES identity_recovery,
    number      int         NOT NULL,
    act         text        NOT NULL,
    hand        text        NOT NULL,
    person_id   uuid REFERENCES identity_person,
    at          timestamptz NOT NULL,
    entry_id    uuid        NOT NULL,
    PRIMARY KEY (recovery_id, number)
);
COMMENT ON TABLE identity_recovery_step IS 'runtime: select, insert';
-- Whoever confirmed confirms no second time and does not shorten the waiting either.
CREATE UNIQUE INDEX identity_recovery_one_voice_per_person
    ON identity_recovery_step (recovery_id, person_id) WHERE act IN ('CONFIRM', 'PROPOSE_EARLY', 'END_EARLY');

CREATE INDEX identity_person_by_name ON identity_person (lower(name));

-- What applicants wrote goes some time after their application ended.
ALTER TABLE identity_application ALTER COLUMN purpose DROP NOT NULL;
ALTER TABLE identity_application ALTER COLUMN mail DROP NOT NULL;
ALTER TABLE identity_application ADD COLUMN blanked_at timestamptz;
ALTER TABLE identity_application DROP CONSTRAINT identity_application_check;
ALTER TABLE identity_application ADD CHECK (CASE WHEN blanked_at IS NULL
    THEN purpose IS NOT NULL AND mail IS NOT NULL AND (status = 'REFUSED') = (reason IS NOT NULL)
    ELSE num_nonnulls(purpose, mail, reason) = 0 AND status IN ('ENROLLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') END);
CREATE INDEX identity_application_to_blank ON identity_application (since)
    WHERE blanked_at IS NULL AND status IN ('ENROLLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN');
