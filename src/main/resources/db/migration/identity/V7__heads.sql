-- Whoever heads an authority belongs to it.
ALTER TABLE identity_person DROP CONSTRAINT identity_person_acts_for_an_authority;
ALTER TABLE identity_person ADD CONSTRAINT identity_person_acts_for_an_authority CHECK (
    authority_id IS NOT NULL OR NOT roles && ARRAY['OFFICER', 'APPROVER', 'GATEKEEPER', 'HEAD']);
