package org.comity.exchange;

import java.time.Instant;
import java.util.UUID;

/// A parcel could not be delivered for a minute, and is tried on. It is told once; listeners run in the transaction
/// that writes the failure down. Where one of them fails nobody is told, and the failure is written down all the same.
///
/// @param since when it was dispatched
public record ParcelLate(UUID subject, UUID recipient, Instant since, Instant at) {}
