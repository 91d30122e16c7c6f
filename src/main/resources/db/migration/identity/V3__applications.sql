-- Requests to join. The applicant's status page is found by the digest of a secret that only they hold.
CREATE TABLE identity_application (
    id            uuid PRIMARY KEY,
    status_digest bytea       NOT NULL UNIQUE,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    organisation  text        NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
    role          text        NOT NULL,
    country       char(2)     NOT NULL,
    purpose       text        NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
    languages     text[]      NOT NULL,
    mail          text        NOT NULL CHECK (length(mail) BETWEEN 3 AND 254),
    status        text        NOT NULL,
    since         timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    authority_id  uuid REFERENCES identity_authority,
    person_id     uuid UNIQUE REFERENCES identity_person,
    reason        text CHECK (length(reason) BETWEEN 1 AND 1000),
    CHECK ((status = 'REFUSED') = (reason IS NOT NULL)),
    CHECK (status NOT IN ('CONFIRMED', 'ENROLLED') OR person_id IS NOT NULL)
);
CREATE INDEX identity_application_by_status ON identity_application (status, expires_at);
CREATE INDEX identity_application_by_country ON identity_application (country, since DESC);

CREATE TABLE identity_application_step (
    application_id uuid        NOT NULL REFERENCES identity_application,
    number         int         NOT NULL,
    act            text        NOT NULL,
    person_id      uuid REFERENCES identity_person,
    country        char(2),
    at             timestamptz NOT NULL,
    entry_id       uuid        NOT NULL,
    PRIMARY KEY (application_id, number)
);
-- One State vouches once.
CREATE UNIQUE INDEX identity_application_one_voice_per_state
    ON identity_application_step (application_id, country) WHERE act IN ('VOUCH', 'SPONSOR');
