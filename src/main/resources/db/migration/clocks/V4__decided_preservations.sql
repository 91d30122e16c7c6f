-- Article 29(7): no decision shortens the days of a preservation. Those that a decision ended before they were over run
-- on; those whose days are over by now end.
UPDATE clocks_clock c SET state = 'RUNNING', sequence = c.sequence + 1, next_at = c.changed_at
FROM requests_request r
WHERE r.id = c.request_id AND c.kind = 'PRESERVED' AND c.state = 'ENDED' AND c.due_at > now()
    AND r.status = 'ASSISTANCE_REQUESTED' AND r.open_ended
    AND EXISTS (SELECT 1 FROM clocks_clock d WHERE d.request_id = c.request_id AND d.kind = 'UNTIL_DECISION')
    AND NOT EXISTS (SELECT 1 FROM clocks_clock d WHERE d.request_id = c.request_id AND d.kind = 'UNTIL_DECISION'
        AND d.state <> 'ENDED');

UPDATE requests_request r SET open_ended = false
WHERE r.status = 'ASSISTANCE_REQUESTED' AND r.open_ended
    AND EXISTS (SELECT 1 FROM clocks_clock d WHERE d.request_id = r.id AND d.kind = 'UNTIL_DECISION')
    AND NOT EXISTS (SELECT 1 FROM clocks_clock d WHERE d.request_id = r.id AND d.kind = 'UNTIL_DECISION'
        AND d.state <> 'ENDED');

-- What waits for a decision may wait for another request about the same data once the first is decided.
COMMENT ON TABLE clocks_pending IS 'runtime: select, insert, update';
