-- The States of exercises have no authority here, and nobody is of them.
ALTER TABLE identity_authority ADD CONSTRAINT identity_authority_of_real_states CHECK (country NOT IN ('QX', 'QY'));
ALTER TABLE identity_person ADD CONSTRAINT identity_person_of_real_states CHECK (country NOT IN ('QX', 'QY'));
