package org.comity.cyberviolence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a measure is for.
public enum Measure {
    PREVENTION,
    PROTECTION,
    /// Prosecution and criminalisation.
    PROSECUTION,
    PARTNERSHIP;

    /// As written in addresses and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(measure -> measure.written().equals(written))
                .findFirst();
    }
}
