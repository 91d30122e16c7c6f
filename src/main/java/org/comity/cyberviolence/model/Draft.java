package org.comity.cyberviolence.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.cyberviolence.MeasureId;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// An entry as it is being typed, whatever is still missing in it.
///
/// @param fields of the form; `seen` says what was published when it was begun
public record Draft(MeasureId id, Map<String, String> fields, Instant writtenAt) {

    public Draft {
        fields = Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Tells a draft apart from one that was kept before or since.
    public String digest() {
        return Sha256.of(new TreeMap<>(fields).toString().getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /// It, without some words wherever they stand.
    public Draft without(String phrase, Instant at) {
        return new Draft(
                id,
                fields.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().replace(phrase, Telling.ERASED))),
                at);
    }

    /// The title in a language, else in any; empty where none is typed.
    public String title(Language reader) {
        var own = field("title-" + reader.code());
        if (!own.isEmpty()) {
            return own;
        }
        for (var language : Language.values()) {
            var other = field("title-" + language.code());
            if (!other.isEmpty()) {
                return other;
            }
        }
        return "";
    }
}
