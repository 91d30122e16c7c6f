-- What is asked for, and the case it belongs to: the requests of one case follow each other.
ALTER TABLE requests_request ADD COLUMN measure text NOT NULL DEFAULT 'PRESERVATION';
ALTER TABLE requests_request ALTER COLUMN measure DROP DEFAULT;
ALTER TABLE requests_request ADD COLUMN chain_id uuid;
UPDATE requests_request SET chain_id = id;
ALTER TABLE requests_request ALTER COLUMN chain_id SET NOT NULL;
ALTER TABLE requests_request ADD COLUMN follows_id uuid REFERENCES requests_request;
-- A provider or registry, where the request goes to one: nobody is enrolled there.
ALTER TABLE requests_request ADD COLUMN entity text CHECK (char_length(entity) BETWEEN 1 AND 200);
CREATE INDEX requests_by_chain ON requests_request (chain_id);
