-- An auditor looks for a day.
CREATE INDEX audit_entry_by_time ON audit_entry (recorded_at);
