package org.comity.help;

import java.util.Arrays;
import java.util.Optional;

/// Whom a service is for by age, and how old the person is to whom something happened, if that is said.
public enum Age {
    CHILD("under-18"),
    ADULT("18-plus"),
    /// For everybody; of a person: not said.
    ANY("any");

    private final String written;

    Age(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    public static Optional<Age> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(age -> age.written.equals(written))
                .findFirst();
    }

    /// Whether a service for this age may be offered to a person: what is for adults never to a child, and what is for
    /// children never to an adult. Whoever does not say their age sees both.
    public boolean mayServe(Age person) {
        return this == ANY || person == ANY || this == person;
    }
}
