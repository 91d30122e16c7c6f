-- Exercises are requests between two authorities that exist in this one exercise alone. A row is wholly an exercise or
-- wholly real: no exercise authority meets a real one, and none meets one of another exercise.
ALTER TABLE requests_request ADD COLUMN exercise boolean NOT NULL DEFAULT false;
ALTER TABLE requests_request ADD CONSTRAINT requests_wall_around_exercises CHECK (
    CASE WHEN exercise THEN
        reference LIKE 'EXERCISE-%'
        AND requesting_country = 'QX' AND requested_country = 'QY'
        AND requesting_authority = encode(substr(sha256(convert_to(
            'comity exercise requesting ' || id::text, 'UTF8')), 1, 16), 'hex')::uuid
        AND requested_authority = encode(substr(sha256(convert_to(
            'comity exercise requested ' || id::text, 'UTF8')), 1, 16), 'hex')::uuid
    ELSE
        reference NOT LIKE 'EXERCISE-%'
        AND requesting_country NOT IN ('QX', 'QY') AND requested_country NOT IN ('QX', 'QY')
    END);

-- Neither limits nor cautions nor what a head of an authority sees are made of exercises.
ALTER TABLE requests_pace ADD CONSTRAINT requests_pace_of_real_requests CHECK (country NOT IN ('QX', 'QY'));
