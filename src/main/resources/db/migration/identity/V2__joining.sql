-- Officers become people: of an authority, of a provider, or of neither. What somebody may do is their roles.
CREATE TABLE identity_provider (
    id            uuid PRIMARY KEY,
    country       char(2)     NOT NULL,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    demonstration boolean     NOT NULL,
    enrolled_at   timestamptz NOT NULL
);

ALTER TABLE identity_officer RENAME TO identity_person;
ALTER INDEX identity_officer_by_authority RENAME TO identity_person_by_authority;
ALTER TABLE identity_person ALTER COLUMN authority_id DROP NOT NULL;
ALTER TABLE identity_person ADD COLUMN provider_id uuid REFERENCES identity_provider;
ALTER TABLE identity_person ADD COLUMN country char(2);
ALTER TABLE identity_person ADD COLUMN organisation text CHECK (length(organisation) BETWEEN 1 AND 200);
ALTER TABLE identity_person ADD COLUMN zone text;
ALTER TABLE identity_person ADD COLUMN unit text CHECK (length(unit) BETWEEN 1 AND 200);
ALTER TABLE identity_person ADD COLUMN demonstration boolean NOT NULL DEFAULT false;
UPDATE identity_person p SET demonstration = a.demonstration, roles = array_replace(p.roles, 'DRAFTER', 'OFFICER')
    FROM identity_authority a WHERE a.id = p.authority_id;
ALTER TABLE identity_person ALTER COLUMN demonstration DROP DEFAULT;
ALTER TABLE identity_person ADD CONSTRAINT identity_person_belongs_once CHECK (
    CASE WHEN authority_id IS NOT NULL THEN provider_id IS NULL AND organisation IS NULL
         WHEN provider_id IS NOT NULL THEN organisation IS NULL AND zone IS NOT NULL
         ELSE organisation IS NOT NULL AND zone IS NOT NULL END);
ALTER TABLE identity_person ADD CONSTRAINT identity_person_acts_for_an_authority CHECK (
    authority_id IS NOT NULL OR NOT roles && ARRAY['OFFICER', 'APPROVER', 'GATEKEEPER']);
CREATE INDEX identity_person_by_role ON identity_person USING gin (roles);

ALTER TABLE identity_enrolment RENAME COLUMN officer_id TO person_id;

-- The way in for the first two people of the secretariat; closed once and for all.
CREATE TABLE identity_founding_link (
    secret_digest bytea PRIMARY KEY,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz,
    person_id     uuid REFERENCES identity_person
);
CREATE TABLE identity_founding (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    closed_at timestamptz
);
INSERT INTO identity_founding DEFAULT VALUES;
