package org.comity.requests.paper;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// The fixed words that a form can print beside English: its own, those of its fields and those of every form. Their
/// digest changes when one of them is worded otherwise, in English or in the other language.
public record FixedPhrases(MeasureRules rules, Messages messages) {

    private static final Pattern EVERYWHERE =
            Pattern.compile("(requests\\.identifier\\.kind|requests\\.handling\\.meaning|documents)\\..+"
                    + "|requests\\.identifiers|requests\\.exercise\\.mark|web\\.demonstration");

    private static final String OF_FORMS = "requests.paper.";

    /// Where a phrase stands.
    public enum Part {
        FORM,
        FIELDS,
        EVERYWHERE
    }

    /// One of them, as it is written: what stands in braces is filled in.
    public record Phrase(Part part, String english, String other) {}

    /// The keys of the messages, in their order.
    List<String> keys() {
        return messages.keys(Language.ENGLISH).stream()
                .filter(key -> isOfForm(key)
                        || isOfFields(key)
                        || EVERYWHERE.matcher(key).matches())
                .toList();
    }

    /// The same in words, for people who compare them: fields in the order of the form, each before its choices.
    List<Phrase> phrases(Language other) {
        return keys().stream()
                .sorted(Comparator.comparingInt(this::place))
                .map(key -> new Phrase(part(key), messages.text(Language.ENGLISH, key), messages.text(other, key)))
                .toList();
    }

    /// What belongs to no field first; of a field its name has an even number, and its choices the next.
    private int place(String key) {
        var fields = rules.fields();
        return IntStream.range(0, fields.size())
                .filter(number -> isOf(fields.get(number), key))
                .map(number -> 2 * number + (isName(fields.get(number), key) ? 0 : 1))
                .findFirst()
                .orElse(-1);
    }

    private Part part(String key) {
        if (isOfFields(key)) {
            return Part.FIELDS;
        }
        return key.startsWith(OF_FORMS + rules.measure().written() + ".") ? Part.FORM : Part.EVERYWHERE;
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
        return key.startsWith("requests.section.") || rules.fields().stream().anyMatch(field -> isOf(field, key));
    }

    private static boolean isOf(Field field, String key) {
        return isName(field, key) || key.startsWith("requests.choice." + field.key() + ".");
    }

    private static boolean isName(Field field, String key) {
        return key.equals("requests.field." + field.key());
    }
}
