package org.comity.audit.store;

import java.util.UUID;
import org.comity.audit.proof.LogEntry;

/// An entry that has no place in the tree yet.
///
/// @param seq its number in the queue
public record PendingEntry(long seq, UUID id, LogEntry entry) {}
