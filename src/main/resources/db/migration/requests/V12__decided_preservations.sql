-- Article 29(7): once the request for assistance is decided, the days that were promised run out, and the preservation
-- ends with them.
DROP INDEX requests_by_end_of_clock;
CREATE INDEX requests_by_end_of_clock ON requests_request (preserved_until)
    WHERE status IN ('PRESERVED', 'EXTENSION_ASKED', 'ASSISTANCE_REQUESTED') AND NOT open_ended;
