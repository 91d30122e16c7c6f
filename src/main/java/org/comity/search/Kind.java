package org.comity.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document is about, in the order in which results are offered to be narrowed down.
public enum Kind {
    STATE,
    DECLARATION,
    AUTHORITY,
    PROVIDER,
    RULE,
    PROFILE,
    PUBLICATION,
    EVENT,
    COURSE,
    RECORDING,
    HELP,
    NEWS,
    CYBERVIOLENCE,
    GUIDE,
    /// The law that protects children, and what is there for them.
    CHILDREN,
    PAGE;

    /// As written in addresses and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(written))
                .findFirst();
    }
}
