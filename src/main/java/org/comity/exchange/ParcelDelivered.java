package org.comity.exchange;

import java.time.Instant;
import java.util.UUID;

/// A parcel reached its recipient. Listeners run in the transaction that records the delivery; telling them twice must
/// be harmless.
public record ParcelDelivered(UUID subject, UUID recipient, Instant at) {}
