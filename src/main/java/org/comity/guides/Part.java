package org.comity.guides;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a guide, in the order in which it is read.
public enum Part {
    WHAT(Form.PARAGRAPHS),
    SIGNS(Form.LIST),
    BEFORE(Form.LIST),
    /// First thing first.
    HAPPENED(Form.STEPS),
    /// What to keep, and how.
    EVIDENCE(Form.LIST),
    /// The page adds the door to the reader’s own country.
    REPORT(Form.PARAGRAPHS),
    CHILD(Form.EITHER),
    PARENT(Form.EITHER),
    TEACHER(Form.EITHER),
    OLDER(Form.EITHER),
    FIRM(Form.EITHER),
    PUBLIC(Form.EITHER);

    /// How a part is written.
    public enum Form {
        PARAGRAPHS,
        LIST,
        STEPS,
        /// Paragraphs or a list.
        EITHER
    }

    private final Form form;

    Part(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /// As written in the files, and in addresses as the place on the page.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> ofWritten(String written) {
        return Stream.of(values())
                .filter(part -> part.written().equals(written))
                .findFirst();
    }
}
