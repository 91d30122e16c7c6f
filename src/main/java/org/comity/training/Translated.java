package org.comity.training;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.comity.vocabulary.Language;

/// A text of a course in each of its languages.
public record Translated(Map<Language, String> texts) {

    /// @throws IllegalArgumentException without any language
    public Translated {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A text is said in a language at least");
        }
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /// The language a reader gets it in: their own, else English, else the first there is.
    public Language shownIn(Language wanted) {
        if (texts.containsKey(wanted)) {
            return wanted;
        }
        return texts.containsKey(Language.ENGLISH)
                ? Language.ENGLISH
                : texts.keySet().iterator().next();
    }

    public String in(Language wanted) {
        return Objects.requireNonNull(texts.get(shownIn(wanted)));
    }
}
