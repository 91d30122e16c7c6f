package org.comity.providers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an officer wants to know of a provider before writing, in the order in which they ask it.
public enum Point {
    DIRECT,
    CONDITIONS,
    PORTAL,
    GUIDELINES,
    SENDER,
    IDENTIFIERS,
    LANGUAGES,
    PRESERVATION,
    EMERGENCY,
    HOURS,
    NOTICE,
    RETENTION,
    LAW,
    COSTS,
    REPORTS,
    TRAINING;

    /// Whether the question which lawful path leads to a provider is judged by it: then by what public sources say.
    public boolean judgesPaths() {
        return switch (this) {
            case DIRECT, CONDITIONS, PORTAL, PRESERVATION, EMERGENCY, NOTICE, RETENTION -> true;
            case GUIDELINES, SENDER, IDENTIFIERS, LANGUAGES, HOURS, LAW, COSTS, REPORTS, TRAINING -> false;
        };
    }

    /// As in the file of details and in JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Point> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(point -> point.written().equals(written))
                .findFirst();
    }
}
