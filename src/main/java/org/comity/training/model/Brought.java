package org.comity.training.model;

import java.time.Instant;

/// A part that somebody did without network and brought back.
///
/// @param learnt by the clock of the other computer, and never later than it was brought
public record Brought(String part, boolean passed, Instant learnt, Instant brought) {}
