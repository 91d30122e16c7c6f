-- An exercise of one person, played with one request. What was written stands with the request, sealed.
CREATE TABLE exercises_room (
    request_id  uuid PRIMARY KEY,
    person_id   uuid        NOT NULL,
    scenario    text        NOT NULL,
    language    text        NOT NULL,
    begun_at    timestamptz NOT NULL,
    -- what was there when it was first submitted, and at the end
    met_first   text[],
    met_last    text[],
    completed   boolean,
    passed      boolean,
    score       int CHECK (score BETWEEN 0 AND 100),
    finished_at timestamptz,
    left_at     timestamptz,
    CHECK ((finished_at IS NULL) = (score IS NULL)),
    CHECK (NOT passed OR completed)
);
CREATE UNIQUE INDEX exercises_room_current ON exercises_room (person_id, scenario) WHERE left_at IS NULL;
CREATE INDEX exercises_room_of_person ON exercises_room (person_id, begun_at DESC);
CREATE INDEX exercises_room_to_clear ON exercises_room (begun_at) WHERE left_at IS NULL;

-- What the script is to do next, and when.
CREATE TABLE exercises_cue (
    request_id uuid        NOT NULL REFERENCES exercises_room,
    number     int         NOT NULL,
    cue        int         NOT NULL,
    due_at     timestamptz NOT NULL,
    played_at  timestamptz,
    PRIMARY KEY (request_id, number)
);
CREATE INDEX exercises_cue_due ON exercises_cue (due_at) WHERE played_at IS NULL;
