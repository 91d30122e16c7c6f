package org.comity.search;

import java.util.Optional;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What somebody looks for.
///
/// @param words as they were typed
/// @param language in which documents have a text; two or three letters
/// @param page the first is 1
/// @param reader the language in which titles are shown where there is a choice
public record Asked(
        String words,
        Optional<Kind> kind,
        Optional<Country> state,
        Optional<String> language,
        int page,
        Language reader) {

    public static Asked of(String words, Language reader) {
        return new Asked(words, Optional.empty(), Optional.empty(), Optional.empty(), 1, reader);
    }
}
