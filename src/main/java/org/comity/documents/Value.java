package org.comity.documents;

import java.util.List;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What stands beside a label. Case data: none of these prints itself into a log.
public sealed interface Value {

    /// Free text as an officer typed it, in any direction; line breaks are kept.
    ///
    /// @param language what it is written in, when known; screen readers and translators are told
    /// @param needsTranslation prints a mark beside the text
    record Text(String text, @Nullable Language language, boolean needsTranslation) implements Value {
        /// @throws IllegalArgumentException when blank: say [Blank], or a phrase such as "not known"
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A text has at least one letter");
            }
        }

        @Override
        public String toString() {
            return "Text[redacted]";
        }
    }

    /// A fixed phrase, printed in both languages.
    record Phrase(Pair pair) implements Value {}

    /// What is read character by character: an IP address, a digest, a URL. Always left to right.
    record Mono(String text) implements Value {
        /// @throws IllegalArgumentException when blank
        public Mono {
            if (text.isBlank()) {
                throw new IllegalArgumentException("An identifier has at least one character");
            }
        }

        @Override
        public String toString() {
            return "Mono[redacted]";
        }
    }

    /// Several values, one below the other.
    record Several(List<Value> values) implements Value {
        /// @throws IllegalArgumentException when empty or nested
        public Several {
            values = List.copyOf(values);
            if (values.isEmpty() || values.stream().anyMatch(Several.class::isInstance)) {
                throw new IllegalArgumentException("A list holds one or more single values");
            }
        }
    }

    /// Room to write by hand.
    record Blank() implements Value {}

    static Value text(String text) {
        return new Text(text, null, false);
    }

    /// Free text in a language that the addressee may not read.
    static Value untranslated(String text, Language language) {
        return new Text(text, language, true);
    }

    static Value phrase(String english, String other) {
        return new Phrase(new Pair(english, other));
    }

    static Value mono(String text) {
        return new Mono(text);
    }

    static Value several(Value... values) {
        return new Several(List.of(values));
    }
}
