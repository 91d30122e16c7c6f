package org.comity.pathfinder;

import java.util.Arrays;
import java.util.Optional;

/// Who asks, in the requesting State.
public enum Asker {
    POLICE("police"),
    PROSECUTOR("prosecutor"),
    JUDGE("judge"),
    CENTRAL_AUTHORITY("central-authority"),
    CONTACT_POINT("contact-point");

    private final String written;

    Asker(String written) {
        this.written = written;
    }

    /// As in addresses, commands and JSON.
    public String written() {
        return written;
    }

    public static Optional<Asker> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(asker -> asker.written.equals(written))
                .findFirst();
    }
}
