package org.comity.exercises.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.comity.vocabulary.Language;

/// A text of a scenario in every language.
public record Said(Map<Language, String> texts) {

    /// @throws IllegalArgumentException when a language is missing
    public Said {
        texts = Map.copyOf(new EnumMap<>(texts));
        if (texts.size() < Language.values().length || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A text of a scenario is there in every language: " + texts);
        }
    }

    public String in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
