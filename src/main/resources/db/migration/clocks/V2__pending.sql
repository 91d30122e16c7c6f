-- The request whose decision a clock of preservation waits for (Article 29(7)): the one that arrived here and stopped
-- the sixty days. Where it was sent another way there is no row.
CREATE TABLE clocks_pending (
    clock_id  uuid PRIMARY KEY REFERENCES clocks_clock,
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 60)
);
CREATE INDEX clocks_pending_by_reference ON clocks_pending (reference);
COMMENT ON TABLE clocks_pending IS 'runtime: select, insert';
