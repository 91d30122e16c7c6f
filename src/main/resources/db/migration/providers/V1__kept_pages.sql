-- Providers that keep their own page in the directory. Nothing here is ever changed or deleted: what became of a claim
-- is its steps, and every change of a fact is a new version. The newest number is what counts.
CREATE TABLE providers_claim (
    id            uuid PRIMARY KEY,
    -- the provider's name in the facts; its address may change when others of that name come and go
    page          text        NOT NULL CHECK (length(page) BETWEEN 1 AND 300),
    provider_id   uuid        NOT NULL,
    -- as it was called when it claimed: shown on the page it keeps
    provider_name text        NOT NULL CHECK (length(provider_name) BETWEEN 1 AND 300),
    demonstration boolean     NOT NULL,
    domain        text        NOT NULL CHECK (domain ~ '^[a-z0-9_.-]{3,253}$'),
    way           text        NOT NULL CHECK (way IN ('DNS', 'WEB')),
    function      text        NOT NULL CHECK (length(function) BETWEEN 1 AND 200),
    -- it is published by whoever holds the domain, and no secret from then on
    text          text        NOT NULL UNIQUE CHECK (text ~ '^comity-verification=[a-z2-7]{26}$'),
    claimed_by    uuid        NOT NULL,
    claimed_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > claimed_at),
    entry_id      uuid        NOT NULL
);
CREATE INDEX providers_claim_of_provider ON providers_claim (provider_id, claimed_at DESC);
CREATE INDEX providers_claim_of_page ON providers_claim (page);
CREATE INDEX providers_claim_newest ON providers_claim (claimed_at DESC);
CREATE INDEX providers_claim_ending ON providers_claim (expires_at);

CREATE TABLE providers_claim_step (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id uuid        NOT NULL REFERENCES providers_claim,
    act      text        NOT NULL CHECK (act IN ('CONFIRM', 'REFUSE', 'WITHDRAW', 'EXPIRE', 'END')),
    -- none where the node did it
    done_by  uuid,
    at       timestamptz NOT NULL,
    -- where and when the text was found
    place    text CHECK (length(place) BETWEEN 1 AND 400),
    found_at timestamptz,
    reason   text CHECK (length(reason) BETWEEN 1 AND 1000),
    entry_id uuid        NOT NULL,
    UNIQUE (claim_id, act),
    CHECK ((act = 'CONFIRM') = (place IS NOT NULL)),
    CHECK ((act = 'CONFIRM') = (found_at IS NOT NULL)),
    CHECK ((act IN ('REFUSE', 'END')) = (reason IS NOT NULL)),
    CHECK ((act = 'EXPIRE') = (done_by IS NULL))
);
-- An open claim is decided once.
CREATE UNIQUE INDEX providers_claim_decided_once ON providers_claim_step (claim_id) WHERE act <> 'END';

CREATE TABLE providers_fact (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- what was said under a claim counts as long as the claim does
    claim_id   uuid        NOT NULL REFERENCES providers_claim,
    subject    text        NOT NULL CHECK (subject ~ '^[A-Z][A-Z_]{1,30}$'),
    -- the State of a company; empty for everything that is said once
    part       text        NOT NULL CHECK (part ~ '^([A-Z]{2})?$'),
    audience   text        NOT NULL CHECK (audience IN ('PUBLIC', 'MEMBERS')),
    -- none where it was taken back
    says       text CHECK (length(says) BETWEEN 1 AND 2000),
    address    text CHECK (length(address) BETWEEN 1 AND 500),
    -- where it can be read; empty where the provider itself says it
    source     text        NOT NULL CHECK (length(source) <= 500),
    stated_on  date        NOT NULL,
    known_from timestamptz NOT NULL,
    changed_by uuid        NOT NULL,
    entry_id   uuid        NOT NULL
);
CREATE INDEX providers_fact_versions ON providers_fact (claim_id, subject, part, number DESC);
CREATE INDEX providers_fact_history ON providers_fact (claim_id, number DESC);

-- Reminders that a page is to be confirmed: one after each confirmation.
CREATE TABLE providers_reminder (
    claim_id uuid        NOT NULL REFERENCES providers_claim,
    since    timestamptz NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (claim_id, since)
);

CREATE FUNCTION providers_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Pages of providers are insert-only: % on % is refused', tg_op, tg_table_name
        USING errcode = 'restrict_violation';
END
$$;
CREATE TRIGGER providers_claim_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON providers_claim
    FOR EACH STATEMENT EXECUTE FUNCTION providers_refuse_change();
CREATE TRIGGER providers_claim_step_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON providers_claim_step
    FOR EACH STATEMENT EXECUTE FUNCTION providers_refuse_change();
CREATE TRIGGER providers_fact_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON providers_fact
    FOR EACH STATEMENT EXECUTE FUNCTION providers_refuse_change();

COMMENT ON TABLE providers_claim IS 'runtime: select, insert';
COMMENT ON TABLE providers_claim_step IS 'runtime: select, insert';
COMMENT ON TABLE providers_fact IS 'runtime: select, insert';
COMMENT ON TABLE providers_reminder IS 'runtime: select, insert';
