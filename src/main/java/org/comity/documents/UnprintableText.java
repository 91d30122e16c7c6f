package org.comity.documents;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A document holds characters that cannot be printed faithfully, so nothing was printed.
///
/// Names the characters and never the text, which may be case data. Forms ask [Printable#unprintable] before it comes
/// to this.
public final class UnprintableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Integer> codePoints;

    UnprintableText(Set<Integer> codePoints) {
        super("Cannot be printed: " + names(codePoints));
        this.codePoints = List.copyOf(new TreeSet<>(codePoints));
    }

    public Set<Integer> codePoints() {
        return new TreeSet<>(codePoints);
    }

    private static String names(Set<Integer> codePoints) {
        return new TreeSet<>(codePoints)
                .stream().map(point -> "U+%04X".formatted(point)).collect(Collectors.joining(", "));
    }
}
