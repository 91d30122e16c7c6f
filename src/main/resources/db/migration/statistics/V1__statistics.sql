-- The facts by which one request is counted. They lie open and name no case: docs/decisions on figures say why these few.
-- Exercises have no row.
CREATE TABLE statistics_case (
    request_id       uuid PRIMARY KEY,
    requesting       uuid        NOT NULL,
    requested        uuid        NOT NULL,
    requesting_state char(2)     NOT NULL CHECK (requesting_state NOT IN ('QX', 'QY')),
    requested_state  char(2)     NOT NULL CHECK (requested_state NOT IN ('QX', 'QY')),
    measure          text        NOT NULL,
    category         text        NOT NULL,
    offence          text CHECK (offence IN ('CORE', 'PROTOCOL1', 'COMPUTER_COMMITTED', 'EVIDENCE_ONLY')),
    emergency        boolean     NOT NULL,
    sent_at          timestamptz NOT NULL,
    delivered_at     timestamptz,
    acknowledged_at  timestamptz,
    executed_at      timestamptz,
    ended_at         timestamptz,
    refusal          text,
    asked            boolean     NOT NULL DEFAULT false,
    preserved        boolean     NOT NULL DEFAULT false,
    converted        boolean     NOT NULL DEFAULT false,
    lapsed           boolean     NOT NULL DEFAULT false,
    extensions       int         NOT NULL DEFAULT 0,
    -- Not summed up since it changed.
    stale            boolean     NOT NULL DEFAULT true
);
CREATE INDEX statistics_case_by_requesting ON statistics_case (requesting, sent_at);
CREATE INDEX statistics_case_by_requested ON statistics_case (requested, delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX statistics_case_by_path ON statistics_case (requesting, requested_state, sent_at);
CREATE INDEX statistics_case_by_day ON statistics_case (sent_at);
CREATE INDEX statistics_case_stale ON statistics_case (sent_at) WHERE stale;
COMMENT ON TABLE statistics_case IS 'runtime: select, insert, update';

-- Months summed up, for authorities with more requests than are counted one by one.
CREATE TABLE statistics_month (
    authority uuid  NOT NULL,
    side      text  NOT NULL CHECK (side IN ('REQUESTING', 'REQUESTED')),
    month     date  NOT NULL,
    figures   bytea NOT NULL,
    PRIMARY KEY (authority, side, month)
);
COMMENT ON TABLE statistics_month IS 'runtime: select, insert, update';

-- Quarters whose figures across authorities were released, and what was released of them. Neither ever changes: whoever
-- could compare two releases of one quarter could compute what was held back.
CREATE TABLE statistics_quarter (
    quarter     text PRIMARY KEY,
    released_at timestamptz NOT NULL
);
COMMENT ON TABLE statistics_quarter IS 'runtime: select, insert';
CREATE TABLE statistics_release (
    quarter             text NOT NULL REFERENCES statistics_quarter,
    part                text NOT NULL,
    place               int  NOT NULL,
    value               text NOT NULL,
    requests            int  NOT NULL CHECK (requests >= 5),
    acknowledged_median int,
    acknowledged_ninety int,
    executed_median     int,
    executed_ninety     int,
    PRIMARY KEY (quarter, part, value)
);
COMMENT ON TABLE statistics_release IS 'runtime: select, insert';

-- That requests sent before anybody counted are counted too.
CREATE TABLE statistics_past (
    counted_at timestamptz PRIMARY KEY
);
COMMENT ON TABLE statistics_past IS 'runtime: select, insert';
