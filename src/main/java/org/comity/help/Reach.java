package org.comity.help;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.comity.treaties.StateFact;

/// For people in which States a service is there that belongs to none of them.
public enum Reach {
    WORLD("world"),
    EUROPE("europe"),
    EU("eu"),
    /// The European Union with Iceland, Liechtenstein and Norway.
    EEA("eea");

    private static final Set<String> BESIDE_THE_UNION = Set.of("IS", "LI", "NO");

    private final String written;

    Reach(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    public static Optional<Reach> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(reach -> reach.written.equals(written))
                .findFirst();
    }

    public boolean holds(StateFact state) {
        return switch (this) {
            case WORLD -> true;
            case EUROPE -> state.region() == StateFact.Region.EUROPE;
            case EU -> state.europeanUnion();
            case EEA ->
                state.europeanUnion()
                        || BESIDE_THE_UNION.contains(state.country().code());
        };
    }
}
