package org.comity.guides;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a guide is about, which decides the parts it has.
public enum GuideKind {
    /// A threat, told to everybody and then to each audience.
    THREAT(EnumSet.allOf(Part.class), EnumSet.allOf(Part.class)),
    /// For children, or for those who look after them: told to one audience only.
    CHILDREN(EnumSet.range(Part.WHAT, Part.REPORT), EnumSet.of(Part.WHAT, Part.HAPPENED));

    private final Set<Part> allowed;
    private final Set<Part> demanded;

    GuideKind(Set<Part> allowed, Set<Part> demanded) {
        this.allowed = allowed;
        this.demanded = demanded;
    }

    public boolean allows(Part part) {
        return allowed.contains(part);
    }

    public boolean demands(Part part) {
        return demanded.contains(part);
    }

    /// As written in `guides.csv`.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GuideKind> ofWritten(String written) {
        return Stream.of(values())
                .filter(kind -> kind.written().equals(written))
                .findFirst();
    }
}
