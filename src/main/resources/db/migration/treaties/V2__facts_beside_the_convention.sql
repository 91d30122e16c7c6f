-- The tables beside the Convention, column for column as in the fact files. See V1 for what is empty and what is null.

CREATE TABLE treaty_instrument (
    instrument_id text PRIMARY KEY,
    name_en text NOT NULL,
    name_fr text NOT NULL,
    kind text NOT NULL,
    opened date,
    in_force_since date,
    needs_offered text NOT NULL,
    channel text NOT NULL,
    time_limits text NOT NULL,
    source_url text NOT NULL,
    as_of date,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL
);

CREATE TABLE treaty_other_adherence (
    treaty text NOT NULL REFERENCES treaty_instrument DEFERRABLE INITIALLY DEFERRED,
    iso2 char(2) NOT NULL REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    state text NOT NULL,
    signature date,
    ratification_or_accession date,
    kind text NOT NULL,
    entry_into_force date,
    source_url text NOT NULL,
    as_of date,
    status text NOT NULL,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL,
    PRIMARY KEY (treaty, iso2)
);

CREATE TABLE treaty_bilateral_assistance (
    state_a char(2) NOT NULL REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    state_b char(2) NOT NULL REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    title text NOT NULL,
    signed date,
    in_force date,
    status text NOT NULL,
    source_url text NOT NULL,
    as_of date,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL,
    CHECK (state_a < state_b)
);

CREATE TABLE treaty_bilateral_extradition (
    LIKE treaty_bilateral_assistance INCLUDING ALL,
    FOREIGN KEY (state_a) REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (state_b) REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE treaty_languages (
    iso2 char(2) PRIMARY KEY REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    languages_accepted text NOT NULL,
    translation_required text NOT NULL,
    channel text NOT NULL,
    electronic_accepted text NOT NULL,
    source_url text NOT NULL,
    as_of date,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL
);

CREATE TABLE treaty_provider (
    name text PRIMARY KEY,
    hq_iso2 text NOT NULL,
    hq_entity text NOT NULL,
    establishments text NOT NULL,
    le_guidelines_url text NOT NULL,
    portal_name text NOT NULL,
    portal_url text NOT NULL,
    accepts_direct_foreign_subscriber_requests text NOT NULL,
    conditions text NOT NULL,
    preservation_days text NOT NULL,
    emergency_procedure text NOT NULL,
    user_notification text NOT NULL,
    data_retention_facts text NOT NULL,
    source_url text NOT NULL,
    as_of date,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL
);

-- Which files the stored facts were taken from. A table of a file not named here was never filled: the node completes it
-- with the rows shipped. A file taken and empty stays empty.
ALTER TABLE treaty_facts_revision
    ADD COLUMN files text NOT NULL
    DEFAULT 'states.csv treaty_status.csv declarations.csv authorities_public.csv';
