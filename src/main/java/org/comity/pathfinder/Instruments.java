package org.comity.pathfinder;

import java.util.Arrays;
import java.util.Optional;

/// Which legal bases count when many States are looked at together.
public enum Instruments {
    ALL("all"),
    /// Their lists are complete: without the other instruments fewer answers are "unknown".
    CONVENTION_AND_PROTOCOL("convention");

    private final String written;

    Instruments(String written) {
        this.written = written;
    }

    /// As in addresses and JSON.
    public String written() {
        return written;
    }

    public boolean include(Measure measure) {
        return this == ALL || !measure.besideTheConvention();
    }

    public static Optional<Instruments> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(instruments -> instruments.written.equals(written))
                .findFirst();
    }
}
