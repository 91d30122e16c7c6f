package org.comity.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// What the search answers.
public sealed interface Found {

    /// What cannot be looked for.
    record Refused(Reason reason) implements Found {}

    /// Nothing can be looked up now; the node tries again by itself.
    record NotNow() implements Found {}

    /// @param total how many documents fit
    /// @param complete false while the index is still being built: there may be more
    /// @param everyWord false when no document holds all words, and these hold some
    /// @param meant other words, close to those that no document holds
    /// @param kinds how many documents of each kind fit, whatever kind was asked for; as for States and languages
    record Results(
            long total,
            List<Hit> hits,
            boolean complete,
            boolean everyWord,
            Optional<String> meant,
            Map<Kind, Long> kinds,
            Map<Country, Long> states,
            Map<String, Long> languages)
            implements Found {
        public Results {
            hits = List.copyOf(hits);
            kinds = new LinkedHashMap<>(kinds);
            states = new LinkedHashMap<>(states);
            languages = new LinkedHashMap<>(languages);
        }
    }

    /// Why it cannot be looked for.
    enum Reason {
        TOO_LONG,
        TOO_MANY_WORDS,
        CONTROL_CHARACTER,
        NO_WORD
    }

    /// A document that fits.
    ///
    /// @param titleLanguage of the title; that of the excerpt may be another
    record Hit(
            PublicDocument document,
            List<Piece> title,
            String titleLanguage,
            List<Piece> excerpt,
            String excerptLanguage) {
        public Hit {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
        }
    }

    /// A piece of text as it stands in the document, never as HTML.
    ///
    /// @param marked whether it is one of the words looked for
    record Piece(String text, boolean marked) {}
}
