package org.comity.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// How well a fact is evidenced. Shown wherever the fact is shown; a fact that is `UNVERIFIED` never decides.
public enum Standing {
    SOURCED("sourced"),
    PARTLY_SOURCED("partly sourced"),
    UNVERIFIED("unverified");

    private final String written;

    Standing(String written) {
        this.written = written;
    }

    /// As written in fact files and in JSON.
    public String written() {
        return written;
    }

    public static Optional<Standing> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(standing -> standing.written.equals(written))
                .findFirst();
    }
}
