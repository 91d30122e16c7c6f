-- Preservations that were confirmed before this node kept clocks: each gets the clock of the sixty days (Article 29(7)),
-- counted where the data are, and the one that waits for a decision where a request for assistance came already.
-- Whatever was to be raised of it is raised at the next look. Of a domestic order nothing is known, so it has no clock;
-- urgency is sealed with the case.
INSERT INTO clocks_clock (id, request_id, reference, measure, kind, requesting, requested, zone, other_zone, urgent, state,
    started_at, last_day, due_at, paused_since, turn, sequence, changed_at, next_at)
SELECT gen_random_uuid(), r.id, r.reference, r.measure, 'PRESERVED', r.requesting_authority, r.requested_authority,
    there.zone, own.zone, false, CASE WHEN r.open_ended THEN 'SUSPENDED' ELSE 'RUNNING' END,
    CAST(r.preserved_from AS timestamp) AT TIME ZONE there.zone, r.preserved_until,
    CAST(r.preserved_until + 1 AS timestamp) AT TIME ZONE there.zone, NULL, 0, 0, r.changed_at,
    CASE WHEN r.open_ended THEN NULL ELSE r.changed_at END
FROM requests_request r
    JOIN identity_authority there ON there.id = r.requested_authority
    JOIN identity_authority own ON own.id = r.requesting_authority
WHERE r.measure = 'PRESERVATION' AND NOT r.exercise AND r.preserved_until IS NOT NULL
    AND r.status IN ('PRESERVED', 'EXTENSION_ASKED', 'ASSISTANCE_REQUESTED')
    AND NOT EXISTS (SELECT 1 FROM clocks_clock c WHERE c.request_id = r.id AND c.kind = 'PRESERVED');

INSERT INTO clocks_clock (id, request_id, reference, measure, kind, requesting, requested, zone, other_zone, urgent, state,
    started_at, last_day, due_at, paused_since, turn, sequence, changed_at, next_at)
SELECT gen_random_uuid(), c.request_id, c.reference, c.measure, 'UNTIL_DECISION', c.requesting, c.requested, c.zone,
    c.other_zone, false, 'RUNNING', c.changed_at, NULL, NULL, NULL, 0, 0, c.changed_at, NULL
FROM clocks_clock c
    JOIN requests_request r ON r.id = c.request_id
WHERE c.kind = 'PRESERVED' AND c.state = 'SUSPENDED' AND r.open_ended
    AND NOT EXISTS (SELECT 1 FROM clocks_clock d WHERE d.request_id = c.request_id AND d.kind = 'UNTIL_DECISION');

-- Where the request for assistance is on this node, its decision ends the waiting, and nobody notes it by hand.
INSERT INTO clocks_pending (clock_id, reference)
SELECT DISTINCT ON (c.id) c.id, a.reference
FROM clocks_clock c
    JOIN requests_request p ON p.id = c.request_id
    JOIN requests_request a ON a.chain_id = p.chain_id AND a.requested_country = p.requested_country AND a.id <> p.id
WHERE c.kind = 'UNTIL_DECISION' AND c.state = 'RUNNING' AND NOT a.exercise
    AND a.measure IN ('STORED_DATA', 'ASSISTANCE', 'URGENT_ASSISTANCE', 'EMERGENCY_ASSISTANCE', 'EMERGENCY_DISCLOSURE',
        'GIVING_EFFECT')
    AND a.status IN ('DELIVERED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'INFO_SUPPLIED', 'WARNED', 'EXECUTING', 'CONDITIONS_PROPOSED',
        'CONDITIONS_ACCEPTED', 'CONDITIONS_DECLINED', 'POSTPONED', 'PARTIAL')
    AND NOT EXISTS (SELECT 1 FROM clocks_pending q WHERE q.clock_id = c.id)
ORDER BY c.id, a.sent_at, a.id;
