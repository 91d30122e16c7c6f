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
import org.comity.profiles.LawItem;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.Procedure;
import org.comity.profiles.Provision;
import org.comity.profiles.SectionText;
import org.comity.vocabulary.ArticleRef;

/// What differs between two versions of an item, field by field.
///
/// @param field such as `penalty`; an excerpt is `excerpt` and its language, a procedural fact `fact` and its name
/// @param before empty where nothing stood there
/// @param after empty where nothing stands there any more
/// @param cited the paragraph that makes a procedural fact matter; empty for another field
public record FieldDiff(String field, String before, String after, Optional<ArticleRef> cited) {

    private static final String EXCERPT = "excerpt ";
    private static final String FACT = "fact ";

    /// The fields that differ, in the order they are shown.
    public static List<FieldDiff> between(Optional<Item> before, Optional<Item> after) {
        var old = before.map(FieldDiff::fields).orElse(Map.of());
        var fresh = after.map(FieldDiff::fields).orElse(Map.of());
        var names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        var found = new ArrayList<FieldDiff>();
        for (var name : names) {
            var cited = after.or(() -> before).flatMap(item -> cited(item, name));
            var diff = new FieldDiff(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, ""), cited);
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
        STANDING,
        /// A number, languages or a choice, as [ProceduralValue#written] gives it, or nothing.
        FACT
    }

    public Form form() {
        return switch (field) {
            case "from", "to", "asOf" -> Form.DAY;
            case "coverage" -> Form.COVERAGE;
            case "standing" -> Form.STANDING;
            default ->
                fact().filter(fact -> fact.form() != ProceduralValue.Form.WORDS).isPresent() ? Form.FACT : Form.TEXT;
        };
    }

    /// The procedural fact that differs; empty for another field.
    public Optional<ProceduralFact> fact() {
        return fact(field);
    }

    private static Optional<ArticleRef> cited(Item item, String field) {
        return item instanceof Procedure procedure
                ? fact(field).flatMap(fact -> fact.provision(procedure.subject()))
                : Optional.empty();
    }

    private static Optional<ProceduralFact> fact(String field) {
        return field.startsWith(FACT)
                ? Optional.of(ProceduralFact.valueOf(field.substring(FACT.length())))
                : Optional.empty();
    }

    /// The language of the excerpt that differs; empty for another field.
    public String language() {
        return field.startsWith(EXCERPT) ? field.substring(EXCERPT.length()) : "";
    }

    /// The message that names the field.
    public String label() {
        return fact().map(fact -> "procedure.fact." + fact).orElseGet(() -> "profiles.diff." + field.split(" ", 2)[0]);
    }

    private static Map<String, String> fields(Item item) {
        return switch (item) {
            case SectionText text -> Map.of("markdown", text.markdown());
            case Provision provision -> fields(provision);
            case Procedure procedure -> fields(procedure);
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
        putDays(fields, provision);
        provision.excerpts().forEach(excerpt -> fields.put(EXCERPT + excerpt.language(), written(excerpt)));
        putSource(fields, provision);
        fields.put("identifier", provision.identifier().map(Object::toString).orElse(""));
        return fields;
    }

    private static Map<String, String> fields(Procedure procedure) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("territory", procedure.territory());
        fields.put("coverage", procedure.coverage().name());
        for (var fact : ProceduralFact.values()) {
            fields.put(
                    FACT + fact,
                    Optional.ofNullable(procedure.facts().get(fact))
                            .map(ProceduralValue::written)
                            .orElse(""));
        }
        putDays(fields, procedure);
        putSource(fields, procedure);
        return fields;
    }

    private static void putDays(Map<String, String> fields, LawItem law) {
        fields.put("from", law.from().map(LocalDate::toString).orElse(""));
        fields.put("to", law.to().map(LocalDate::toString).orElse(""));
    }

    private static void putSource(Map<String, String> fields, LawItem law) {
        fields.put("source", law.source().text());
        fields.put("asOf", law.source().asOf().map(LocalDate::toString).orElse(""));
        fields.put("standing", law.source().standing().name());
        fields.put("note", law.note());
    }

    private static String written(Excerpt excerpt) {
        return excerpt.text() + "\n(" + excerpt.source() + (excerpt.official() ? " ✓)" : ")");
    }
}
