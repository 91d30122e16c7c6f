package org.comity.cyberviolence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an entry tells of.
public enum Sort {
    /// A provision of law, domestic or international.
    PROVISION,
    /// A policy, a strategy or a plan.
    POLICY,
    /// A service that stands by people.
    SUPPORT,
    /// Anything else that is done.
    INITIATIVE;

    /// As written in forms and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(sort -> sort.written().equals(written))
                .findFirst();
    }
}
