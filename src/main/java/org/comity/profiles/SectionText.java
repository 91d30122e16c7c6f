package org.comity.profiles;

import org.comity.vocabulary.Language;

/// A section of a country wiki in one language.
///
/// @param markdown CommonMark with tables and footnotes; rendered only through [org.comity.profiles.model.WikiText]
public record SectionText(Section section, Language language, String markdown) implements Item {

    /// @throws IllegalArgumentException for a text without a word
    public SectionText {
        if (markdown.isBlank()) {
            throw new IllegalArgumentException("A section says something, or is taken out");
        }
    }

    @Override
    public Kind kind() {
        return Kind.SECTION;
    }
}
