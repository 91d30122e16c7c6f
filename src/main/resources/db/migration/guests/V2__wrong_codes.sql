-- Wrong codes are counted apart, by the keyed digest of what stood in the link: one write for a link that is there and
-- for one that never was, so that the time of an answer tells nobody which it is.

CREATE TABLE guests_wrong (
    token bytea       PRIMARY KEY CHECK (octet_length(token) = 32),
    tries integer     NOT NULL CHECK (tries > 0),
    at    timestamptz NOT NULL
);
CREATE INDEX guests_wrong_at ON guests_wrong (at);
INSERT INTO guests_wrong (token, tries, at) SELECT token, tries, given_at FROM guests_link WHERE tries > 0;
ALTER TABLE guests_link DROP COLUMN tries;
COMMENT ON TABLE guests_wrong IS 'runtime: select, insert, update, delete';
