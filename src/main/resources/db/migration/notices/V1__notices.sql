-- What people are told: that something waits or happened. No word of a case, no name of anybody it is about.
CREATE TABLE notices_letter (
    id          uuid PRIMARY KEY,
    person_id   uuid        NOT NULL,
    sort        text        NOT NULL CHECK (sort IN ('URGENT', 'DIGEST', 'ADDRESS')),
    address     text CHECK (length(address) BETWEEN 3 AND 254),
    state       text        NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'FAILED', 'NONE')),
    attempts    int         NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    settled_at  timestamptz,
    created_at  timestamptz NOT NULL,
    -- Only the letter about a changed address goes to another address than the person's own.
    CHECK ((sort = 'ADDRESS') = (address IS NOT NULL)),
    CHECK ((state = 'WAITING') = (settled_at IS NULL))
);
CREATE INDEX notices_letter_waiting ON notices_letter (next_try_at) WHERE state = 'WAITING';
CREATE INDEX notices_letter_by_person ON notices_letter (person_id, created_at DESC);

-- A notice is for one person. It belongs to one letter at most, so it is never mailed twice.
CREATE TABLE notices_notice (
    id           uuid PRIMARY KEY,
    person_id    uuid        NOT NULL,
    kind         text        NOT NULL,
    subject      uuid,
    authority_id uuid,
    reference    text CHECK (length(reference) BETWEEN 1 AND 60),
    link         text        NOT NULL CHECK (link ~ '^(/[a-z0-9-]+)+$'),
    deadline     timestamptz,
    urgent       boolean     NOT NULL,
    why          text        NOT NULL,
    place        text        NOT NULL,
    at           timestamptz NOT NULL,
    read_at      timestamptz,
    mail         text        NOT NULL DEFAULT 'WAITING' CHECK (mail IN ('WAITING', 'LETTER', 'NONE')),
    mail_due_at  timestamptz NOT NULL,
    letter_id    uuid REFERENCES notices_letter,
    CHECK ((mail = 'LETTER') = (letter_id IS NOT NULL))
);
CREATE INDEX notices_notice_by_person ON notices_notice (person_id, at DESC);
CREATE INDEX notices_notice_unread ON notices_notice (person_id) WHERE read_at IS NULL;
CREATE INDEX notices_notice_by_subject ON notices_notice (subject);
CREATE INDEX notices_notice_mail_due ON notices_notice (mail_due_at) WHERE mail = 'WAITING';
CREATE INDEX notices_notice_by_letter ON notices_notice (letter_id) WHERE letter_id IS NOT NULL;

-- How a person wants to be told by mail. Without a row: in the application only.
CREATE TABLE notices_wishes (
    person_id       uuid PRIMARY KEY,
    address         text CHECK (length(address) BETWEEN 3 AND 254),
    language        text NOT NULL,
    wanted          text NOT NULL CHECK (wanted IN ('EVERYTHING', 'URGENT', 'NOTHING')),
    key             bytea CHECK (octet_length(key) <= 65536),
    key_fingerprint text,
    key_expires_at  timestamptz,
    changed_at      timestamptz NOT NULL,
    CHECK ((key IS NULL) = (key_fingerprint IS NULL))
);

-- What must be known of a request to tell the right people later: who is on both sides, and who did the last step.
CREATE TABLE notices_case (
    request_id      uuid PRIMARY KEY,
    reference       text    NOT NULL,
    requesting      uuid    NOT NULL,
    requested       uuid    NOT NULL,
    urgent          boolean NOT NULL,
    requesting_hand uuid,
    requested_hand  uuid
);

-- What must be told unless something happens before: the end of a clock, a request nobody acknowledges, a key.
CREATE TABLE notices_timer (
    subject  uuid        NOT NULL,
    what     text        NOT NULL,
    due_at   timestamptz NOT NULL,
    deadline timestamptz,
    PRIMARY KEY (subject, what)
);
CREATE INDEX notices_timer_due ON notices_timer (due_at);
