package org.comity.requests.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// The fixed words that a form can print beside English: its own, those of its fields and those of every form. Their
/// digest changes when one of them is worded otherwise, in English or in the other language.
record FixedPhrases(MeasureRules rules, Messages messages) {

    private static final Pattern EVERYWHERE =
            Pattern.compile("(requests\\.identifier\\.kind|requests\\.handling\\.meaning|documents)\\..+"
                    + "|requests\\.identifiers|requests\\.exercise\\.mark|web\\.demonstration");

    private static final String OF_FORMS = "requests.paper.";

    /// The keys of the messages, in their order.
    List<String> keys() {
        return messages.keys(Language.ENGLISH).stream()
                .filter(key -> isOfForm(key)
                        || isOfFields(key)
                        || EVERYWHERE.matcher(key).matches())
                .toList();
    }

    /// SHA-256 of a line `key=English=other` for each phrase.
    Sha256 digest(Language other) {
        return Sha256.of(keys().stream()
                .map(key -> key + "=" + messages.text(Language.ENGLISH, key) + "=" + messages.text(other, key))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /// Its own, and not those of the other measures.
    private boolean isOfForm(String key) {
        return key.startsWith(OF_FORMS)
                && Stream.of(RequestedMeasure.values())
                        .filter(measure -> measure != rules.measure())
                        .noneMatch(other -> key.startsWith(OF_FORMS + other.written() + "."));
    }

    private boolean isOfFields(String key) {
        return key.startsWith("requests.section.")
                || rules.fields().stream()
                        .map(Field::key)
                        .anyMatch(field -> key.equals("requests.field." + field)
                                || key.startsWith("requests.choice." + field + "."));
    }
}
