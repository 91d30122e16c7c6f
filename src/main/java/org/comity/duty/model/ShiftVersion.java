package org.comity.duty.model;

import java.time.Instant;
import org.comity.identity.PersonId;

/// A shift as it was planned at some time.
///
/// @param removed by this version it is planned no more
public record ShiftVersion(Shift shift, boolean removed, Instant knownFrom, PersonId by) {}
