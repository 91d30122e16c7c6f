-- Parcels on their way to an authority. A row is written in the transaction that sends, and is delivered after it.
CREATE TABLE exchange_parcel (
    id            uuid PRIMARY KEY,
    subject       uuid        NOT NULL,
    recipient     uuid        NOT NULL,
    dispatched_at timestamptz NOT NULL,
    delivered_at  timestamptz,
    -- What is sent is sent once, however often it is asked for.
    UNIQUE (subject, recipient)
);
CREATE INDEX exchange_parcel_waiting ON exchange_parcel (dispatched_at) WHERE delivered_at IS NULL;
