package org.comity.duty.model;

import java.time.Instant;
import java.util.List;
import org.comity.identity.Authority;

/// The drills of one authority, for its people alone.
///
/// @param toCome those that it may know of
/// @param called the newest first
/// @param orders whether the reader orders drills for the authority
public record OwnDrills(Authority authority, Instant now, List<Drill> toCome, List<DrillCall> called, boolean orders) {
    public OwnDrills {
        toCome = List.copyOf(toCome);
        called = List.copyOf(called);
    }
}
