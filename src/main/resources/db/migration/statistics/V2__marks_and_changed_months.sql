-- Requests under TLP:RED are told of to the head alone. What was counted before the mark was kept is taken to bear it
-- until the past is counted again, which sets the mark.
ALTER TABLE statistics_case ADD COLUMN only_members boolean NOT NULL DEFAULT true;
UPDATE statistics_case SET stale = true;
DELETE FROM statistics_past;

-- Summed up twice: in full, and with no more of requests under TLP:RED than how many there are.
DELETE FROM statistics_month;
ALTER TABLE statistics_month ADD COLUMN told bytea NOT NULL;

-- Months in which something changed and that are not summed up again yet.
CREATE TABLE statistics_changed (
    authority uuid NOT NULL,
    side      text NOT NULL CHECK (side IN ('REQUESTING', 'REQUESTED')),
    month     date NOT NULL,
    PRIMARY KEY (authority, side, month)
);
-- Taking a month locks it, which asks for the right to update.
COMMENT ON TABLE statistics_changed IS 'runtime: select, insert, update, delete';
