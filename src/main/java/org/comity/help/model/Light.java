package org.comity.help.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.comity.help.Service;
import org.comity.vocabulary.Standing;

/// How far one may rely on what is said of a service, the best first.
public enum Light {
    /// Somebody of the State said within four months that it is right.
    GREEN,
    /// The same, and it is due to be said again within a month.
    AMBER,
    /// Nobody has said so; the source is less than a year old.
    DATED,
    /// Somebody said so once, more than four months ago and less than a year.
    RED,
    /// Nobody has said so, and the source bears no date.
    UNDATED;

    private static final Period CHECKED_EVERY = Period.ofMonths(4);
    private static final Period WARNED_BEFORE = Period.ofMonths(1);
    private static final Period HOLDS = Period.ofYears(1);

    /// Empty for what is not shown to anybody who looks for help: what nobody can reach, what no source says, and what
    /// a source or a person said more than a year ago, until somebody of the State confirms it.
    public static Optional<Light> of(Service service, LocalDate today) {
        if (!service.reachable()) {
            return Optional.empty();
        }
        if (service.checked().isPresent()) {
            return service.checked().filter(day -> holds(day, today)).map(day -> checked(day, today));
        }
        if (service.source().standing() == Standing.UNVERIFIED) {
            return Optional.empty();
        }
        return service.source()
                .asOf()
                .lastDay()
                .map(day -> holds(day, today) ? Optional.of(DATED) : Optional.<Light>empty())
                .orElse(Optional.of(UNDATED));
    }

    private static boolean holds(LocalDate said, LocalDate today) {
        return !said.isBefore(today.minus(HOLDS));
    }

    private static Light checked(LocalDate day, LocalDate today) {
        var due = day.plus(CHECKED_EVERY);
        if (!today.isBefore(due)) {
            return RED;
        }
        return today.isBefore(due.minus(WARNED_BEFORE)) ? GREEN : AMBER;
    }

    public boolean confirmed() {
        return this == GREEN || this == AMBER || this == RED;
    }
}
