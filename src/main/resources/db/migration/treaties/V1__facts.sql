-- Facts of treaty law, column for column as in the fact files. Rows are replaced as a whole by an import; nothing
-- unverified is ever in here. A text column that has nothing to say is empty; a day that is not known is null.

CREATE TABLE treaty_state (
    iso2 char(2) PRIMARY KEY,
    iso3 char(3) NOT NULL,
    name_en text NOT NULL,
    name_fr text NOT NULL,
    official_languages_codes text NOT NULL,
    official_languages_en text NOT NULL,
    languages_basis text NOT NULL,
    region text NOT NULL,
    subregion text NOT NULL,
    coe_member text NOT NULL,
    eu_member text NOT NULL,
    un_member text NOT NULL,
    legal_tradition text NOT NULL,
    legal_tradition_basis text NOT NULL,
    source_url text NOT NULL,
    as_of date
);

CREATE TABLE treaty_adherence (
    treaty text NOT NULL,
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

CREATE TABLE treaty_declaration (
    treaty text NOT NULL,
    iso2 char(2) NOT NULL REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    article text NOT NULL,
    kind text NOT NULL,
    effect text NOT NULL,
    languages_required text NOT NULL,
    channel_required text NOT NULL,
    source_url text NOT NULL,
    as_of date,
    status text NOT NULL,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL
);

CREATE TABLE treaty_authority (
    institution text NOT NULL,
    iso2 char(2) NOT NULL REFERENCES treaty_state DEFERRABLE INITIALLY DEFERRED,
    role_article text NOT NULL,
    source_url text NOT NULL,
    as_of date,
    source_standing text NOT NULL CHECK (source_standing <> 'unverified'),
    note text NOT NULL
);

-- One row: which facts these are. Other nodes compare it with theirs.
CREATE TABLE treaty_facts_revision (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    revision text NOT NULL,
    since timestamptz NOT NULL
);
