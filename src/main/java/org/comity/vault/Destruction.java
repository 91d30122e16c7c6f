package org.comity.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// That a case's key is destroyed: nobody can read what the case said.
///
/// @param rule the retention rule under which it happened
public record Destruction(Instant at, String rule) {

    /// The day of it, in UTC.
    public LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
