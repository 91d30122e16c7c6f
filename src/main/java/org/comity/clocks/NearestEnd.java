package org.comity.clocks;

import java.time.Instant;

/// When the nearest clock of a request ends, and which one that is: whose it is to keep, and whether it is law.
public record NearestEnd(Instant due, ClockKind kind) {}
