package org.comity.guides;

import java.util.Optional;
import java.util.stream.Stream;

/// Who reads a guide. Each has a part of their own in the guides on threats.
public enum Audience {
    CHILD(Part.CHILD),
    PARENT(Part.PARENT),
    TEACHER(Part.TEACHER),
    OLDER(Part.OLDER),
    FIRM(Part.FIRM),
    PUBLIC(Part.PUBLIC);

    private final Part part;

    Audience(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /// As written in addresses: `?for=parent`.
    public String written() {
        return part.written();
    }

    public static Optional<Audience> ofWritten(String written) {
        return Stream.of(values())
                .filter(audience -> audience.written().equals(written))
                .findFirst();
    }
}
