package org.comity.profiles.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Item;
import org.comity.profiles.Provision;
import org.comity.profiles.SectionText;
import org.comity.vocabulary.ArticleRef;

/// What differs between two versions of an item, field by field.
///
/// @param field such as `penalty`; an excerpt is `excerpt` and its language
/// @param before empty where nothing stood there
/// @param after empty where nothing stands there any more
public record FieldDiff(String field, String before, String after) {

    /// The fields that differ, in the order they are shown.
    public static List<FieldDiff> between(Optional<Item> before, Optional<Item> after) {
        var old = before.map(FieldDiff::fields).orElse(Map.of());
        var fresh = after.map(FieldDiff::fields).orElse(Map.of());
        var names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        var found = new ArrayList<FieldDiff>();
        for (var name : names) {
            var diff = new FieldDiff(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, ""));
            if (!diff.before().equals(diff.after())) {
                found.add(diff);
            }
        }
        return found;
    }

    /// The pieces of the two texts, for showing them in one.
    public List<TextDiff.Piece> pieces() {
        return TextDiff.between(before, after);
    }

    /// How a value is told to people.
    public enum Form {
        /// As it was written.
        TEXT,
        /// A day in the form of ISO 8601, or nothing.
        DAY,
        /// A word of [org.comity.profiles.Coverage], or nothing.
        COVERAGE,
        /// A word of [org.comity.vocabulary.Standing], or nothing.
        STANDING
    }

    public Form form() {
        return switch (field) {
            case "from", "to", "asOf" -> Form.DAY;
            case "coverage" -> Form.COVERAGE;
            case "standing" -> Form.STANDING;
            default -> Form.TEXT;
        };
    }

    private static Map<String, String> fields(Item item) {
        return switch (item) {
            case SectionText text -> Map.of("markdown", text.markdown());
            case Provision provision -> fields(provision);
        };
    }

    private static Map<String, String> fields(Provision provision) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                "articles",
                provision.articles().stream().map(ArticleRef::display).collect(Collectors.joining(", ")));
        fields.put("territory", provision.territory());
        fields.put("coverage", provision.coverage().name());
        fields.put("act", provision.act());
        fields.put("place", provision.place());
        fields.put("penalty", provision.penalty());
        fields.put("from", provision.from().map(LocalDate::toString).orElse(""));
        fields.put("to", provision.to().map(LocalDate::toString).orElse(""));
        provision.excerpts().forEach(excerpt -> fields.put("excerpt " + excerpt.language(), written(excerpt)));
        fields.put("source", provision.source().text());
        fields.put("asOf", provision.source().asOf().map(LocalDate::toString).orElse(""));
        fields.put("standing", provision.source().standing().name());
        fields.put("note", provision.note());
        return fields;
    }

    private static String written(Excerpt excerpt) {
        return excerpt.text() + "\n(" + excerpt.source() + (excerpt.official() ? " ✓)" : ")");
    }
}
