package org.comity.profiles;

import java.util.regex.Pattern;

/// The text of a provision in one language.
///
/// @param language ISO 639, two or three small letters
/// @param source where the text was taken from, mostly a web address
/// @param official whether the State publishes this text as its own; every other is a help for reading
public record Excerpt(String language, String text, String source, boolean official) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// @throws IllegalArgumentException for another kind of language code, and where text or source is missing
    public Excerpt {
        if (!LANGUAGE.matcher(language).matches() || text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("An excerpt has a language, a text and its source");
        }
    }
}
