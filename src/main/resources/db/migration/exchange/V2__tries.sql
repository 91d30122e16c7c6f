-- A parcel that could not be delivered is tried again after a gap. What was never tried is due whatever the clock says,
-- so that a clock put back holds up nothing new; so is what waits at the upgrade.
ALTER TABLE exchange_parcel
    ADD COLUMN tries       int         NOT NULL DEFAULT 0 CHECK (tries >= 0),
    ADD COLUMN next_try_at timestamptz NOT NULL DEFAULT 'epoch';

DROP INDEX exchange_parcel_waiting;
CREATE INDEX exchange_parcel_waiting ON exchange_parcel (next_try_at, dispatched_at, id) WHERE delivered_at IS NULL;

COMMENT ON TABLE exchange_parcel IS 'runtime: select, insert, update';
