package planted.model;

import java.sql.Timestamp;

/// Planted: a model that knows how it is stored.
record TrackedRequest(Timestamp sent) {}
