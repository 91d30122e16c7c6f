-- Preservations that were confirmed before there were clocks have theirs now, and are warned of by them: what was set
-- for them here would tell the same a second time.
DELETE FROM notices_timer WHERE what IN ('CLOCK_WARNING', 'CLOCK_URGENT');
