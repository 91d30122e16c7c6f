package org.comity.training.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day by which cohorts begin and end: that of UTC, the same for everyone.
final class Today {

    private Today() {}

    static LocalDate of(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
