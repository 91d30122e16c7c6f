package org.comity.requests.model;

import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// The very words that a form prints beside English. An approval is of these and no others: once one of them is worded
/// otherwise, in either language, the digest is another.
///
/// @param template the version of the form, as it is printed
/// @param digest over every phrase in English and in the language
public record FixedWords(String template, Language language, Sha256 digest) {

    /// @throws IllegalArgumentException for English, beside which they stand
    public FixedWords {
        if (language == Language.ENGLISH) {
            throw new IllegalArgumentException("Beside English stands another language");
        }
    }
}
